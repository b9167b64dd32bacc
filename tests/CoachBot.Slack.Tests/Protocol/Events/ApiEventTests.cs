using System.Text.Json;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Protocol.Wire;
using CoachBot.Slack.Tests.Protocol.Fakes;

namespace CoachBot.Slack.Tests.Protocol.Events;

/// <summary>Events as Slack sends them.</summary>
public class ApiEventTests
{
    [Fact]
    public void A_direct_message_tells_who_wrote_what_where()
    {
        var message = Assert.IsType<MessageReceived>(Read(Payloads.DirectMessage));

        Assert.Equal(("Ev1", "T1", "A1", 2), (message.Id, message.TeamId, message.AppId, message.Retry));
        Assert.Equal(("D1", "U1", "1.2", "done", "im"), (message.ChannelId, message.UserId, message.Ts, message.Text, message.ChannelType));
        Assert.Null(message.BotId);
    }

    [Fact]
    public void Messages_of_bots_and_changes_can_be_told_apart()
    {
        var own = Assert.IsType<MessageReceived>(Read("""{"type":"message","channel":"D1","bot_id":"B1","ts":"1.2","text":"hi"}"""));
        var changed = Assert.IsType<MessageReceived>(Read(
            """{"type":"message","subtype":"message_changed","channel":"D1","ts":"1.3","message":{}}"""));

        Assert.Equal(("B1", null), (own.BotId, own.UserId));
        Assert.Equal("message_changed", changed.Subtype);
    }

    [Theory]
    [InlineData("message")]
    [InlineData("app_mention")]
    public void Files_come_along(string type)
    {
        var told = Read(
            $$"""
            {"type":"{{type}}","subtype":"file_share","channel":"D1","user":"U1","ts":"1.2","text":"","channel_type":"im","files":[
             {"id":"F1","name":"figures.csv","size":12,"mimetype":"text/csv","url_private_download":"https://files.slack.com/a"},
             {"id":"F2","file_access":"check_file_info"}]}
            """);

        var files = told is MessageReceived message ? message.Files : ((AppMention)told).Files;
        Assert.Equal(("F1", "figures.csv", 12L, "text/csv", "https://files.slack.com/a"),
            (files[0].Id, files[0].Name, files[0].Size, files[0].MimeType, files[0].Address.Reveal()));
        Assert.True(files[1].Address.IsEmpty);
        Assert.Equal("F2", files[1].Name);
        Assert.DoesNotContain("files.slack.com", files[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mention_keeps_its_thread() =>
        Assert.Equal(
            ("C1", "U1", "1.2", "<@U9> today", "1.0"),
            Read(
                """{"type":"app_mention","channel":"C1","user":"U1","ts":"1.2","text":"<@U9> today","thread_ts":"1.0"}""")
                is AppMention mention
                ? (mention.ChannelId, mention.UserId, mention.Ts, mention.Text, mention.ThreadTs)
                : default);

    [Theory]
    [InlineData("", false)]
    [InlineData(""","edited":{"user":"U1","ts":"1.3"}""", true)]
    public void A_mention_tells_whether_it_was_edited(string more, bool expected) => Assert.Equal(
        expected,
        Assert.IsType<AppMention>(Read(
            """{"type":"app_mention","channel":"C1","user":"U1","ts":"1.2","text":"<@U9> today" """ + more + "}")).IsEdited);

    [Theory]
    [InlineData("""[{"team_id":"T2","enterprise_id":"E2"}]""", "T2", "E2")]
    [InlineData("""[{"team_id":null,"enterprise_id":"E2"}]""", "T1", "E1")]
    [InlineData("[]", "T1", "E1")]
    [InlineData("null", "T1", "E1")]
    public void Whose_installation_is_told_goes_before_where_it_happened(string authorizations, string team, string enterprise)
    {
        var told = JsonSerializer.Deserialize(
            $$"""
            {"type":"event_callback","event_id":"Ev1","team_id":"T1","enterprise_id":"E1","authorizations":{{authorizations}},
            "event":{"type":"app_uninstalled"} }
            """,
            SlackJson.Default.EventWire)!.ToEvent(0, HandTime.Start);

        Assert.Equal((team, enterprise), (told.TeamId, told.EnterpriseId));
    }

    [Fact]
    public void The_Home_tab_brings_what_was_published()
    {
        var opened = Assert.IsType<AppHomeOpened>(Read(
            """
            {"type":"app_home_opened","user":"U1","channel":"D1","tab":"home","view":{"id":"V1","type":"home",
            "hash":"h1","state":{"values":{}}}}
            """));
        var first = Assert.IsType<AppHomeOpened>(Read("""{"type":"app_home_opened","user":"U1","channel":"D1","tab":"messages"}"""));

        Assert.Equal(("U1", "home", "D1", "h1"), (opened.UserId, opened.Tab, opened.ChannelId, opened.View!.Hash));
        Assert.Equal(("messages", null), (first.Tab, first.View));
    }

    [Fact]
    public void The_end_of_an_installation_is_told()
    {
        Assert.IsType<AppUninstalled>(Read("""{"type":"app_uninstalled"}"""));
        var revoked = Assert.IsType<TokensRevoked>(Read("""{"type":"tokens_revoked","tokens":{"oauth":["U1"],"bot":["U9"]}}"""));
        Assert.Equal(["U9"], revoked.BotUserIds);
        Assert.Equal(["U1"], revoked.UserIds);
    }

    [Fact]
    public void An_unknown_event_is_kept_as_it_came()
    {
        var other = Assert.IsType<OtherApiEvent>(Read("""{"type":"team_join","user":{"id":"U5"},"channel":{"id":"C9"}}"""));

        Assert.Equal(("team_join", "U5"), (other.Type, other.Event.GetProperty("user").GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("""{"type":"message","ts":"1.2"}""")]
    [InlineData("""{"type":"message","channel":"D1"}""")]
    [InlineData("""{"type":"app_mention","channel":"C1","ts":"1.2"}""")]
    [InlineData("[]")]
    public void What_lacks_a_field_is_no_event(string inner) => Assert.Throws<JsonException>(() => Read(inner));

    private static ApiEvent Read(string inner) =>
        JsonSerializer.Deserialize(Payloads.EventBody("Ev1", inner), SlackJson.Default.EventWire)!.ToEvent(2, HandTime.Start);
}
