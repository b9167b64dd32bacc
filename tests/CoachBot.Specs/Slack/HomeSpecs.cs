using CoachBot.Loopback.Slack;
using NodaTime;

namespace CoachBot.Specs.Slack;

/// <summary>The Home tab: what a person sees who looks, and when it is published.</summary>
public sealed class HomeSpecs
{
    private const string Publish = "views.publish";

    [Fact]
    public async Task I_open_the_Home_tab_and_see_today()
    {
        await using var rig = await SlackRig.PromisedAsync();

        var home = await rig.OpenHomeAsync(rig.Ben);

        Assert.Contains("ben, Mon 5 Jan", HomeTabs.WordsOf(home), StringComparison.Ordinal);
        Assert.Contains("LinkedIn, 30 min at 09:00", HomeTabs.WordsOf(home), StringComparison.Ordinal);
        Assert.Contains(home.Elements, element => element.Text == "Log 30 min LinkedIn");
    }

    [Fact]
    public async Task Done_on_the_Home_tab_ticks_it_off_and_the_tab_says_so_with_undo()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.PassAsync(Duration.FromMinutes(70));
        var home = await rig.OpenHomeAsync(rig.Ben);
        var messages = rig.Slack.Messages.Count;

        var pressed = await rig.Slack.PressAsync(home, "Log 30 min LinkedIn");
        Assert.Null(pressed.Problem);
        var done = await rig.NextHomeAsync(rig.Ben, "30 min kept");

        Assert.Contains("30 of 30 min", HomeTabs.WordsOf(done), StringComparison.Ordinal);
        Assert.Equal(messages, rig.Slack.Messages.Count);
        await rig.Slack.PressAsync(done, "Undo");
        var undone = await rig.NextHomeAsync(rig.Ben, "LinkedIn, 30 min at 09:00");
        Assert.DoesNotContain("30 min kept", HomeTabs.WordsOf(undone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_that_needs_more_opens_a_form_and_the_Home_tab_says_what_came_of_it()
    {
        await using var rig = await SlackRig.PromisedAsync();
        var home = await rig.OpenHomeAsync(rig.Ben);
        var messages = rig.Slack.Messages.Count;

        await rig.Slack.PressAsync(home, "Log something");
        var form = await rig.Slack.NextViewAsync(rig.Ben);
        var sent = await rig.Slack.SubmitViewAsync(form, new() { ["minutes"] = "20m" });

        Assert.Null(sent.Problem);
        var logged = await rig.NextHomeAsync(rig.Ben, "20 of 30 min");
        Assert.Contains(logged.Elements, element => element.Text == "Undo");
        Assert.Equal(messages, rig.Slack.Messages.Count);
    }

    [Fact]
    public async Task What_I_log_in_a_room_is_on_the_Home_tab_that_I_opened_before()
    {
        await using var rig = await SlackRig.PromisedAsync();
        var home = await rig.OpenHomeAsync(rig.Ben);
        Assert.DoesNotContain("kept", HomeTabs.WordsOf(home), StringComparison.Ordinal);

        await rig.SayAsync(rig.Ben, "log 30m linkedin");
        await rig.SayAsync(rig.Ben, "log 5m linkedin");

        await rig.NextHomeAsync(rig.Ben, "LinkedIn, 30 min kept");
        // A view has changed before its request is noted as answered.
        int Published() => rig.Slack.Requests.All.Count(request => request.Method == Publish);
        await rig.UntilAsync(() => Published() >= 2, "a second call");
        Assert.Equal(2, Published());
    }

    [Fact]
    public async Task Whoever_never_opened_it_gets_none()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.OpenHomeAsync(rig.Ada);

        await rig.SayAsync(rig.Ben, "log 30m linkedin");
        await rig.PassAsync(Duration.FromDays(1));
        await rig.SayAsync(rig.Ada, "schedule add every weekday 09:00 30m linkedin");
        await rig.NextHomeAsync(rig.Ada, "LinkedIn, 30 min");

        Assert.Null(rig.Ben.Home);
    }

    [Fact]
    public async Task Looking_again_shows_what_others_did_meanwhile()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.SayAsync(rig.Ada, "goal add 30 leads by 30 June");
        await rig.OpenHomeAsync(rig.Ada);

        await rig.SayAsync(rig.Ben, "record leads 12");

        Assert.Contains("12 of 30", HomeTabs.WordsOf(await rig.OpenHomeAsync(rig.Ada)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_member_sees_the_status_of_a_goal_as_in_the_list_and_its_owner_has_the_buttons()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.SayAsync(rig.Ada, "goal add 30 leads by 30 June");

        var lead = await rig.OpenHomeAsync(rig.Ada);
        var member = await rig.OpenHomeAsync(rig.Ben);

        Assert.Contains("0 of 30, too early", HomeTabs.WordsOf(lead), StringComparison.Ordinal);
        Assert.Contains("safe days", HomeTabs.WordsOf(lead), StringComparison.Ordinal);
        Assert.Contains("0 of 30, too early", HomeTabs.WordsOf(member), StringComparison.Ordinal);
        Assert.Contains("safe days", HomeTabs.WordsOf(member), StringComparison.Ordinal);
        Assert.Contains(lead.Elements, element => element.Text == "Record a number for G1");
        Assert.DoesNotContain(member.Elements, element => element.Text == "Record a number for G1");
    }

    [Fact]
    public async Task Where_the_coach_is_not_set_up_it_says_who_can_and_how()
    {
        await using var rig = await SlackRig.StartAsync();

        var admin = await rig.OpenHomeAsync(rig.Ada);
        var member = await rig.OpenHomeAsync(rig.Ben);

        Assert.Contains(admin.Elements, element => element.Text == "Set it up");
        Assert.Empty(member.Elements);
        await rig.Slack.PressAsync(admin, "Set it up");
        var form = await rig.Slack.NextViewAsync(rig.Ada);
        await rig.Slack.SuggestAsync(form, "zone", "lond");
        await rig.Slack.SubmitViewAsync(form, new() { ["zone"] = "Europe/London" });
        await rig.NextHomeAsync(rig.Ada, "I coach loopback here");
    }

    [Fact]
    public async Task A_newcomer_is_shown_where_to_begin_and_nothing_is_kept_of_who_only_looks()
    {
        await using var rig = await SlackRig.PromisedAsync();
        var cleo = rig.Slack.AddUser("cleo", "Europe/London");

        var home = await rig.OpenHomeAsync(cleo);

        Assert.Contains(home.Elements, element => element.Text == "Make a small start");
        Assert.DoesNotContain("cleo", (await rig.SayAsync(rig.Ada, "team")).Shown!.Readable, StringComparison.Ordinal);
        await rig.Slack.PressAsync(home, "Make a small start");
        Assert.Contains("small start", (await rig.Slack.NextViewAsync(cleo)).Title, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_could_not_be_written_to_me_waits_on_the_Home_tab_until_I_look()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.OpenHomeAsync(rig.Ben);
        rig.Ben.IsUnreachable = true;
        await rig.PassAsync(Duration.FromMinutes(70));
        // It was published while nobody looked: that is not told yet.
        await rig.NextHomeAsync(rig.Ben, "I could not write to you privately");

        rig.Slack.Misbehave.Answer(Publish, "fatal_error");
        await rig.Slack.OpenHomeAsync(rig.Ben);
        await rig.Slack.Requests.NextAsync(request => request.Method == Publish && rig.Slack.Requests.All.Count(r => r.Method == Publish) >= 3);
        var looked = await rig.OpenHomeAsync(rig.Ben);
        var again = await rig.OpenHomeAsync(rig.Ben);

        Assert.Contains("LinkedIn, 30 min", HomeTabs.WordsOf(looked), StringComparison.Ordinal);
        Assert.DoesNotContain("I could not write to you privately", HomeTabs.WordsOf(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_workspace_shows_nothing_of_any_team()
    {
        await using var rig = await SlackRig.PromisedAsync();
        var other = rig.Slack.AddWorkspace("other");

        rig.Slack.Misbehave.ForgeNext(other.TeamId, rig.Ben.Id);
        await rig.Slack.OpenHomeAsync(rig.Ben);
        await rig.OpenHomeAsync(rig.Ada);

        Assert.Null(rig.Ben.Home);
    }

    [Fact]
    public async Task An_answer_that_is_lost_and_a_limit_leave_the_tab_as_it_should_be()
    {
        await using var rig = await SlackRig.PromisedAsync();
        await rig.OpenHomeAsync(rig.Ben);

        rig.Slack.Misbehave.LoseAnswer(Publish);
        rig.Slack.Misbehave.RateLimit(Publish);
        await rig.SayAsync(rig.Ben, "log 30m linkedin");

        await rig.Slack.Requests.NextAsync(request => request.Method == Publish && request.Status == 429);
        await rig.NextHomeAsync(rig.Ben, "LinkedIn, 30 min kept");
    }
}
