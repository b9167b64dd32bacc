using CoachBot.Application.Chat;
using CoachBot.Application.Goals;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Tests.Goals;

public sealed class GoalAgendaTests
{
    private readonly Office _office = new();

    [Fact]
    public void The_close_of_the_due_date_decides_a_level_for_good()
    {
        _office.Say("goal add \"Answer faster\" from 8 h to 2 h by 16 January");
        var there = Office.TextOf(_office.Say("record answer 2"));
        _office.Until(new LocalDate(2026, 1, 17), hour: 2);
        Assert.Equal(GoalStatus.There, _office.Snapshot(1).Status);

        _office.Until(new LocalDate(2026, 1, 17));
        _office.Say("record answer 7");

        Assert.Contains("is there", there);
        Assert.Equal(2m, _office.Goal(1).ValueAtDue);
        Assert.Equal(GoalStatus.Achieved, _office.Snapshot(1).Status);
        Assert.Equal((_office.Goal(1).Id, true), Assert.Single(_office.Books.Scores));
    }

    [Fact]
    public void A_forecast_is_stored_each_Monday_once_there_is_one()
    {
        _office.Say("goal add 30 leads by 20 February");
        _office.Until(new LocalDate(2026, 1, 6));
        _office.Say("record leads 3");

        _office.Until(new LocalDate(2026, 3, 1));

        // Full weeks begin on 5 January; the fourth is over on 2 February. The due date's close scores them.
        Assert.Equal(
            [new LocalDate(2026, 2, 2), new LocalDate(2026, 2, 9), new LocalDate(2026, 2, 16)], _office.Books.Stored.Select(f => f.On));
        Assert.Equal((_office.Goal(1).Id, false), Assert.Single(_office.Books.Scores));
    }

    [Fact]
    public void An_untouched_goal_is_asked_about_thrice_then_proposed_to_be_closed_and_then_left_alone()
    {
        _office.Say("goal add 30 leads by 31 December");

        _office.Until(new LocalDate(2026, 6, 1));

        // 28 days after Monday 5 January, 09:00, and weekly from then on.
        Assert.Equal(
            [
                Instant.FromUtc(2026, 2, 2, 9, 0), Instant.FromUtc(2026, 2, 9, 9, 0), Instant.FromUtc(2026, 2, 16, 9, 0),
                Instant.FromUtc(2026, 2, 23, 9, 0),
            ],
            _office.Books.Sent.Select(m => m.At));
        Assert.All(_office.Books.Sent, m => Assert.Equal((MessageKind.Notice, _office.Ada.Id), (m.Kind, m.To!.Value)));
        Assert.Contains("quiet for 4 weeks and stands at 0 leads. Is it still on?", Office.TextOf(_office.Books.Sent[0].Content));
        Assert.Equal(["record G1", "goal keep G1", "goal close G1"], _office.Books.Sent[0].Content.Buttons.Select(b => b.Action.Get("t")!));
        Assert.Contains("Shall we close it?", Office.TextOf(_office.Books.Sent[3].Content));
        Assert.True(_office.Goal(1).IsOpen);
    }

    [Fact]
    public void Still_on_begins_the_28_days_anew()
    {
        _office.Say("goal add 30 leads by 31 December");
        _office.Until(new LocalDate(2026, 2, 3));
        Assert.Single(_office.Books.Sent);

        _office.Say("goal keep G1");
        _office.Until(new LocalDate(2026, 3, 3), hour: 8);
        Assert.Single(_office.Books.Sent);

        _office.Until(new LocalDate(2026, 3, 3), hour: 9);
        Assert.Equal(2, _office.Books.Sent.Count);
        Assert.Equal(1, _office.Goal(1).Asked);
    }

    [Fact]
    public void A_check_in_for_the_goal_counts_as_a_touch()
    {
        _office.Say("goal add 30 leads by 31 December");
        _office.Until(new LocalDate(2026, 1, 30));

        GoalTouch.Touch(_office.Team, _office.Goal(1).Id, _office.Now);
        _office.Until(new LocalDate(2026, 2, 26));

        Assert.Empty(_office.Books.Sent);
    }

    [Fact]
    public void While_the_owner_is_away_nothing_is_asked_and_nothing_counted()
    {
        _office.Say("goal add 30 leads by 31 December");
        _office.Ada.Aways.Put(new Away(new AwayId(1), new LocalDate(2026, 2, 1), new LocalDate(2026, 2, 5), null));

        _office.Until(new LocalDate(2026, 2, 10));

        Assert.Equal([Instant.FromUtc(2026, 2, 9, 9, 0)], _office.Books.Sent.Select(m => m.At));
        Assert.Equal(1, _office.Goal(1).Asked);
    }

    [Fact]
    public void A_question_waits_for_the_end_of_a_silence()
    {
        _office.Say("goal add 30 leads by 31 December");
        _office.Team.Silences = [new Silence(Instant.FromUtc(2026, 2, 1, 0, 0), Instant.FromUtc(2026, 2, 5, 22, 0), false)];

        _office.Until(new LocalDate(2026, 2, 7));

        // Thursday 22:00 is quiet: Friday 08:00.
        Assert.Equal([Instant.FromUtc(2026, 2, 6, 8, 0)], _office.Books.Sent.Select(m => m.At));
    }
}
