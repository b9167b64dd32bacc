using CoachBot.Testing;
using NodaTime;

namespace CoachBot.Specs.Links;

/// <summary>A Slack workspace and a Discord server that are one team.</summary>
public sealed class LinkedTeamSpecs
{
    private const string Reminder = "LinkedIn, 30 min";

    [Fact]
    public async Task A_code_entered_on_the_other_platform_makes_one_team_with_shared_goals()
    {
        await using var rig = await LinkRig.LinkedAsync();

        await rig.SlackAsync(rig.Ada, "goal add 30 leads by 30 June");

        Assert.Contains("leads", await rig.DiscordAsync(rig.Dora, "goal list"), StringComparison.Ordinal);
        Assert.Contains("dora", await rig.SlackAsync(rig.Ada, "team"), StringComparison.Ordinal);
        await rig.PassAsync(Duration.FromHours(1));
        Assert.Equal(1, rig.TimesTold(rig.Ada, "dora entered the code: 1 person from Discord"));
    }

    [Fact]
    public async Task My_second_account_is_me_once_I_entered_my_code_and_messages_go_where_I_spoke_last()
    {
        await using var rig = await LinkRig.LinkedAsync();
        await rig.SlackAsync(rig.Ben, "schedule add every weekday 09:00 30m linkedin");
        Assert.Contains("team me", await rig.DiscordAsync(rig.BenThere, "coach today"), StringComparison.Ordinal);
        var code = LinkRig.Code(await rig.SlackAsync(rig.Ben, "team me"));

        Assert.Contains("both accounts are ben", Plain(await rig.DiscordAsync(rig.BenThere, "team me", ("code", code))), StringComparison.Ordinal);
        Assert.Contains("LinkedIn", await rig.DiscordAsync(rig.BenThere, "schedule list"), StringComparison.Ordinal);
        Assert.DoesNotContain("benny", await rig.SlackAsync(rig.Ada, "team"), StringComparison.Ordinal);

        await rig.PassAsync(Duration.FromMinutes(90));
        Assert.Equal((0, 1), (rig.TimesTold(rig.Ben, Reminder), rig.TimesTold(rig.BenThere, Reminder)));

        await rig.SlackAsync(rig.Ben, "today");
        await rig.PassAsync(Duration.FromDays(1));
        Assert.Equal((1, 1), (rig.TimesTold(rig.Ben, Reminder), rig.TimesTold(rig.BenThere, Reminder)));
    }

    [Fact]
    public async Task A_team_with_something_of_its_own_does_not_enter_another_and_loses_nothing()
    {
        await using var rig = await LinkRig.StartAsync();
        await rig.DiscordAsync(rig.BenThere, "log add", ("minutes", "20m"));
        var code = LinkRig.Code(await rig.SlackAsync(rig.Ada, "team link"));

        Assert.Contains("other way round", await rig.DiscordAsync(rig.Dora, "team link", ("code", code)), StringComparison.Ordinal);

        var back = LinkRig.Code(await rig.DiscordAsync(rig.Dora, "team link"));
        Assert.Contains("part of", await rig.SlackAsync(rig.Ada, $"team link {back}"), StringComparison.Ordinal);
        Assert.Matches("20(?!26)", await rig.DiscordAsync(rig.BenThere, "log list"));
    }

    [Fact]
    public async Task Where_both_teams_have_something_I_am_told_how_one_of_them_begins_anew_and_that_works()
    {
        await using var rig = await LinkRig.StartAsync();
        await rig.DiscordAsync(rig.BenThere, "log add", ("minutes", "20m"));
        await rig.SlackAsync(rig.Ben, "log 10m");
        var code = LinkRig.Code(await rig.SlackAsync(rig.Ada, "team link"));

        var refused = await rig.DiscordAsync(rig.Dora, "team link", ("code", code));

        Assert.DoesNotContain("other way round", refused, StringComparison.Ordinal);
        Assert.Contains("take me out of that workspace", refused, StringComparison.Ordinal);
        rig.Discord.RemoveBot(rig.Bakery);
        await rig.Log.FirstAsync("no longer in server");
        await rig.PassAsync(Duration.FromDays(31));
        await rig.SweepAsync();
        rig.Discord.InviteBot(rig.Bakery);
        await rig.Discord.UntilAsync(() => rig.Discord.Commands(rig.Bakery).Count == 1, "setup to choose");
        await rig.DiscordAsync(rig.Dora, "coach setup", ("zone", "Europe/London"));
        await rig.Discord.UntilAsync(() => rig.Discord.Commands(rig.Bakery).Count > 1, "the team's commands registered");
        var fresh = LinkRig.Code(await rig.SlackAsync(rig.Ada, "team link"));
        Assert.Contains("part of", await rig.DiscordAsync(rig.Dora, "team link", ("code", fresh)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_that_saved_an_idea_is_told_what_would_work_and_still_has_it()
    {
        await using var rig = await LinkRig.StartAsync();
        await rig.DiscordAsync(rig.BenThere, "idea add", ("text", "a film about yeast"));
        var code = LinkRig.Code(await rig.SlackAsync(rig.Ada, "team link"));

        var refused = await rig.DiscordAsync(rig.Dora, "team link", ("code", code));

        Assert.Contains("ideas", refused, StringComparison.Ordinal);
        Assert.Contains("other way round", refused, StringComparison.Ordinal);
        var back = LinkRig.Code(await rig.DiscordAsync(rig.Dora, "team link"));
        Assert.Contains("part of", await rig.SlackAsync(rig.Ada, $"team link {back}"), StringComparison.Ordinal);
        Assert.Contains("a film about yeast", await rig.SlackAsync(rig.Ada, "idea list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_used_and_old_codes_get_one_answer_and_the_sixth_in_an_hour_is_not_looked_at()
    {
        await using var rig = await LinkRig.StartAsync();
        var replaced = LinkRig.Code(await rig.SlackAsync(rig.Ada, "team link"));
        var old = LinkRig.Code(await rig.SlackAsync(rig.Ada, "team link"));
        await rig.PassAsync(Duration.FromMinutes(15));

        HashSet<string> answers = [];
        foreach (var code in new[] { replaced, old, "0000-0000-0000", "abc", "7KQ2 M0XD R94V" })
        {
            answers.Add(await rig.DiscordAsync(rig.Dora, "team link", ("code", code)));
        }

        Assert.Contains("not good", Assert.Single(answers), StringComparison.Ordinal);
        await rig.RestartAsync();
        var good = LinkRig.Code(await rig.SlackAsync(rig.Ada, "team link"));
        Assert.Contains("Too many", await rig.DiscordAsync(rig.Dora, "team link", ("code", good)), StringComparison.Ordinal);
        await rig.PassAsync(Duration.FromMinutes(61));
        good = LinkRig.Code(await rig.SlackAsync(rig.Ada, "team link"));
        Assert.Contains("part of", await rig.DiscordAsync(rig.Dora, "team link", ("code", good.ToLowerInvariant())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_guesses_codes_shuts_out_nobody_else()
    {
        await using var rig = await LinkRig.LinkedAsync();
        for (var guess = 0; guess < 5; guess++)
        {
            Assert.Contains("not good", await rig.DiscordAsync(rig.BenThere, "team me", ("code", $"0000-0000-000{guess}")), StringComparison.Ordinal);
        }

        Assert.Contains("Too many", await rig.DiscordAsync(rig.BenThere, "team me", ("code", "0000-0000-0009")), StringComparison.Ordinal);
        Assert.Contains("not good", await rig.DiscordAsync(rig.Dora, "team me", ("code", "0000-0000-0009")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_on_its_way_while_I_change_platforms_comes_once()
    {
        await using var rig = await LinkRig.LinkedAsync();
        await rig.SlackAsync(rig.Ben, "schedule add every weekday 09:00 30m linkedin");
        var code = LinkRig.Code(await rig.SlackAsync(rig.Ben, "team me"));
        await rig.DiscordAsync(rig.BenThere, "team me", ("code", code));
        await rig.SlackAsync(rig.Ben, "today");

        rig.Slack.Misbehave.LoseAnswer("chat.postMessage");
        await rig.PassAsync(Duration.FromHours(1));
        await rig.DiscordAsync(rig.BenThere, "coach today");
        await rig.PassAsync(Duration.FromMinutes(30));

        Assert.Equal((1, 0), (rig.TimesTold(rig.Ben, Reminder), rig.TimesTold(rig.BenThere, Reminder)));
    }

    [Fact]
    public async Task A_code_joins_the_team_that_gave_it_and_no_other()
    {
        await using var rig = await LinkRig.StartAsync();
        await rig.DiscordAsync(rig.Dora, rig.Teashop, "coach setup", ("zone", "Europe/London"));
        await rig.Discord.UntilAsync(() => rig.Discord.Commands(rig.Teashop).Count > 1, "the team's commands registered");
        await rig.DiscordAsync(rig.Dora, "goal add", ("title", "30 loaves"), ("target", "30"), ("unit", "loaves"), ("by", "30 June"));
        Assert.Contains("loaves", await rig.DiscordAsync(rig.Dora, "goal list"), StringComparison.Ordinal);
        await rig.DiscordAsync(rig.Dora, "team link");
        var code = LinkRig.Code(await rig.DiscordAsync(rig.Dora, rig.Teashop, "team link"));

        Assert.Contains("Teashop", await rig.SlackAsync(rig.Ada, $"team link {code}"), StringComparison.Ordinal);
        Assert.DoesNotContain("loaves", await rig.SlackAsync(rig.Ada, "goal list"), StringComparison.Ordinal);
        Assert.Contains("not good", await rig.DiscordAsync(rig.Dora, "team link", ("code", code)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgetting_one_account_of_mine_forgets_both()
    {
        await using var rig = await LinkRig.LinkedAsync();
        await rig.SlackAsync(rig.Ben, "log 20m linkedin");
        var code = LinkRig.Code(await rig.SlackAsync(rig.Ben, "team me"));
        await rig.DiscordAsync(rig.BenThere, "team me", ("code", code));

        Assert.Contains("forgotten", await rig.SlackAsync(rig.Ben, "forget-me yes, forget me"), StringComparison.Ordinal);

        Assert.Contains("If you are in the team", await rig.DiscordAsync(rig.BenThere, "coach today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_linked_the_teams_and_is_forgotten_is_named_nowhere()
    {
        await using var rig = await LinkRig.LinkedAsync();
        await rig.PassAsync(Duration.FromHours(1));
        Assert.Equal(1, rig.TimesTold(rig.Ada, "dora entered the code"));

        var forgotten = await rig.DiscordAsync(rig.Dora, "coach forget-me", ("confirm", "yes, forget me"));

        Assert.Contains("forgotten", forgotten, StringComparison.Ordinal);

        Assert.DoesNotContain(StoreDump.Of(rig.StorePath), row => row.Contains("dora", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Buddies_stay_buddies_when_one_of_them_joins_their_accounts()
    {
        await using var rig = await LinkRig.LinkedAsync();
        await rig.SlackAsync(rig.Ben, "schedule add every weekday 09:00 30m linkedin");
        await rig.DiscordAsync(rig.BenThere, "coach today");
        await rig.DiscordAsync(rig.BenThere, "team buddy", ("person", rig.Dora));
        Assert.Contains("are buddies", await rig.DiscordAsync(rig.Dora, "team buddy", ("person", rig.BenThere)), StringComparison.Ordinal);
        var code = LinkRig.Code(await rig.SlackAsync(rig.Ben, "team me"));

        await rig.DiscordAsync(rig.BenThere, "team me", ("code", code));
        await rig.PassAsync(Duration.FromDays(3));

        // Ben keeps the book that he has in Slack, and is spoken to where he spoke last.
        Assert.Equal((1, 1), (rig.TimesTold(rig.Dora, "In the middle of a week"), rig.TimesTold(rig.BenThere, "In the middle of a week")));
        Assert.Contains("ben", await rig.DiscordAsync(rig.Dora, "settings show"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_admin_links_teams()
    {
        await using var rig = await LinkRig.StartAsync();

        Assert.Contains("admin", await rig.SlackAsync(rig.Ben, "team link"), StringComparison.Ordinal);
    }

    private static string Plain(string text) => text.Replace("*", "", StringComparison.Ordinal);
}
