using System.Text.Json.Nodes;
using CoachBot.Loopback.Slack;
using NodaTime;

namespace CoachBot.Specs.Slack;

/// <summary>What people and Slack itself may send that nobody wished for.</summary>
public sealed class SlackBadInputSpecs
{
    [Fact]
    public async Task An_envelope_that_comes_twice_is_handled_once()
    {
        await using var rig = await SlackRig.PromisedAsync();
        rig.Slack.Misbehave.DuplicateNext();

        var answer = await rig.SayAsync(rig.Ben, "log 20m linkedin");

        Assert.Contains("LinkedIn", answer.Shown!.Readable, StringComparison.Ordinal);
        await rig.RestartAsync();
        Assert.Equal(1L, rig.Count("check_ins"));
    }

    [Fact]
    public async Task Markup_and_mentions_in_a_goal_are_shown_as_typed_and_ping_nobody()
    {
        await using var rig = await SlackRig.PromisedAsync();
        const string Typed = "30 leads <!channel> <!here> & <b> *bold* `code` <http://y|x>";

        var set = await rig.SayAsync(rig.Ben, $"goal add {Typed} <@{rig.Ada.Id}> by 30 June anyway");
        var shown = await rig.SayAsync(rig.Ben, "goal show G1");
        await rig.SayAsync(rig.Ben, "schedule add mon 10:00 30m linkedin for G1");
        await rig.PassAsync(Duration.FromHours(3));

        SlackMessage[] all = [set.Shown!, shown.Shown!, .. rig.Slack.Workspace.DirectMessage(rig.Ben).Messages.Where(m => m.IsFromBot)];
        Assert.All(all, message => Assert.Empty(message.Pings));
        Assert.Contains("*bold* `code`", shown.Shown!.Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_forty_thousand_characters_is_answered_and_changes_nothing()
    {
        await using var rig = await SlackRig.PromisedAsync();

        var answer = await rig.SayAsync(rig.Ben, "log 20m " + new string('x', 40_000));

        Assert.Null(answer.Problem);
        Assert.NotNull(answer.Shown);
        Assert.DoesNotContain("✓", await rig.TodayAsync(rig.Ben), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v9:checkin.done:o=1")]
    [InlineData("v1:checkin.done:o=999999")]
    [InlineData("v1:checkin.done")]
    [InlineData("v1:no.such.action:o=1")]
    [InlineData("open:x:log edit")]
    [InlineData("send:log edit")]
    [InlineData("####")]
    public async Task An_unknown_action_is_answered_kindly_and_changes_nothing(string actionId)
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.PassAsync(Duration.FromMinutes(70));
        var reminder = rig.Reminders(rig.Ben).Single();
        rig.Slack.Misbehave.TamperNext(payload => payload["actions"]![0]!["action_id"] = actionId);

        var pressed = await rig.Slack.PressAsync(rig.Ben, reminder, "Done");

        Assert.Null(pressed.Problem);
        var said = await rig.Slack.NextMessageAsync(reminder.Channel, message => message != reminder);
        Assert.DoesNotContain("went wrong", said.Readable, StringComparison.Ordinal);
        Assert.DoesNotContain("✓", await rig.TodayAsync(rig.Ben), StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_press_of_nothing_is_passed_over()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.PassAsync(Duration.FromMinutes(70));
        rig.Slack.Misbehave.TamperNext(payload => payload["actions"] = new JsonArray());

        var pressed = await rig.Slack.PressAsync(rig.Ben, rig.Reminders(rig.Ben).Single(), "Done");

        Assert.Null(pressed.Problem);
        Assert.DoesNotContain(rig.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_for_something_that_was_deleted_meanwhile_says_so()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.SayAsync(rig.Ben, "goal add 30 leads by 30 June");
        await rig.SayAsync(rig.Ben, "goal milestone G1");
        var form = await rig.Slack.NextViewAsync(rig.Ben);
        await rig.SayAsync(rig.Ben, "undo");

        var sent = await rig.Slack.SubmitViewAsync(form, new() { ["value"] = "10", ["by"] = "2026-03-31" });

        Assert.Null(sent.Problem);
        Assert.True(sent.Errors.Count > 0 || sent.View is not null);
        var said = sent.Errors.Count > 0 ? string.Join(' ', sent.Errors.Values) : sent.View!.Readable;
        Assert.Contains("goal", said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_taken_once()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.SayAsync(rig.Ben, "log");
        var form = await rig.Slack.NextViewAsync(rig.Ben);
        var values = new FormValues { ["minutes"] = "10m" };

        // Both leave before the first answer closes the form.
        var sent = await Task.WhenAll(rig.Slack.SubmitViewAsync(form, values), rig.Slack.SubmitViewAsync(form, values));

        Assert.All(sent, one => Assert.Null(one.Problem));
        var list = await rig.SayAsync(rig.Ben, "log list");
        Assert.Single(list.Shown!.Readable.Split('\n'), line => line.EndsWith("· 10", StringComparison.Ordinal));
        Assert.Single(rig.Social.Messages, message => message.Readable.Contains("Check-in 1: 10 min", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_whose_trigger_is_over_waits_behind_a_button_with_what_was_typed()
    {
        await using var rig = await SlackRig.PromisedAsync();
        rig.Slack.Misbehave.Answer("views.open", "expired_trigger_id");

        var answer = await rig.SayAsync(rig.Ben, "log a bit linkedin");
        await rig.Slack.PressAsync(rig.Ben, answer.Shown!, answer.Shown!.Elements.Single(e => e.Type == "button").ActionId);
        var form = await rig.Slack.NextViewAsync(rig.Ben);

        Assert.Contains("a bit", form.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Slack_has_not_invented_yet_is_passed_over()
    {
        await using var rig = await SlackRig.PromisedAsync();

        var unknown = await rig.Slack.Misbehave.SendUnknownEventAsync();
        rig.Slack.Misbehave.SendFrame("this is no JSON");
        rig.Slack.Misbehave.SendFrame("[]");
        rig.Slack.Misbehave.SendFrame("{\"type\":\"telepathy\"}");

        Assert.True(await unknown.Completion);
        Assert.Null((await rig.SayAsync(rig.Ben, "today")).Problem);
    }

    [Fact]
    public async Task The_coach_does_not_talk_to_itself()
    {
        await using var rig = await SlackRig.PromisedAsync(new LoopbackSlackOptions { EchoBotMessages = true });
        await rig.PassAsync(Duration.FromMinutes(70));

        await rig.SayAsync(rig.Ben, "today");

        Assert.Single(rig.Reminders(rig.Ben));
        Assert.DoesNotContain(rig.Slack.Workspace.DirectMessage(rig.Ben).Messages, m =>
            m.Readable.Contains("don’t know", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ids_of_another_workspace_in_a_forged_payload_see_nothing()
    {
        await using var rig = await SlackRig.PromisedAsync();
        rig.Slack.Misbehave.ForgeNext("T0STRANGER", rig.Ben.Id);

        var answer = await rig.SayAsync(rig.Ada, "today");

        Assert.Null(answer.Problem);
        Assert.Null(answer.Shown);
    }

    [Fact]
    public async Task Another_members_button_does_nothing_for_me()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.PassAsync(Duration.FromMinutes(70));
        var reminder = rig.Reminders(rig.Ben).Single();
        rig.Slack.Misbehave.TamperNext(payload => payload["user"] = new JsonObject { ["id"] = rig.Ada.Id, ["username"] = "ada" });

        await rig.Slack.PressAsync(rig.Ben, reminder, "Done");

        Assert.DoesNotContain("✓", await rig.TodayAsync(rig.Ben), StringComparison.Ordinal);
    }
}
