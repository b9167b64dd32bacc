using CoachBot.Loopback.Slack;

namespace CoachBot.Specs.Slack;

/// <summary>Where others are there too: between two people, in threads, in rooms that two workspaces share.</summary>
public sealed class SlackCompanySpecs
{
    [Fact]
    public async Task What_I_ask_between_the_two_of_us_is_told_to_me_alone()
    {
        await using var rig = await SlackRig.PromisedAsync();
        var between = rig.Slack.Workspace.DirectMessage(rig.Ada, rig.Ben);

        var answer = await rig.Slack.SlashAsync(rig.Ben, between, "/coach", "log 20m linkedin");
        await rig.Slack.PressAsync(rig.Ben, answer.Shown!, "Undo");
        await rig.Slack.NextRequestAsync("response_url");

        Assert.NotEmpty(between.Messages);
        Assert.All(between.Messages, message => Assert.Equal(rig.Ben, message.EphemeralTo));
    }

    [Fact]
    public async Task What_I_ask_slowly_between_the_two_of_us_is_told_to_me_alone_too()
    {
        await using var rig = await SlackRig.PromisedAsync();
        var between = rig.Slack.Workspace.DirectMessage(rig.Ada, rig.Ben);
        rig.Held.Hold();

        await rig.Slack.SlashAsync(rig.Ben, between, "/coach", "log 20m linkedin");
        rig.Held.LetGo();
        await rig.Slack.NextRequestAsync("response_url");

        Assert.Equal(rig.Ben, between.Messages.Single().EphemeralTo);
    }

    [Fact]
    public async Task A_form_that_I_asked_for_between_the_two_of_us_is_answered_directly()
    {
        await using var rig = await SlackRig.PromisedAsync();
        var between = rig.Slack.Workspace.DirectMessage(rig.Ada, rig.Ben);
        await rig.Slack.SlashAsync(rig.Ben, between, "/coach", "log");
        var form = await rig.Slack.NextViewAsync(rig.Ben);

        Assert.Null((await rig.Slack.SubmitViewAsync(form, new() { ["minutes"] = "10m" })).Problem);

        Assert.Contains("10 min", (await rig.Slack.NextDirectMessageAsync(rig.Ben)).Readable, StringComparison.Ordinal);
        Assert.Empty(between.Messages);
    }

    [Fact]
    public async Task What_I_ask_the_coach_in_our_own_conversation_stays_there()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.Slack.DirectMessageAsync(rig.Ben, "today");
        await rig.Slack.NextDirectMessageAsync(rig.Ben);

        var answer = await rig.Slack.SlashAsync(rig.Ben, "/coach", "progress");

        Assert.Null(answer.Shown!.EphemeralTo);
    }

    [Fact]
    public async Task A_mention_that_I_correct_is_logged_once()
    {
        await using var rig = await SlackRig.PromisedAsync();
        var told = await rig.Slack.MentionAsync(rig.Ben, rig.Social, "log 20m linkedin");

        await rig.Slack.EditMentionAsync(told.Message!, "log 20m linkedin, two questions");

        Assert.Equal(1L, rig.Count("check_ins"));
    }

    [Fact]
    public async Task A_button_in_a_thread_is_answered_in_the_thread()
    {
        await using var rig = await SlackRig.PromisedAsync();
        var thread = await rig.Slack.MentionAsync(rig.Ben, rig.Social, "log 20m linkedin");
        await rig.Slack.MentionAsync(rig.Ben, rig.Social, "progress", thread.Message);
        var asked = await rig.Slack.NextMessageAsync(rig.Social, message => message.ThreadTs == thread.Message!.Ts && message.IsFromBot);

        await rig.Slack.PressAsync(rig.Ben, asked, "Show the room");
        await rig.Slack.NextRequestAsync("response_url");

        Assert.Equal(thread.Message!.Ts, rig.Social.Messages[^1].ThreadTs);
        Assert.Null(rig.Social.Messages[^1].EphemeralTo);
    }

    [Fact]
    public async Task What_I_tell_the_coach_in_a_thread_and_beside_it_is_heard()
    {
        await using var rig = await SlackRig.PromisedAsync();
        rig.Slack.Misbehave.TamperNext(payload => payload["event"]!["subtype"] = "thread_broadcast");

        await rig.Slack.DirectMessageAsync(rig.Ben, "log 20m linkedin");

        Assert.Equal(1L, rig.Count("check_ins"));
    }

    [Fact]
    public async Task Who_shares_a_room_with_us_from_another_workspace_is_not_taken_in()
    {
        await using var rig = await SlackRig.PromisedAsync();
        var eve = rig.AddPerson("eve");
        eve.HomeTeamId = "T0ELSEWHERE";

        await rig.Slack.MentionAsync(eve, rig.Social, "today");
        var said = await rig.Slack.NextMessageAsync(rig.Social, message => message.EphemeralTo == eve);

        Assert.Contains("another workspace", said.Readable, StringComparison.Ordinal);
        Assert.Equal(2L, rig.Count("members"));
    }

    [Fact]
    public async Task Who_is_of_the_same_organisation_is_one_of_us()
    {
        await using var rig = await SlackRig.PromisedAsync(new LoopbackSlackOptions { EnterpriseId = "E0ACME" });
        var eve = rig.AddPerson("eve");
        (eve.HomeTeamId, eve.EnterpriseId) = ("T0SISTER", "E0ACME");

        await rig.Slack.MentionAsync(eve, rig.Social, "today");
        await rig.Slack.NextMessageAsync(rig.Social, message => message.EphemeralTo == eve);

        Assert.Equal(3L, rig.Count("members"));
    }

    [Fact]
    public async Task In_a_room_that_another_workspace_shares_with_us_I_am_heard()
    {
        await using var rig = await SlackRig.PromisedAsync();
        // The outer id may be the other's; whose installation is meant stands in the authorizations.
        rig.Slack.Misbehave.TamperNext(payload => (payload["team_id"], payload["is_ext_shared_channel"]) = ("T0ELSEWHERE", true));

        await rig.Slack.MentionAsync(rig.Ben, rig.Social, "log 20m linkedin");

        Assert.Equal(1L, rig.Count("check_ins"));
    }
}
