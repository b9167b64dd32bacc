using System.Text.Json;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Protocol.Wire;
using CoachBot.Slack.Tests.Protocol.Fakes;

namespace CoachBot.Slack.Tests.Protocol.Events;

/// <summary>Interactions as Slack sends them.</summary>
public class InteractionTests
{
    [Fact]
    public void A_button_tells_what_was_pressed_where_and_by_whom()
    {
        var pressed = Assert.IsType<BlockActions>(Read(Payloads.Button));

        Assert.Equal(("T1", "U1", "alice", "D1"), (pressed.TeamId, pressed.UserId, pressed.UserName, pressed.ChannelId));
        var action = Assert.Single(pressed.Actions);
        Assert.Equal(("a1", "b1", "button", "o=42"), (action.ActionId, action.BlockId, action.Value.Type, action.Value.Value));
        Assert.Equal(new SourceMessage("1.2", true) { Text = "hi", UserId = "U9", BotId = "B1" }, pressed.Message);
        Assert.Equal("v2", pressed.State.Of("b2", "a2")!.Value);
        Assert.Equal(Payloads.TriggerId, pressed.TriggerId.Reveal());
        Assert.Equal((5, HandTime.Start.AddMinutes(30)), (pressed.ResponseUrl!.UsesLeft, pressed.ResponseUrl.ExpiresAt));
        Assert.False(pressed.TakesAnswer);
    }

    [Fact]
    public void A_button_in_an_ephemeral_message_is_known_by_its_container()
    {
        var pressed = Assert.IsType<BlockActions>(Read(
            """
            {"type":"block_actions","user":{"id":"U1"},"container":{"type":"message","message_ts":"7.8",
            "channel_id":"C1","is_ephemeral":true},"actions":[{"type":"button"}]}
            """));

        Assert.Equal((new SourceMessage("7.8", true), "C1"), (pressed.Message, pressed.ChannelId));
    }

    [Fact]
    public void A_menu_in_the_Home_tab_brings_the_view_and_its_state()
    {
        var chosen = Assert.IsType<BlockActions>(Read(
            $$"""
            {"type":"block_actions","user":{"id":"U1"},"container":{"type":"view","view_id":"V1"},
            "view":{{Payloads.View}},"actions":[{"type":"multi_users_select","action_id":"a","selected_users":["U2",
            "U3"]}]}
            """));

        Assert.Equal(("V1", "h1", null), (chosen.View!.Id, chosen.View.Hash, chosen.Message));
        Assert.Equal(["U2", "U3"], chosen.Actions[0].Value.Values);
        Assert.Equal("3", chosen.State.OfBlock("amount")!.Value);
    }

    [Fact]
    public void A_form_brings_its_values_and_metadata()
    {
        var sent = Assert.IsType<ViewSubmission>(Read(Payloads.Submission));

        Assert.Equal(("V1", "modal", "log", "m", "x", "V0", null),
            (sent.View.Id, sent.View.Type, sent.View.CallbackId, sent.View.PrivateMetadata, sent.View.ExternalId,
                sent.View.RootViewId, sent.View.PreviousViewId));
        Assert.Equal("3", sent.View.Values.OfBlock("amount")!.Value);
        Assert.Equal(["mon", "tue"], sent.View.Values.OfBlock("days")!.Values);
        Assert.Null(sent.View.Values.OfBlock("date")!.Value);
        Assert.Null(sent.View.Values.OfBlock("nowhere"));
        Assert.Null(sent.View.Values.Of("amount", "nowhere"));
        Assert.Equal(3, sent.View.Values.ByBlock.Count);
        Assert.True(sent.TakesAnswer);
    }

    [Fact]
    public void A_form_given_up_tells_whether_the_stack_was_cleared()
    {
        var closed = Assert.IsType<ViewClosed>(Read(Payloads.Closed));

        Assert.Equal(("V1", true, true), (closed.View.Id, closed.IsCleared, closed.TriggerId.IsEmpty));
    }

    [Fact]
    public void An_external_select_tells_what_was_typed()
    {
        var asked = Assert.IsType<BlockSuggestion>(Read(Payloads.Suggestion));

        Assert.Equal(("goal", "b", "rep", "V1", true), (asked.ActionId, asked.BlockId, asked.Value, asked.View!.Id, asked.TakesAnswer));
    }

    [Fact]
    public void Shortcuts_tell_their_callback_and_message()
    {
        Assert.Equal("log_it", Assert.IsType<GlobalShortcut>(Read(Payloads.Shortcut)).CallbackId);

        var onMessage = Assert.IsType<MessageShortcut>(Read(Payloads.MessageShortcut));
        Assert.Equal(("log_it", "C1"), (onMessage.CallbackId, onMessage.ChannelId));
        Assert.Equal(new SourceMessage("5.6", false) { Text = "look", UserId = "U2", ThreadTs = "5.1" }, onMessage.Message);
        Assert.Equal(5, onMessage.ResponseUrl!.UsesLeft);
    }

    [Theory]
    [InlineData("""{"ts":"5.6","text":"","files":[{"id":"F1"}]}""", null)]
    [InlineData("""{"ts":"5.6","text":"","attachments":[{"text":"shared words","fallback":"[5 Jan] ben: shared words"}]}""", "shared words")]
    [InlineData("""{"ts":"5.6","text":"","attachments":[{"fallback":"a chart"}]}""", "a chart")]
    [InlineData(
        """{"ts":"5.6","blocks":[{"type":"header","text":{"type":"plain_text","text":"Sales"}},{"type":"section","fields":[{"type":"mrkdwn","text":"*3* leads"}]},{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"Open"}}]},{"type":"markdown","text":"# more"}]}""",
        "Sales *3* leads # more")]
    public void A_message_without_text_has_the_words_that_it_shows(string message, string? words)
    {
        var used = Assert.IsType<MessageShortcut>(Read(
            $$"""{"type":"message_action","callback_id":"c","user":{"id":"U1"},"channel":{"id":"C1"},"message":{{message}}}"""));

        Assert.Equal(words, used.Message.Shown);
    }

    [Fact]
    public void An_unknown_interaction_keeps_its_type() =>
        Assert.Equal("hologram", Assert.IsType<OtherInteraction>(Read("""{"type":"hologram","user":{"id":"U1"}}""")).Type);

    [Theory]
    [InlineData("selected_date", "2026-01-05")]
    [InlineData("selected_time", "09:30")]
    [InlineData("selected_user", "U1")]
    [InlineData("selected_conversation", "C1")]
    [InlineData("selected_channel", "C1")]
    public void Each_element_has_its_value(string field, string value)
    {
        var chosen = Assert.IsType<BlockActions>(Read(
            $$"""{"type":"block_actions","user":{"id":"U1"},"actions":[{"type":"x","{{field}}":"{{value}}"}]}"""));

        Assert.Equal(value, chosen.Actions[0].Value.Value);
    }

    [Theory]
    [InlineData("""{"type":"block_actions"}""")]
    [InlineData("""{"type":"block_actions","user":{"id":"U1"}}""")]
    [InlineData("""{"type":"view_submission","user":{"id":"U1"}}""")]
    [InlineData("""{"type":"view_submission","user":{"id":"U1"},"view":{}}""")]
    [InlineData("""{"type":"shortcut","user":{"id":"U1"}}""")]
    [InlineData("""{"type":"message_action","user":{"id":"U1"},"callback_id":"c"}""")]
    public void What_lacks_a_field_is_no_interaction(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Fact]
    public void ToString_GivesNoSecretAway() =>
        Assert.All(
            [Payloads.Button, Payloads.Submission, Payloads.Shortcut, Payloads.MessageShortcut],
            json => Assert.DoesNotContain("secret\"", Read(json).ToString() + "\"", StringComparison.Ordinal));

    private static Interaction Read(string json) =>
        JsonSerializer.Deserialize(json, SlackJson.Default.InteractionWire)!.ToEvent("e1", 0, HandTime.Start);
}
