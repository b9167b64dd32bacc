using CoachBot.Loopback.Discord;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>What people, admins and Discord itself may send that nobody wished for.</summary>
public sealed class DiscordBadInputSpecs
{
    private const string Pinging = "30 leads @everyone @here <@&1> <@1> `code` **bold** [x](http://y)";

    [Fact]
    public async Task Markup_and_mentions_in_a_goal_are_shown_as_typed_and_ping_nobody()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var title = Pinging
            .Replace("<@&1>", rig.Team.Mention, StringComparison.Ordinal).Replace("<@1>", rig.Ada.Mention, StringComparison.Ordinal);
        var set = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "goal add", ("title", title), ("by", "30 June"), ("anyway", "anyway"));
        var shown = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "goal show", ("goal", "G1"));
        await rig.Discord.SlashAsync(
            rig.Ben, rig.Bakery, "schedule add",
            ("days", "mon"), ("time", "09:00"), ("minutes", "30m"), ("channel", "linkedin"), ("goal", "G1"));
        await rig.PassAsync(Duration.FromHours(2));

        LoopbackMessage[] all = [set.Message!, shown.Message!, .. rig.ToldTo(rig.Ben)];
        Assert.All(all, message => Assert.False(message.Pings.Any));
        foreach (var message in (LoopbackMessage[])[shown.Message!, rig.ToldTo(rig.Ben)[^1]])
        {
            var typed = Shown(message.Text);
            Assert.Contains("@everyone @here", typed, StringComparison.Ordinal);
            Assert.Contains("`code` **bold** [x](http://y)", typed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_text_of_six_thousand_characters_is_answered_with_what_would_work()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today");
        var told = rig.ToldTo(rig.Ben).Count;

        var room = rig.Discord.DirectMessages(rig.Ben).Id;

        // A client lets nobody type so much; a forged dispatch may hold it all the same.
        rig.Discord.Misbehave.Dispatch("MESSAGE_CREATE", $$$"""
            {"id":"1400000000000000001","channel_id":"{{{room}}}","content":"log 20m {{{new string('x', 6000)}}}",
             "author":{"id":"{{{rig.Ben.Id}}}","username":"ben","bot":false}}
            """);
        await rig.Discord.UntilAsync(() => rig.ToldTo(rig.Ben).Count > told, "an answer");

        Assert.InRange(rig.ToldTo(rig.Ben)[^1].Text.Length, 1, 2000);
        Assert.Contains("Nothing due yet", (await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach progress")).Message!.Text);
    }

    [Fact]
    public async Task A_stranger_in_direct_messages_is_told_where_to_begin()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var eve = rig.Discord.AddUser("eve");
        rig.Discord.AddMember(rig.Bakery, eve);

        var slash = await rig.Discord.SlashAsync(eve, null, "coach today");
        rig.Discord.Type(eve, "today");
        var typed = await rig.Discord.NextMessageAsync(eve);

        Assert.Contains("We have not met", slash.Message!.Text);
        Assert.Contains("We have not met", typed.Text);
        Assert.Null(await rig.Store.FindAsync("discord", $"dm:{eve.Id}", rig.Now, CancellationToken.None));
    }

    [Fact]
    public async Task A_stranger_who_finds_the_bot_where_nobody_set_it_up_is_told_who_can()
    {
        await using var rig = await DiscordRig.StartAsync();

        var answer = await rig.Discord.Misbehave.SubmitAsync(rig.Ben, rig.Bakery.General, "form:today:0");

        Assert.Contains("Whoever manages this place can do it", answer.Message!.Text);
    }

    [Fact]
    public async Task What_Discord_has_not_invented_yet_is_passed_over()
    {
        await using var rig = await DiscordRig.SetUpAsync();

        var unknown = rig.Discord.Misbehave.UnknownInteractionAsync(rig.Ben, rig.Bakery.General);
        rig.Discord.Misbehave.SendGarbage();
        rig.Discord.Misbehave.Dispatch("INTERACTION_CREATE", "{\"id\":17}");
        rig.Discord.Misbehave.Dispatch("INTERACTION_CREATE", "[]");
        rig.Discord.Misbehave.Dispatch("GUILD_CREATE", "null");
        rig.Discord.Misbehave.Dispatch("TELEPATHY_START", "{}");
        rig.Discord.Misbehave.SendRaw("{\"op\":77,\"d\":null}");

        var after = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today");
        Assert.Contains("Welcome", after.Message!.Text);
        Assert.True((await unknown).TimedOut);
        Assert.Equal(1, rig.Discord.Gateway.Connections);
        Assert.Contains(rig.Log.Lines, line => line.Contains("kind that is not known here (99)", StringComparison.Ordinal));
        Assert.DoesNotContain(rig.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_thousand_servers_at_the_start_keep_no_command_waiting()
    {
        await using var rig = await DiscordRig.StartAsync(before: rig => rig.Discord.AddGuilds(2000, bytesEach: 5000));

        var answer = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "coach setup", ("zone", "Europe/London"));

        Assert.False(answer.TimedOut);
        Assert.Contains("I coach **Bakery** here", (await answer.CompletedAsync()).Text);
        Assert.Equal(0, rig.Discord.RateLimited);
    }

    [Fact]
    public async Task Each_of_two_thousand_servers_is_shown_its_set_up()
    {
        IReadOnlyList<LoopbackGuild> servers = [];
        await using var rig = await DiscordRig.StartAsync(
            new LoopbackDiscordOptions { LimitRates = false },
            hurry: 40,
            before: rig => servers = rig.Discord.AddGuilds(2000, bytesEach: 2000));

        await rig.Discord.UntilAsync(() => rig.Discord.Commands(servers[^1]).Count > 0, "the last server's commands");

        Assert.All(servers, server => Assert.Single(rig.Discord.Commands(server)));
        Assert.DoesNotContain(rig.Log.Lines, line => line.Contains("more at once than can be handled", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bot_that_was_invited_without_its_commands_says_in_the_log_what_to_do()
    {
        await using var rig = await DiscordRig.StartAsync(before: rig => rig.Bakery.AllowsCommands = false);

        var sentence = await rig.Log.FirstAsync("applications.commands");

        Assert.Contains("Open the invite address of docs/discord.md again", sentence);
    }

    /// <summary>As a reader sees it: a backslash before a sign is not shown.</summary>
    private static string Shown(string markdown) =>
        System.Text.RegularExpressions.Regex.Replace(markdown, @"\\(\W)", "$1");
}
