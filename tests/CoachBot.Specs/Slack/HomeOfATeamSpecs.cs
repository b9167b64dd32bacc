using NodaTime;

namespace CoachBot.Specs.Slack;

/// <summary>What a team does beside its days is on the Home tab where there is some of it, with the buttons that do it; else it is not.</summary>
public sealed class HomeOfATeamSpecs
{
    private static readonly string[] Parts =
        ["What your audience may expect", "weeks from", "Not recorded yet", "wait", "Looking back together", "Nobody answers then"];

    [Fact]
    public async Task Two_who_only_keep_their_days_see_nothing_of_all_that()
    {
        await using var rig = await SlackRig.PromisedAsync();

        var shown = HomeTabs.WordsOf(await rig.OpenHomeAsync(rig.Ada)) + HomeTabs.WordsOf(await rig.OpenHomeAsync(rig.Ben));

        Assert.All(Parts, part => Assert.DoesNotContain(part, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_shows_the_week_against_what_was_done_and_what_comes_and_one_tap_makes_it_easier()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.SayAsync(rig.Ada, "plan start first-six 60m");
        await rig.SayAsync(rig.Ada, "plan join mon wed fri 09:00 linkedin");
        await rig.SayAsync(rig.Ada, "log 17m linkedin");

        var lead = await rig.OpenHomeAsync(rig.Ada);
        var words = HomeTabs.WordsOf(lead);
        Assert.Contains("You: 17 of 60 min", words, StringComparison.Ordinal);
        Assert.DoesNotContain("All:", words, StringComparison.Ordinal);
        Assert.Contains("An easier week comes with week 4, from Mon 26 Jan.", words, StringComparison.Ordinal);
        Assert.Contains("The next checkpoint comes after week 6, on Mon 16 Feb.", words, StringComparison.Ordinal);
        await rig.Slack.PressAsync(lead, "Make it easier");
        await rig.NextHomeAsync(rig.Ada, "17 of 48 min");

        var member = await rig.OpenHomeAsync(rig.Ben);
        Assert.DoesNotContain("of 48 min", HomeTabs.WordsOf(member), StringComparison.Ordinal);
        Assert.Contains("Join", HomeTabs.ButtonsOf(member));
        Assert.DoesNotContain("Make it easier", HomeTabs.ButtonsOf(member));
    }

    [Fact]
    public async Task A_checkpoint_waits_on_the_tab_until_it_is_answered()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.SayAsync(rig.Ada, "plan start first-six 60m");
        await rig.SayAsync(rig.Ada, "plan join mon wed fri 09:00 linkedin");
        var home = await rig.OpenHomeAsync(rig.Ada);

        await rig.Slack.PressAsync(home, "Answer the questions");
        var form = await rig.Slack.NextViewAsync(rig.Ada);
        await rig.Slack.SubmitViewAsync(form, new() { ["days"] = "2", ["listening"] = "2", ["ease"] = "2", ["payoff"] = "2" });
        await rig.NextHomeAsync(rig.Ada, "Noted, and nobody sees it");

        Assert.DoesNotContain("Answer the questions", HomeTabs.ButtonsOf(await rig.OpenHomeAsync(rig.Ada)));
    }

    [Fact]
    public async Task A_hole_is_taken_on_the_tab_and_whose_it_is_stands_nowhere()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.SayAsync(rig.Ada, "expectation add 4h mon-thu 09:00-17:00 linkedin");
        await rig.SayAsync(rig.Ben, "cover add 09:00-17:00");
        var before = HomeTabs.WordsOf(await rig.OpenHomeAsync(rig.Ada));
        Assert.Contains("ben", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody", before, StringComparison.Ordinal);
        await rig.SayAsync(rig.Ben, "away 2026-01-07 dentist");

        var absent = await rig.OpenHomeAsync(rig.Ben);
        var lead = await rig.OpenHomeAsync(rig.Ada);
        Assert.DoesNotContain("I take LinkedIn, Wed 7 Jan", HomeTabs.ButtonsOf(absent));
        Assert.Contains("Nobody answers then so far:LinkedIn", HomeTabs.WordsOf(lead), StringComparison.Ordinal);
        Assert.DoesNotContain("dentist", HomeTabs.WordsOf(lead), StringComparison.Ordinal);
        Assert.DoesNotContain("ben", HomeTabs.WordsOf(lead), StringComparison.Ordinal);
        await rig.Slack.PressAsync(lead, "I take LinkedIn, Wed 7 Jan");
        var taken = await rig.NextHomeAsync(rig.Ada, "Thank you. You answer on");

        Assert.DoesNotContain("Nobody answers then", HomeTabs.WordsOf(taken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_that_nobody_covers_are_taken_by_a_button_on_ones_own_clock_or_a_form()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.SayAsync(rig.Ada, "settings zone Asia/Tokyo");
        await rig.SayAsync(rig.Ada, "expectation add 4h mon-thu 09:00-17:00 linkedin");

        Assert.Contains("I cover some of it", HomeTabs.ButtonsOf(await rig.OpenHomeAsync(rig.Ada)));
        var home = await rig.OpenHomeAsync(rig.Ben);
        Assert.DoesNotContain("Ask somebody to cover", HomeTabs.ButtonsOf(home));
        await rig.Slack.PressAsync(home, "I cover LinkedIn, Mon, Tue, Wed, Thu 09:00–17:00");

        await rig.NextHomeAsync(rig.Ben, "All promised hours are covered");
    }

    [Fact]
    public async Task A_number_of_the_week_is_recorded_as_last_week_by_one_tap_and_is_not_asked_for_after()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.SayAsync(rig.Ada, "goal add 30 leads by 30 June");
        await rig.SayAsync(rig.Ada, "record leads +3");
        Assert.DoesNotContain("Not recorded yet", HomeTabs.WordsOf(await rig.OpenHomeAsync(rig.Ada)), StringComparison.Ordinal);

        await rig.PassAsync(Duration.FromDays(7));
        var member = await rig.OpenHomeAsync(rig.Ben);
        var lead = await rig.OpenHomeAsync(rig.Ada);
        Assert.DoesNotContain("Not recorded yet", HomeTabs.WordsOf(member), StringComparison.Ordinal);
        Assert.Contains("Not recorded yet this week: leads.", HomeTabs.WordsOf(lead), StringComparison.Ordinal);
        await rig.Slack.PressAsync(lead, "3 leads more, as last week");

        var recorded = await rig.NextHomeAsync(rig.Ada, "6 of 30");
        Assert.DoesNotContain("Not recorded yet", HomeTabs.WordsOf(recorded), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_idea_waits_on_everybodys_tab_until_somebody_says_that_it_is_out()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.SayAsync(rig.Ben, "idea add show the workshop");

        var home = await rig.OpenHomeAsync(rig.Ada);
        Assert.Contains("An idea waits1 show the workshop", HomeTabs.WordsOf(home), StringComparison.Ordinal);
        Assert.DoesNotContain("offered by", HomeTabs.WordsOf(home), StringComparison.Ordinal);
        await rig.Slack.PressAsync(home, "Idea 1 is out");
        await rig.NextHomeAsync(rig.Ada, "Idea 1 is used");

        Assert.DoesNotContain("An idea waits", HomeTabs.WordsOf(await rig.OpenHomeAsync(rig.Ben)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tab_says_when_the_review_comes_and_asks_once_it_was_posted()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.SayAsync(rig.Ada, $"team room <#{rig.Social.Id}>");
        var before = await rig.OpenHomeAsync(rig.Ben);
        Assert.Contains("The next review comes into your room on Mon 5 Jan.", HomeTabs.WordsOf(before), StringComparison.Ordinal);
        Assert.DoesNotContain("Answer the three questions", HomeTabs.ButtonsOf(before));

        await rig.PassAsync(Duration.FromHours(2));
        var after = await rig.OpenHomeAsync(rig.Ben);
        Assert.Contains("on Mon 12 Jan.", HomeTabs.WordsOf(after), StringComparison.Ordinal);
        await rig.Slack.PressAsync(after, "Answer the three questions");
        await rig.Slack.SubmitViewAsync(await rig.Slack.NextViewAsync(rig.Ben), new() { ["worked"] = "answering at once" });
        await rig.NextHomeAsync(rig.Ben, "Kept. It is for you");
        Assert.DoesNotContain("Answer the three questions", HomeTabs.ButtonsOf(await rig.OpenHomeAsync(rig.Ben)));
        Assert.Contains("Answer the three questions", HomeTabs.ButtonsOf(await rig.OpenHomeAsync(rig.Ada)));
    }

    [Fact]
    public async Task A_round_of_the_assessment_stands_on_the_tab_while_it_is_open_and_then_says_when_the_next_one_is_due()
    {
        const string vote = "stage assess --same-result 2 --promised-days 2 --time-made 2 --beyond-likes 2 --show-one 2 --share yes";
        await using var rig = await SlackRig.PromisedAsync();
        await rig.SayAsync(rig.Ben, vote);

        Assert.Contains("your answers are missing", HomeTabs.WordsOf(await rig.OpenHomeAsync(rig.Ada)), StringComparison.Ordinal);
        Assert.Contains("your answers are in", HomeTabs.WordsOf(await rig.OpenHomeAsync(rig.Ben)), StringComparison.Ordinal);
        await rig.SayAsync(rig.Ada, vote);
        Assert.Contains("End the talk", HomeTabs.ButtonsOf(await rig.OpenHomeAsync(rig.Ada)));
        await rig.SayAsync(rig.Ada, "stage finish");

        var due = HomeTabs.WordsOf(await rig.OpenHomeAsync(rig.Ben));
        Assert.Contains("The next round of the assessment is due on Mon 30 Mar.", due, StringComparison.Ordinal);
    }
}
