using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Where the team is, as its members say: blind, revealed together, talked over, voted once more.</summary>
public sealed class AssessmentSpecs
{
    private static readonly string[] Short = ["same-result", "promised-days", "time-made", "beyond-likes", "show-one"];

    private static readonly string[] All =
    [
        "same-result", "goals-complete", "read-first", "promised-days", "without-main-person", "time-made", "human-answer", "begin-exchanges",
        "left-a-channel", "beyond-likes", "compared-results", "changed-plan", "may-say", "show-one",
    ];

    [Fact]
    public async Task Three_who_disagree_see_a_range_and_what_to_talk_about_and_agree_after_the_talk()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "@as cleo", "@as ada", "stage", "@as cleo", Vote(4), "@as ben", Vote(2), "@as ada");

        var revealed = await chat.AskAsync(Vote(1));
        var talk = await chat.AskAsync("stage");
        await chat.SayAllAsync(Vote(2), "@as cleo", Vote(2), "@as ben");
        var final = await chat.AskAsync(Vote(2));
        var stage = await chat.AskAsync("stage");

        Assert.Contains("Talk about One result in mind first", revealed.Text, StringComparison.Ordinal);
        Assert.Equal(("traditional", "high-impact"), (talk.Figure("assessed.lowest"), talk.Figure("assessed.highest")));
        Assert.Equal(("same-result", "False"), (talk.Figure("assessed.talkingPoint"), talk.Figure("assessed.isFinal")));
        Assert.Contains("between traditional and high impact", talk.Text, StringComparison.Ordinal);
        Assert.Contains("traditional [●] ── experimental [●] ── operational [●] ── high impact [●]", talk.Text, StringComparison.Ordinal);
        Assert.StartsWith("The round is over: you see the team as experimental.", final.Text, StringComparison.Ordinal);
        Assert.Equal(("experimental", "True"), (stage.Figure("assessed.stage"), stage.Figure("assessed.isFinal")));
        Assert.Contains("traditional ── experimental [●] ── operational ── high impact", stage.Text, StringComparison.Ordinal);
        Assert.Contains("intent ★", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_named_and_nothing_shows_before_the_reveal()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "@as cleo", "@as ada", "stage", "@as cleo", Vote(4), "@as ben");
        var taken = await chat.AskAsync(Vote(2));
        var blind = await chat.AskAsync("stage");
        await chat.SayAllAsync("@as ada", Vote(1));
        var talk = await chat.AskAsync("stage");
        await chat.SayAsync(Vote(4));
        var afterOne = await chat.AskAsync("stage");

        Assert.StartsWith("Noted, and nobody sees it.", taken.Text, StringComparison.Ordinal);
        Assert.Contains("your answers are in", blind.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("intent", blind.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cleo", talk.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ben", talk.Text, StringComparison.OrdinalIgnoreCase);
        // A second vote that showed by itself would tell whose it is.
        Assert.Equal("experimental", talk.Figure("assessed.stage"));
        Assert.Equal(talk.Fact("assessed").ToString(), afterOne.Fact("assessed").ToString());
    }

    [Fact]
    public async Task Blind_answers_can_be_changed_until_the_reveal_and_a_second_vote_only_once()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(
            "@as ben", "@as cleo", "@as ada", "stage", "@as cleo", Vote(3), "@as ben", Vote(1), "stage assess --same-result 2", Vote(3), "@as ada", Vote(3));
        var talk = await chat.AskAsync("stage");
        await chat.SayAsync(Vote(3));
        var third = await chat.AskAsync(Vote(1));

        Assert.Equal("operational", talk.Figure("assessed.stage"));
        Assert.StartsWith("You have voted twice", third.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_asks_the_fourteen_questions_and_takes_what_is_filled_in()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "@as cleo", "@as ada", "stage");
        var form = await chat.AskAsync("stage assess");
        var taken = await chat.AskAsync("@fill " + string.Join("; ", All.Select(key => $"{key}=3")));

        Assert.Equal([.. All, "evidence"], form.Form!.Value.GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()));
        Assert.StartsWith("Noted", taken.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    public async Task A_team_of_two_answers_five_questions_and_sees_the_result_where_both_agree(string share, bool isShown)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAsync("@as ben");
        var form = await chat.AskAsync("stage assess");
        await chat.SayAllAsync($"{Vote(3, Short)} --share {share}", "@as ada", $"{Vote(3, Short)} --share yes");
        var stage = await chat.AskAsync("stage");

        Assert.Equal([.. Short, "evidence", "share"], form.Form!.Value.GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()));
        Assert.Equal(isShown, stage.Text.Contains("intent ★", StringComparison.Ordinal));
        Assert.DoesNotContain("Agreement", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_alone_sees_their_stage_at_once()
    {
        await using var chat = await Conversation.StartAsync();
        var over = await chat.AskAsync($"{Vote(2, Short)} --share no");
        var stage = await chat.AskAsync("stage");

        Assert.StartsWith("The round is over: you see the team as experimental.", over.Text, StringComparison.Ordinal);
        Assert.Contains("Agree on one result", stage.Text, StringComparison.Ordinal);
        Assert.Contains("Add a metric", stage.Buttons);
    }

    [Fact]
    public async Task A_lead_can_reveal_early_once_three_have_answered_and_who_comes_later_can_t_answer_blind()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as dora", "@as ben", "@as ada", "stage", "@as cleo", Vote(3), "@as ben", Vote(3));
        var member = await chat.AskAsync("stage reveal");
        await chat.SayAsync("@as ada");
        var few = await chat.AskAsync("stage reveal");
        await chat.SayAsync(Vote(3));
        var revealed = await chat.AskAsync("stage reveal");
        await chat.SayAsync("@as dora");
        var late = await chat.AskAsync(Vote(1));
        await chat.SayAsync("@as ada");
        var over = await chat.AskAsync("stage finish");

        Assert.Contains("is for leads", member.Text, StringComparison.Ordinal);
        Assert.StartsWith("Too few have answered", few.Text, StringComparison.Ordinal);
        Assert.StartsWith("The answers are revealed", revealed.Text, StringComparison.Ordinal);
        Assert.Contains("can't answer blind any more", late.Text, StringComparison.Ordinal);
        Assert.StartsWith("The round is over: you see the team as operational.", over.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_left_holds_nobody_up()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(
            "@as dora", "@as cleo", "@as ben", "@as ada", "stage", Vote(3), "@as cleo", Vote(3), "@as ben", Vote(3), "@as dora",
            "forget-me yes, forget me", "@as ben");
        var revealed = await chat.AskAsync("stage reveal");
        await chat.SayAllAsync(Vote(2), "@as cleo", Vote(2), "@as ada");
        var over = await chat.AskAsync(Vote(2));

        Assert.StartsWith("The answers are revealed", revealed.Text, StringComparison.Ordinal);
        Assert.StartsWith("The round is over: you see the team as experimental.", over.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customers_are_shown_apart_as_somebody_reported_them()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAsync("stage customers traditional nobody knew whom to ask");

        var stage = await chat.AskAsync("stage");

        Assert.Contains("Customers, as reported on", stage.Text, StringComparison.Ordinal);
        Assert.Contains("nobody knew whom to ask", stage.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ada", stage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_twelve_weeks_a_lead_is_asked_once_for_a_new_round_and_a_fall_is_told()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAsync($"{Vote(3, Short)} --share yes");

        var before = await chat.SayAsync("@until 2026-03-29T23:00");
        var day = await chat.SayAsync("@until 2026-03-30T20:00");
        var after = await chat.SayAsync("@until 2026-07-20T20:00");
        await chat.SayAsync($"{Vote(2, Short)} --share yes");
        var stage = await chat.AskAsync("stage");

        Assert.DoesNotContain(before, IsProposal);
        Assert.Contains("Answer the questions", Assert.Single(day, IsProposal).Buttons);
        Assert.DoesNotContain(after, IsProposal);
        Assert.Contains("It was operational before and is experimental now.", stage.Text, StringComparison.Ordinal);
        Assert.Equal("2", stage.Figure("assessed.rounds"));
    }

    private static bool IsProposal(Message message) => message.Text.Contains("twelve weeks old", StringComparison.Ordinal);

    private static string Vote(int score) => Vote(score, All);

    private static string Vote(int score, string[] questions) => "stage assess " + string.Join(' ', questions.Select(key => $"--{key} {score}"));
}
