using NodaTime;

namespace CoachBot.Specs.Slack;

/// <summary>A team's first day in Slack.</summary>
public sealed class SlackDaySpecs
{
    [Fact]
    public async Task An_admin_sets_the_workspace_up_and_is_answered_alone()
    {
        await using var rig = await SlackRig.StartAsync();

        var answer = await rig.SayAsync(rig.Ada, "setup Europe/London");

        Assert.Null(answer.Problem);
        Assert.Equal(rig.Ada, answer.Shown!.EphemeralTo);
        Assert.Contains("I coach loopback here", answer.Shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_set_up_asks_for_what_a_workspace_has_and_knows_my_zone()
    {
        await using var rig = await SlackRig.StartAsync();

        await rig.SayAsync(rig.Ada, "setup");
        var form = await rig.Slack.NextViewAsync(rig.Ada);
        var sent = await rig.Slack.SubmitViewAsync(form);
        await rig.PassAsync(Duration.FromMinutes(1));

        Assert.Equal(["zone", "room", "days"], form.Elements.Select(element => element.ActionId));
        Assert.Equal("Europe/London", (string?)form.Elements[0].Json["initial_option"]!["value"]);
        Assert.Null(sent.Problem);
        Assert.Contains("This is how my reminders reach you", (await rig.Slack.NextDirectMessageAsync(rig.Ada)).Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_manages_nothing_can_not_set_it_up()
    {
        await using var rig = await SlackRig.StartAsync();

        var answer = await rig.SayAsync(rig.Ben, "setup Europe/London");

        Assert.DoesNotContain("I coach", answer.Shown!.Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_I_log_is_confirmed_in_the_acknowledgement()
    {
        await using var rig = await SlackRig.PromisedAsync();

        var answer = await rig.SayAsync(rig.Ben, "log 20m linkedin answered two questions");

        Assert.Null(answer.Problem);
        Assert.Equal(rig.Ben, answer.Shown!.EphemeralTo);
        Assert.Contains("LinkedIn", answer.Shown.Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_review_is_posted_into_the_room_that_the_set_up_named()
    {
        await using var rig = await SlackRig.StartAsync();
        await rig.SayAsync(rig.Ada, $"setup Europe/London --room <#{rig.Social.Id}>");

        await rig.PassAsync(Duration.FromHours(2));

        Assert.Single(rig.Social.Messages, m => m.EphemeralTo is null && m.Readable.Contains("Review, Mon 5 Jan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reminder_comes_directly_and_done_ticks_it_off()
    {
        await using var rig = await SlackRig.PromisedAsync();

        await rig.PassAsync(Duration.FromMinutes(70));
        var reminder = await rig.Slack.NextMessageAsync(
            rig.Slack.Workspace.DirectMessage(rig.Ben), message => message.Readable.Contains("LinkedIn, 30 min", StringComparison.Ordinal));
        Assert.NotNull(reminder.Metadata);
        var pressed = await rig.Slack.PressAsync(rig.Ben, reminder, "Done");

        Assert.Null(pressed.Problem);
        var kept = await rig.Slack.NextMessageAsync(
            reminder.Channel, message => message != reminder && message.Readable.Contains("30 of 30 min", StringComparison.Ordinal));
        Assert.Contains("kept", kept.Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_whose_outcome_is_unknown_comes_once()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.PassAsync(Duration.Zero);

        rig.Slack.Misbehave.LoseAnswer("chat.postMessage");
        await rig.PassAsync(Duration.FromMinutes(90));

        Assert.Contains(rig.Slack.Requests.All, request => request.Method == "conversations.history");
        Assert.Single(
            rig.Slack.Workspace.DirectMessage(rig.Ben).Messages,
            message => message.Readable.Contains("LinkedIn, 30 min", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_direct_message_and_a_mention_are_commands_too()
    {
        await using var rig = await SlackRig.PromisedAsync();

        await rig.Slack.DirectMessageAsync(rig.Ben, "log 20m linkedin");
        var direct = await rig.Slack.NextDirectMessageAsync(rig.Ben);
        await rig.Slack.MentionAsync(rig.Ben, rig.Social, "today");
        var mention = await rig.Slack.NextMessageAsync(
            rig.Social, message => message.EphemeralTo == rig.Ben && message.Readable.Contains("All done", StringComparison.Ordinal));

        Assert.Null(direct.EphemeralTo);
        Assert.Contains("LinkedIn", direct.Readable, StringComparison.Ordinal);
        Assert.Contains("LinkedIn", mention.Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_another_name_is_called_so()
    {
        await using var rig = await SlackRig.PromisedAsync();
        rig.Ben.Name = "benedict";
        await rig.RestartAsync();

        await rig.SayAsync(rig.Ben, "log 20m linkedin");

        Assert.Equal(1L, rig.Count("members WHERE name = 'benedict'"));
        Assert.Equal(0L, rig.Count("members WHERE name = 'ben'"));
    }

    [Fact]
    public async Task Whose_name_Slack_does_not_tell_at_first_is_called_by_it_later()
    {
        await using var rig = await SlackRig.PromisedAsync();
        var eve = rig.AddPerson("eve");
        rig.Slack.Misbehave.Answer("users.info", "user_not_visible");
        await rig.Slack.DirectMessageAsync(eve, "today");

        await rig.Slack.DirectMessageAsync(eve, "log 20m linkedin");

        Assert.Equal(1L, rig.Count("members WHERE name = 'eve'"));
    }

    [Fact]
    public async Task What_is_missing_is_asked_in_a_form_that_says_what_it_can_not_read()
    {
        await using var rig = await SlackRig.StartAsync();

        await rig.SayAsync(rig.Ada, "setup");
        var form = await rig.Slack.NextViewAsync(rig.Ada);
        await rig.Slack.SuggestAsync(form, "zone", "lond");
        var wrong = await rig.Slack.SubmitViewAsync(form, new() { ["zone"] = "Europe/London", ["days"] = "whenever I like" });
        Assert.Null(wrong.Problem);
        Assert.NotNull(rig.Ada.View);
        var right = await rig.Slack.SubmitViewAsync(rig.Ada.View, new() { ["days"] = "mon-thu" });

        Assert.Null(right.Problem);
        Assert.Null(rig.Ada.View);
        var said = await rig.Slack.NextMessageAsync(rig.Social);
        Assert.Contains("I coach loopback here", said.Text, StringComparison.Ordinal);
    }
}
