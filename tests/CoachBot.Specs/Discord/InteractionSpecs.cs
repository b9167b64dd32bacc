using CoachBot.Loopback.Discord;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>Each kind of interaction gets the callback that fits it.</summary>
public sealed class InteractionSpecs
{
    [Fact]
    public async Task In_a_server_an_answer_is_mine_alone_and_in_direct_messages_a_plain_message()
    {
        await using var rig = await DiscordRig.SetUpAsync();

        var here = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today");
        var there = await rig.Discord.SlashAsync(rig.Ben, null, "coach today");

        Assert.Equal((CallbackKind.Message, true), (here.Callback, here.Ephemeral));
        Assert.Equal((CallbackKind.Message, false), (there.Callback, there.Ephemeral));
        Assert.Contains("Welcome", there.Message!.Text);
        Assert.DoesNotContain(there.Message.Buttons, label => label == "Show the room");
        Assert.Empty(rig.Discord.Refusals);
    }

    [Fact]
    public async Task A_command_with_missing_parts_opens_a_form_with_what_I_said_filled_in()
    {
        await using var rig = await DiscordRig.SetUpAsync();

        var opened = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("channel", "linkedin"), ("note", "three answers"));

        Assert.Equal(CallbackKind.Modal, opened.Callback);
        Assert.Equal("linkedin", opened.Modal!.Fields.Single(f => f.CustomId == "channel").Value);
        Assert.Equal("three answers", opened.Modal.Fields.Single(f => f.CustomId == "note").Value);
        var answer = await rig.Discord.SubmitModalAsync(rig.Ben, opened.Modal, ("minutes", "20"));
        Assert.Equal((CallbackKind.Message, true), (answer.Callback, answer.Ephemeral));
        Assert.Contains("20 min", answer.Message!.Text);
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_is_explained_and_a_button_opens_the_form_as_I_filled_it_in()
    {
        await using var rig = await DiscordRig.SetUpAsync();

        var refused = await rig.Discord.SlashAsync(
            rig.Ben, rig.Bakery, "log add", ("minutes", "a bit"), ("channel", "linkedin"), ("note", "hello"));

        Assert.Equal((CallbackKind.Message, true), (refused.Callback, refused.Ephemeral));
        Assert.Contains("a bit", refused.Message!.Text);
        var opened = await rig.Discord.PressAsync(rig.Ben, refused.Message, "Fill it in");
        Assert.Equal(("a bit", "linkedin", "hello"), (Value(opened, "minutes"), Value(opened, "channel"), Value(opened, "note")));
        var answer = await rig.Discord.SubmitModalAsync(rig.Ben, opened.Modal!, ("minutes", "25m"));
        Assert.Contains("25 min", answer.Message!.Text);
    }

    [Fact]
    public async Task Whom_and_what_I_chose_in_a_form_is_chosen_again_when_it_opens_anew()
    {
        await using var rig = await DiscordRig.StartAsync();

        var opened = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "coach setup");
        var refused = await rig.Discord.SubmitModalAsync(
            rig.Ada, opened.Modal!, ("zone", "atlantis"), ("room", rig.Social), ("role", rig.Team));
        var again = await rig.Discord.PressAsync(rig.Ada, refused.Message!, "Fill it in");
        var done = await rig.Discord.SubmitModalAsync(rig.Ada, again.Modal!, ("zone", "berlin"));
        await rig.Discord.UntilAsync(() => rig.Discord.Commands(rig.Bakery).Count > 1, "the team's commands");

        Assert.Contains("I coach **Bakery** here", done.Message!.Text);
        var eve = rig.Discord.AddUser("eve");
        rig.Discord.AddMember(rig.Bakery, eve);
        Assert.Contains("you are not in it yet", (await rig.Discord.SlashAsync(eve, rig.Bakery, "coach today")).Message!.Text);
        var team = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team show");
        Assert.Contains($"<#{rig.Social.Id}>", team.Message!.Text);
    }

    [Fact]
    public async Task A_button_on_an_answer_changes_that_answer()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.PromiseAsync();
        var logged = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "30m"), ("channel", "linkedin"));

        var undone = await rig.Discord.PressAsync(rig.Ben, logged.Message!, "Undo");

        Assert.Equal(CallbackKind.UpdateMessage, undone.Callback);
        Assert.Same(logged.Message, undone.Message);
        Assert.Single(logged.Message!.Edits);
    }

    [Fact]
    public async Task A_button_on_a_reminder_is_answered_and_the_reminder_itself_changes()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.PromiseAsync();
        await rig.PassAsync(Duration.FromHours(2));
        var reminder = rig.ToldTo(rig.Ben)[^1];

        var skipped = await rig.Discord.PressAsync(rig.Ben, reminder, "Skip today");
        await rig.SettleAsync();

        Assert.Equal((CallbackKind.Message, false), (skipped.Callback, skipped.Ephemeral));
        Assert.NotSame(reminder, skipped.Message);
        await rig.Discord.UntilAsync(() => reminder.Edits.Count > 0, "the reminder edited");
        Assert.Empty(reminder.Buttons);
    }

    [Fact]
    public async Task While_I_type_a_goal_a_zone_or_a_day_I_am_shown_what_fits()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "goal add", ("title", "30 leads"), ("by", "30 June"));

        var goals = await rig.Discord.AutocompleteAsync(rig.Ben, rig.Bakery, "goal show", "goal", "lea");
        var zones = await rig.Discord.AutocompleteAsync(rig.Ben, rig.Bakery, "settings zone", "zone", "berl");
        var days = await rig.Discord.AutocompleteAsync(rig.Ben, null, "coach mute", "until", "fri");

        Assert.Equal(CallbackKind.Choices, goals.Callback);
        Assert.Equal(("G1 leads", "G1"), (Assert.Single(goals.Choices).Name, goals.Choices[0].Value.GetString()));
        Assert.Equal("Europe/Berlin", zones.Choices[0].Value.GetString());
        Assert.Contains("9 Jan", days.Choices[0].Name, StringComparison.Ordinal);
        var set = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "settings zone", ("zone", zones.Choices[0].Value.GetString()!));
        Assert.Contains("Europe/Berlin", set.Message!.Text);
    }

    [Fact]
    public async Task Where_nothing_can_be_read_there_is_nothing_to_choose_from()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        rig.Held.IsBroken = true;

        var goals = await rig.Discord.AutocompleteAsync(rig.Ben, rig.Bakery, "goal show", "goal", "lea");

        Assert.Equal(CallbackKind.Choices, goals.Callback);
        Assert.Empty(goals.Choices);
    }

    [Fact]
    public async Task A_stranger_who_types_is_shown_nothing_of_the_team()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "goal add", ("title", "30 leads"), ("by", "30 June"));
        var eve = rig.Discord.AddUser("eve");
        rig.Discord.AddMember(rig.Bakery, eve);

        var goals = await rig.Discord.AutocompleteAsync(eve, rig.Bakery, "goal show", "goal", "");

        Assert.Equal(CallbackKind.Choices, goals.Callback);
        Assert.Empty(goals.Choices);
    }

    [Fact]
    public async Task A_message_can_be_logged_as_engagement_from_its_menu()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var message = rig.Discord.Type(rig.Ben, rig.Social, "Answered Zoë's question\non the forum");

        var opened = await rig.Discord.MessageCommandAsync(rig.Ben, message, "Log as engagement");
        var answer = await rig.Discord.SubmitModalAsync(rig.Ben, opened.Modal!, ("minutes", "15"));
        var list = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log list");

        Assert.Equal("Answered Zoë's question on the forum", Value(opened, "note"));
        Assert.Contains("15 min", answer.Message!.Text);
        Assert.Contains("Answered Zoë's question on the forum", list.Message!.Text);
    }

    [Fact]
    public async Task The_menu_of_a_person_shows_their_progress_only_where_they_share_it()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.PromiseAsync();
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "30m"), ("channel", "linkedin"));

        var hidden = await rig.Discord.UserCommandAsync(rig.Ada, rig.Bakery, rig.Ben, "Show progress");
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "settings share", ("what", "kept"));
        var shared = await rig.Discord.UserCommandAsync(rig.Ada, rig.Bakery, rig.Ben, "Show progress");

        Assert.Contains("ben keeps that to themselves", hidden.Message!.Text);
        Assert.Empty(hidden.Message.Buttons);
        Assert.True(hidden.Ephemeral && shared.Ephemeral);
        Assert.Contains("ben", shared.Message!.Text);
        Assert.DoesNotContain("keeps that to themselves", shared.Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_of_a_bot_says_that_it_is_one()
    {
        await using var rig = await DiscordRig.SetUpAsync();

        var answer = await rig.Discord.UserCommandAsync(rig.Ben, rig.Bakery, rig.Discord.Bot, "Show progress");

        Assert.Contains("That is a bot", answer.Message!.Text);
    }

    [Fact]
    public async Task Showing_the_room_posts_a_second_message_without_the_rows_of_others()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        foreach (var who in (LoopbackUser[])[rig.Ada, rig.Ben])
        {
            await rig.PromiseAsync(who);
            await rig.Discord.SlashAsync(who, rig.Bakery, "settings share", ("what", "kept"));
        }

        var own = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "coach progress", ("of", "team"));
        var shown = await rig.Discord.PressAsync(rig.Ada, own.Message!, "Show the room");

        Assert.Contains("ben", own.Message!.Text, StringComparison.Ordinal);
        Assert.Equal((CallbackKind.Message, false), (shown.Callback, shown.Ephemeral));
        Assert.NotSame(own.Message, shown.Message);
        Assert.Contains("ada shares", shown.Message!.Text);
        Assert.DoesNotContain("ben", shown.Message.Text, StringComparison.Ordinal);
        Assert.False(shown.Message.Pings.Any);
        Assert.Contains("Show the room", own.Message.Buttons);
    }

    [Fact]
    public async Task An_invitation_pings_the_one_who_is_asked_and_they_join_with_its_button()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var cleo = rig.Discord.AddUser("cleo");
        rig.Discord.AddMember(rig.Bakery, cleo, [rig.Team]);

        var invited = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team invite", ("person", cleo));
        Assert.False(invited.Ephemeral);
        Assert.Equal([cleo.Id], invited.Message!.Pings.UserIds);
        Assert.Empty(invited.Message.Pings.RoleIds);

        var joined = await rig.Discord.PressAsync(cleo, invited.Message, "Join");
        var team = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team show");

        Assert.Contains("Welcome to", joined.Message!.Text);
        Assert.Contains("cleo", team.Message!.Text);
    }

    [Fact]
    public async Task What_was_done_is_still_answered_when_the_bot_stops()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        rig.Discord.Misbehave.RateLimit(RateLimitScope.User, route: "POST /interactions/{interaction_id}/{interaction_token}/callback");
        var answer = rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "20m"));
        await rig.Discord.UntilAsync(() => rig.Discord.RateLimited == 1, "the answer held up");

        await rig.GoAsync();

        Assert.Contains("20 min", (await answer).Message!.Text);
    }

    private static string? Value(InteractionResult opened, string field) => opened.Modal!.Fields.Single(f => f.CustomId == field).Value;
}
