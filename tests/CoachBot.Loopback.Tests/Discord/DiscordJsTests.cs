using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

[Trait("Category", "Peer")]
public sealed class DiscordJsTests
{
    [PeerFact]
    public async Task Discord_js_is_content_with_the_loopback()
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        var guild = discord.AddGuild("shop");
        var ada = discord.AddUser("ada");
        discord.AddMember(guild, ada, permissions: Permissions.ManageGuild);
        await using var peer = PeerProcess.Start(discord);
        Assert.Equal(1, (await peer.NextAsync("ready")).GetProperty("guilds").GetInt32());
        Assert.Equal(5, discord.Commands().Count);

        var logged = await discord.SlashAsync(ada, guild, "log", ("minutes", 20), ("channel", "linkedin"));
        Assert.Equal("20 min on linkedin\nLogged\nstreak\n3", logged.Message!.Text);
        Assert.True(logged.Ephemeral);
        var choices = await discord.AutocompleteAsync(ada, guild, "log", "channel", "li");
        Assert.Equal("linkedin", Assert.Single(choices.Choices).Name);
        var mood = await discord.SelectAsync(ada, logged.Message, "mood", "Bad");
        Assert.Equal("Feeling bad", mood.Message!.Content);
        var undone = await discord.PressAsync(ada, logged.Message, "Undo");
        Assert.Equal(CallbackKind.UpdateMessage, undone.Callback);
        Assert.Equal("Taken back", logged.Message.Text);

        var form = await discord.SlashAsync(ada, guild, "goal add");
        var submitted = await discord.SubmitModalAsync(ada, form.Modal!, ("What", "30 leads"), ("Kind", "leads"));
        Assert.Equal("30 leads: leads", submitted.Message!.Content);

        var slow = await discord.SlashAsync(ada, guild, "slow");
        Assert.Equal(CallbackKind.DeferredMessage, slow.Callback);
        Assert.Equal("done", (await slow.CompletedAsync()).Content);
        Assert.Equal("and more", (await slow.NextFollowUpAsync()).Content);

        var card = await discord.SlashAsync(ada, null, "card");
        Assert.Equal("# Progress", card.Message!.Text);
        Assert.Equal(card.Message.Id, (await peer.NextAsync("card")).GetProperty("id").GetString());

        await discord.SlashAsync(ada, guild, "write");
        var written = await peer.NextAsync("written");
        Assert.Equal(2, written.GetProperty("history").GetInt32());
        Assert.Equal("ada", written.GetProperty("member").GetString());
        var privately = (await discord.NextMessageAsync(ada), await discord.NextMessageAsync(ada)).Item2;
        Assert.Equal(("Hello again", "42"), (privately.Content, privately.Nonce));

        discord.Misbehave.Reconnect();
        await peer.NextAsync("resumed");
        Assert.Equal((1, 0), (discord.Gateway.Resumed, discord.Gateway.ResumesAtMainUrl));
        discord.Type(ada, "are you there?");
        Assert.Equal("are you there?", (await peer.NextAsync("message")).GetProperty("content").GetString());
        discord.AddGuild("second shop");
        Assert.Equal("second shop", (await peer.NextAsync("guild")).GetProperty("name").GetString());
        Assert.Equal(0, discord.RateLimited);
    }

    [PeerFact]
    public async Task Discord_js_comes_through_bad_days()
    {
        const string Posting = "POST /channels/{channel_id}/messages";
        await using var discord = await LoopbackDiscord.StartAsync(new() { IdentifyInterval = TimeSpan.FromSeconds(1) });
        var guild = discord.AddGuild("shop");
        var ada = discord.AddUser("ada");
        discord.AddMember(guild, ada, permissions: Permissions.ManageGuild);
        await using var peer = PeerProcess.Start(discord);
        await peer.NextAsync("session");
        await peer.NextAsync("ready");

        discord.Misbehave.Drop();
        await peer.NextAsync("resumed");
        discord.Misbehave.Close(4000);
        await peer.NextAsync("resumed");
        discord.Misbehave.InvalidateSessions(resumable: true);
        await peer.NextAsync("resumed");
        discord.Misbehave.InvalidateSessions(resumable: false);
        await peer.NextAsync("session");
        Assert.Equal((2, 3), (discord.Gateway.Readies, discord.Gateway.Resumed));

        discord.Misbehave.RateLimit(RateLimitScope.User, route: Posting);
        discord.Misbehave.Fail(503, route: Posting);
        await discord.SlashAsync(ada, guild, "write");
        await peer.NextAsync("written");
        var posted = discord.Requests.Where(request => $"{request.Method} {request.Route}" == Posting);
        Assert.Equal([429, 503, 200], posted.Select(request => request.Status));
    }
}
