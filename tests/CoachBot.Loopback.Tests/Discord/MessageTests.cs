using System.Net.Http.Headers;
using System.Text;
using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

public sealed class MessageTests
{
    [Fact]
    public async Task A_message_is_kept_with_its_nonce_and_edits()
    {
        await using var scene = await Scene.StartAsync();
        var room = scene.Guild.General;
        var sent = await scene.Rest.PostAsync(room, """{"content":"one","nonce":7}""");
        Assert.Equal("7", sent["nonce"]);
        Assert.Equal(200, (await scene.Rest.SendAsync("PATCH", $"channels/{room.Id}/messages/{sent["id"]}",
            """{"content":"two"}""")).Status);
        var message = await scene.Discord.NextMessageAsync(room);
        Assert.Equal(("two", "7", scene.Discord.Bot), (message.Content, message.Nonce, message.Author));
        Assert.Equal("two", Assert.Single(message.Edits).Content);
        Assert.Equal("one", message.Versions[0].Content);
        Assert.Equal(204, (await scene.Rest.SendAsync("DELETE", $"channels/{room.Id}/messages/{message.Id}")).Status);
        Assert.True(message.Deleted);
        Assert.Empty(scene.Discord.Messages(room));
    }

    [Fact]
    public async Task An_enforced_nonce_gives_the_earlier_message_for_three_minutes_in_any_room()
    {
        await using var scene = await Scene.StartAsync();
        var other = scene.Discord.AddChannel(scene.Guild, "other");
        const string Body = """{"content":"once","nonce":"n1","enforce_nonce":true}""";
        var first = await scene.Rest.PostAsync(scene.Guild.General, Body);
        Assert.Equal(first["id"], (await scene.Rest.PostAsync(other, Body))["id"]);
        Assert.NotEqual(first["id"], (await scene.Rest.PostAsync(other, """{"content":"once","nonce":"n1"}"""))["id"]);
        scene.Clock.Advance(TimeSpan.FromMinutes(3));
        await scene.Rest.PostAsync(other, Body);
        Assert.Equal(2, scene.Discord.Messages(other).Count);
    }

    [Fact]
    public async Task History_pages_by_before_after_and_around_and_carries_no_nonce()
    {
        await using var scene = await Scene.StartAsync(options => options with { LimitRates = false });
        var room = scene.Guild.General;
        for (var i = 0; i < 5; i++) await scene.Rest.PostAsync(room, $$"""{"content":"{{i}}","nonce":"{{i}}"}""");
        var third = scene.Discord.Messages(room)[2].Id;
        Assert.Equal("43210", await ReadAsync(""));
        Assert.Equal("10", await ReadAsync($"?before={third}"));
        Assert.Equal("3", await ReadAsync($"?after={third}&limit=1"));
        Assert.Equal("321", await ReadAsync($"?around={third}&limit=3"));
        Assert.Equal(50035, (await scene.Rest.GetAsync($"channels/{room.Id}/messages?limit=101")).Code);
        Assert.Equal(50035, (await scene.Rest.GetAsync($"channels/{room.Id}/messages?before={third}&after={third}")).Code);
        Assert.Equal(10008, (await scene.Rest.GetAsync($"channels/{room.Id}/messages/1")).Code);

        async Task<string> ReadAsync(string query)
        {
            var page = (await scene.Rest.GetAsync($"channels/{room.Id}/messages{query}")).Body;
            Assert.All(page.EnumerateArray(), message => Assert.False(message.TryGetProperty("nonce", out _)));
            return string.Concat(page.EnumerateArray().Select(message => message.GetProperty("content").GetString()));
        }
    }

    [Fact]
    public async Task Opening_direct_messages_twice_gives_the_same_room()
    {
        await using var scene = await Scene.StartAsync();
        var body = $$"""{"recipient_id":"{{scene.Ada.Id}}"}""";
        var first = await scene.Rest.PostAsync("users/@me/channels", body);
        Assert.Equal(first["id"], (await scene.Rest.PostAsync("users/@me/channels", body))["id"]);
        Assert.Equal(scene.Discord.DirectMessages(scene.Ada).Id, first["id"]);
        Assert.Equal(10013, (await scene.Rest.PostAsync("users/@me/channels", """{"recipient_id":"1"}""")).Code);
        await scene.Rest.PostAsync(scene.Discord.DirectMessages(scene.Ada), """{"content":"hello"}""");
        Assert.Equal("hello", (await scene.Discord.NextMessageAsync(scene.Ada)).Content);
        Assert.Single(scene.Discord.Messages(scene.Ada));
    }

    [Fact]
    public async Task Closed_direct_messages_refuse_as_they_were_closed()
    {
        await using var scene = await Scene.StartAsync();
        var room = scene.Discord.DirectMessages(scene.Ada);
        scene.Discord.CloseDirectMessages(scene.Ada);
        Assert.Equal(50007, (await scene.Rest.PostAsync(room, """{"content":"x"}""")).Code);
        scene.Discord.CloseDirectMessages(scene.Ada, DirectMessageRefusal.OpeningTooFast);
        Assert.Equal(40003, (await scene.Rest.PostAsync("users/@me/channels", $$"""{"recipient_id":"{{scene.Ada.Id}}"}""")).Code);
        scene.Discord.CloseDirectMessages(scene.Ada, DirectMessageRefusal.None);
        scene.Discord.RemoveMember(scene.Guild, scene.Ada);
        Assert.Equal(50278, (await scene.Rest.PostAsync(room, """{"content":"x"}""")).Code);
    }

    [Fact]
    public async Task Rooms_that_the_bot_may_not_see_or_write_in_refuse()
    {
        await using var scene = await Scene.StartAsync();
        scene.Guild.General.BotMaySend = false;
        Assert.Equal(50013, (await scene.Rest.PostAsync(scene.Guild.General, """{"content":"x"}""")).Code);
        scene.Guild.General.BotMayView = false;
        Assert.Equal(50001, (await scene.Rest.PostAsync(scene.Guild.General, """{"content":"x"}""")).Code);
        var closed = scene.Discord.AddChannel(scene.Guild, "closed");
        scene.Discord.RemoveChannel(closed);
        Assert.Equal(10003, (await scene.Rest.PostAsync(closed, """{"content":"x"}""")).Code);
    }

    [Fact]
    public async Task Somebody_elses_message_cannot_be_edited_or_read()
    {
        await using var scene = await Scene.StartAsync();
        var hers = scene.Discord.Type(scene.Ada, scene.Guild.General, "mine");
        var path = $"channels/{scene.Guild.General.Id}/messages/{hers.Id}";
        Assert.Equal(50005, (await scene.Rest.SendAsync("PATCH", path, """{"content":"x"}""")).Code);
        Assert.Equal("", (await scene.Rest.GetAsync(path))["content"]);
    }

    [Fact]
    public async Task The_record_tells_who_would_have_been_pinged()
    {
        await using var scene = await Scene.StartAsync(options => options with { LimitRates = false });
        var lead = scene.Discord.AddRole(scene.Guild, "lead", mentionable: true);
        var closed = scene.Discord.AddRole(scene.Guild, "closed");
        var text = $"@everyone {scene.Ada.Mention} {lead.Mention} {closed.Mention}";
        Assert.Equal((1, 1, false), await PingsAsync(""));
        Assert.Equal((0, 0, false), await PingsAsync(""","allowed_mentions":{"parse":[]}"""));
        Assert.Equal((1, 0, false), await PingsAsync($$""","allowed_mentions":{"users":["{{scene.Ada.Id}}"]}"""));
        scene.Guild.BotPermissions |= Permissions.MentionEveryone;
        Assert.Equal((1, 2, true), await PingsAsync(""));
        text = $"`{scene.Ada.Mention}`";
        Assert.Equal((0, 0, false), await PingsAsync(""));

        async Task<(int, int, bool)> PingsAsync(string more)
        {
            await scene.Rest.PostAsync(scene.Guild.General, $$"""{"content":"{{text}}"{{more}}}""");
            var pings = (await scene.Discord.NextMessageAsync(scene.Guild.General)).Pings;
            return (pings.UserIds.Count, pings.RoleIds.Count, pings.Everyone);
        }
    }

    [Fact]
    public async Task A_private_thread_takes_members_and_messages()
    {
        await using var scene = await Scene.StartAsync();
        var made = await scene.Rest.PostAsync($"channels/{scene.Guild.General.Id}/threads",
            """{"name":"Ada's corner","type":12,"invitable":false}""");
        Assert.Equal(201, made.Status);
        Assert.Equal(204, (await scene.Rest.SendAsync("PUT", $"channels/{made["id"]}/thread-members/{scene.Ada.Id}")).Status);
        Assert.Equal(200, (await scene.Rest.PostAsync($"channels/{made["id"]}/messages", """{"content":"x"}""")).Status);
        scene.Guild.BotPermissions &= ~Permissions.CreatePrivateThreads;
        Assert.Equal(50013, (await scene.Rest.PostAsync($"channels/{scene.Guild.General.Id}/threads", """{"name":"x","type":12}""")).Code);
    }

    [Fact]
    public async Task A_file_comes_with_its_message()
    {
        await using var scene = await Scene.StartAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"attachments":[{"id":0,"description":"a chart"}]}""", Encoding.UTF8, "application/json"),
                "payload_json" },
            { new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, "files[0]",
                "chart.png" },
        };
        var sent = await scene.Rest.SendAsync("POST", $"channels/{scene.Guild.General.Id}/messages", form);
        Assert.True(sent.Status == 200, sent.Text);
        var file = Assert.Single(scene.Discord.Messages(scene.Guild.General)[0].Attachments);
        Assert.Equal(("chart.png", "image/png", "a chart", 3), (file.FileName, file.ContentType, file.Description, file.Bytes.Length));
    }
}
