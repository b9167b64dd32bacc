using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>A team's first days in Discord: set-up, a promise, a reminder with its button, a nag.</summary>
public sealed class DiscordDaySpecs
{
    [Fact]
    public async Task Until_it_is_set_up_a_server_shows_the_set_up_alone_and_to_those_who_manage_it()
    {
        await using var rig = await DiscordRig.StartAsync();

        Assert.Equal(["coach"], rig.Discord.CommandsShownTo(rig.Ada, rig.Bakery).Select(c => c.Name));
        Assert.Empty(rig.Discord.CommandsShownTo(rig.Ben, rig.Bakery));
        var answer = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "coach setup", ("zone", "Europe/London"));

        Assert.True(answer.Ephemeral);
        Assert.Contains("I coach **Bakery** here", answer.Message!.Text);
        Assert.Contains("This is how my reminders reach you", (await NextAsync(rig, rig.Ada)).Text);
        Assert.Empty(rig.Discord.Messages(rig.Social));
    }

    [Fact]
    public async Task The_review_is_posted_into_the_room_that_the_set_up_named_and_answered_from_there()
    {
        await using var rig = await DiscordRig.StartAsync();
        await rig.SetUpAsync(rig.Ada, rig.Bakery, ("room", rig.Social), ("role", rig.Team));

        await rig.PassAsync(Duration.FromDays(7));
        var reviews = rig.Discord.Messages(rig.Social).Where(m => m.Text.Contains("Review, Mon", StringComparison.Ordinal)).ToList();
        var form = (await rig.Discord.PressAsync(rig.Ben, reviews[^1], "Answer the three questions")).Modal!;

        Assert.Equal(reviews.Select(m => m.Text).Distinct().Count(), reviews.Count);
        Assert.InRange(reviews.Count, 1, 2);
        Assert.Equal(
            ["What worked", "What did not (optional)", "What we change or stop (optional)"], form.Fields.Select(f => f.Label));
    }

    [Fact]
    public async Task The_set_up_without_options_is_a_form()
    {
        await using var rig = await DiscordRig.StartAsync();

        var opened = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "coach setup");
        var answer = await rig.Discord.SubmitModalAsync(rig.Ada, opened.Modal!, ("zone", "berlin"), ("room", rig.Social), ("role", rig.Team));

        Assert.Contains("I coach **Bakery** here", answer.Message!.Text);
    }

    [Fact]
    public async Task A_reminder_comes_as_a_direct_message_and_done_ticks_it_off()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "schedule add", ("days", "mon wed fri"), ("time", "09:00"), ("minutes", "30m"), ("channel", "linkedin"));

        await rig.PassAsync(Duration.FromHours(2));
        var reminder = rig.Discord.Messages(rig.Ben).Last(m => m.Author == rig.Discord.Bot);
        Assert.Contains("LinkedIn, 30 min", reminder.Text);
        var done = await rig.Discord.PressAsync(rig.Ben, reminder, "Done");

        Assert.Contains("kept, 30 of 30 min", done.Message!.Text);
        await rig.SettleAsync();
        await rig.Discord.UntilAsync(() => reminder.Edits.Count > 0, "the reminder edited");
        Assert.Empty(reminder.Buttons);
        Assert.Contains("kept", reminder.Text);
    }

    [Fact]
    public async Task A_missed_day_is_a_kind_message_the_next_morning()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "schedule add", ("days", "every weekday"), ("time", "09:00"), ("minutes", "30m"), ("channel", "linkedin"));

        await rig.PassAsync(Duration.FromDays(1));

        var nag = rig.Discord.Messages(rig.Ben)[^1];
        Assert.Contains("Why this?", nag.Buttons);
        var why = await rig.Discord.PressAsync(rig.Ben, nag, "Why this?");
        Assert.Contains("ladder", why.Message!.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(rig.Discord.Messages(rig.Social));
    }

    [Fact]
    public async Task Everything_can_be_typed_in_a_direct_message_too()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today");

        rig.Discord.Type(rig.Ben, "log 20m linkedin answered two questions");

        Assert.Contains("LinkedIn", (await NextAsync(rig, rig.Ben)).Text);
    }

    [Fact]
    public async Task Whoever_is_not_of_the_team_is_politely_refused()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var eve = rig.Discord.AddUser("eve");
        rig.Discord.AddMember(rig.Bakery, eve);

        var answer = await rig.Discord.SlashAsync(eve, rig.Bakery, "coach today");

        Assert.True(answer.Ephemeral);
        Assert.Contains("you are not in it yet", answer.Message!.Text);
    }

    private static async Task<LoopbackMessageText> NextAsync(DiscordRig rig, CoachBot.Loopback.Discord.LoopbackUser user)
    {
        await rig.SettleAsync();
        await rig.Discord.UntilAsync(() => rig.Discord.Messages(user).Any(m => m.Author == rig.Discord.Bot), "a message");
        return new LoopbackMessageText(rig.Discord.Messages(user).Last(m => m.Author == rig.Discord.Bot).Text);
    }

    private sealed record LoopbackMessageText(string Text);
}
