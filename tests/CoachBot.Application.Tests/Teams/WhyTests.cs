using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Why;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Tests.Teams;

public class WhyTests
{
    private readonly TeamWorld _world = new();
    private readonly Commitment _forum;

    public WhyTests() => _forum = _world.Promise(_world.Carol, new Schedule.Weekdays(WorkingDays.Weekdays));

    [Fact]
    public void Without_a_nag_it_says_how_reminders_and_the_ladder_work()
    {
        var reply = _world.Say(_world.Carol, "why");

        Assert.Contains("Step 1 of 5", Spoken.Of(reply));
        Assert.Contains("Step 5 of 5", Spoken.Of(reply));
        Assert.Equal(("ladder", null), (Facts(reply).Rule, Facts(reply).Step));
    }

    [Fact]
    public void The_latest_nag_is_explained_by_its_step_its_misses_and_the_way_out()
    {
        // Monday and Tuesday pass by; the nag of Tuesday's miss goes out on Wednesday at 08:00.
        Miss(2);
        _world.Now = Instant.FromUtc(2026, 1, 7, 8, 0);
        var tuesday = _world.Carol.InOrder()[^1];
        _world.Carol.Note("nag.sent", _world.Now, tuesday.Id.Value, _forum.Id.Value, tuesday.Date, "ladder", "step=2 count=2");
        _world.Session.Sent.Add(new SentMessage(1, MessageKind.Nag, Reply.Say($"?"), _world.Now));

        var reply = _world.Say(_world.Carol, "why nag");

        var said = Spoken.Of(reply);
        Assert.Contains("forum was missed on 2026-01-06, 2 in a row", said);
        Assert.Contains("Step 2 of 5", said);
        Assert.Contains("make it up until", said);
        Assert.Contains("nag sent, step 2 of 5, 2 missed in a row", said);
        Assert.Equal((2, "2026-01-06"), (Facts(reply).Step, Facts(reply).Date));
        Assert.Equal(["nag.sent", "occasion.missed", "occasion.missed"], Facts(reply).Ledger.Select(r => r.Kind));
    }

    [Fact]
    public void A_notice_after_the_last_nag_is_explained_as_a_notice()
    {
        Miss(1);
        _world.Carol.Note("nag.sent", _world.Now, 1, _forum.Id.Value, null, "ladder", "step=1 count=1");
        _world.Session.Sent.Add(new SentMessage(1, MessageKind.Notice, Reply.Say($"?"), _world.Now + Duration.FromHours(1)));

        Assert.Contains("was a notice", Spoken.Of(_world.Say(_world.Carol, "why")));
    }

    [Fact]
    public void A_nag_that_came_as_a_notice_at_the_return_is_explained_as_a_nag()
    {
        Miss(1);
        _world.Carol.Note("nag.sent", _world.Now, 1, _forum.Id.Value, null, "ladder", "step=1 count=1");
        _world.Session.Sent.Add(new SentMessage(1, MessageKind.Notice, Reply.Say($"?"), _world.Now));

        Assert.Equal(1, Facts(_world.Say(_world.Carol, "why")).Step);
    }

    [Fact]
    public void The_streak_rests_on_what_was_kept_since_the_last_miss()
    {
        Miss(1);
        Keep(2);

        var reply = _world.Say(_world.Carol, "why streak");

        Assert.Contains("Your streak is 2", Spoken.Of(reply));
        Assert.Contains("since 2026-01-05", Spoken.Of(reply));
        Assert.Equal(["occasion.kept", "occasion.kept", "occasion.missed"], Facts(reply).Ledger.Select(r => r.Kind));
        Assert.Equal("streak", Facts(reply).Rule);
    }

    [Fact]
    public void Consistency_counts_four_and_twelve_weeks()
    {
        Miss(1);
        Keep(1);

        var said = Spoken.Of(_world.Say(_world.Carol, "why consistency"));

        Assert.Contains("1 of 2 kept in the last 28 days", said);
        Assert.Contains("1 of 2 kept in the last 84 days", said);
    }

    [Fact]
    public void Consistency_with_nothing_due_says_so() =>
        Assert.Contains("nothing was due yet", Spoken.Of(_world.Say(_world.Bob, "why consistency")));

    [Fact]
    public void Rhythm_has_a_score_for_each_commitment()
    {
        Keep(1);

        // f = 5/7, m = 0.5^(1 ÷ (13·√(5/7))) = 0.9389; (1 − m)·100 = 6.1.
        Assert.Contains("forum: 6 of 100.", Spoken.Of(_world.Say(_world.Carol, "why rhythm")));
    }

    [Fact]
    public void Reserve_says_what_is_held_and_what_earns_the_next()
    {
        Keep(1);

        var said = Spoken.Of(_world.Say(_world.Carol, "why reserve"));

        Assert.Contains("You hold 2 reserves, and 0 of at most 2 were spent", said);
        Assert.Contains("5 more kept earn a reserve", said);
    }

    [Fact]
    public void A_commitment_is_explained_by_its_latest_occasion()
    {
        Assert.Contains("is open until 2026-01-06 03:00: 0 of 30 min done. Half", Spoken.Of(_world.Say(_world.Carol, "why forum")));
        Assert.Contains("15 min until 2026-01-06 03:00 keep it", Spoken.Of(_world.Say(_world.Carol, "why forum")));

        Miss(1);
        var missed = _world.Say(_world.Carol, "why C1");

        Assert.Contains("forum of 2026-01-05 is missed: it closed with 0 of 30 min", Spoken.Of(missed));
        Assert.Equal(("close", "2026-01-05"), (Facts(missed).Rule, Facts(missed).Date));
        Assert.Equal("2026-01-06T03:00:00Z", Facts(missed).Ledger[0].At);
    }

    [Fact]
    public void A_goal_is_explained_by_its_own_rule_and_numbers_and_by_nobodys_commitments()
    {
        var goal = new Goal
        {
            Id = new GoalId(70),
            Number = 1,
            Title = "Leads",
            Owner = _world.Alice.Id,
            Metric = new MetricId(80),
            Baseline = 0,
            Target = 10,
            Start = new LocalDate(2026, 1, 5),
            Due = new LocalDate(2026, 3, 31),
            CreatedAt = _world.Now,
            TouchedAt = _world.Now,
        };
        _world.Team.Goals.Put(goal);
        _world.Team.Ledger.Add(new LedgerEntry("goal.added", _world.Now, 70));
        _world.Team.Ledger.Add(new LedgerEntry("metric.recorded", _world.Now, 81, 80, Figures: "value=3"));
        _world.Alice.Promise(new Schedule.Quota(2), new LocalTime(9, 0), 15, new ChannelId(1), goal.Id, _world.Now);

        var reply = _world.Say(_world.Carol, "why G1");

        Assert.Contains("It is 12 % behind the line.", Spoken.Of(reply));
        Assert.Contains("set to 3", Spoken.Of(reply));
        Assert.Equal("goal.at-risk.lead", Facts(reply).Rule);
        Assert.Equal(["goal.added", "metric.recorded"], Facts(reply).Ledger.Select(r => r.Kind).Order());
    }

    [Fact]
    public void Nothing_of_another_member_is_evidence()
    {
        Miss(1);

        Assert.Empty(Facts(_world.Say(_world.Bob, "why streak")).Ledger);
        Assert.Empty(Facts(_world.Say(_world.Bob, "why reserve")).Ledger);
    }

    [Theory]
    [InlineData("occasion.kept", "minutes=20 late=1", "kept afterwards, 20 min")]
    [InlineData("occasion.missed", "minutes=0 makeUpEnd=1", "missed")]
    [InlineData("occasion.excused", "by=HostDown id=0", "excused: I was down from the reminder to the close")]
    [InlineData("nag.dropped", "because=budget", "nag left out: one a day and five a week are the most")]
    [InlineData("goal.closed", "value=3", "goal closed, value 3")]
    [InlineData("goal.closed", "", "goal closed")]
    [InlineData("goal.edited", "target=1200.5 due=2026-06-30", "goal edited, target 1,200.5, due 2026-06-30")]
    [InlineData("metric.recorded", "amount=2.5 added=1 value=12.5", "2.5 added: 12.5 now")]
    public void Rows_are_said_in_words(string kind, string figures, string words) => Assert.Equal(words, Goals.Said.Of(LedgerWords.Of(kind, figures)));

    [Fact]
    public void Every_kind_has_words_even_without_figures() =>
        Assert.All(LedgerWords.Kinds, kind => Assert.DoesNotContain(".", Goals.Said.Of(LedgerWords.Of(kind, ""))));

    private static WhyFacts Facts(Reply reply) => Assert.IsType<WhyFacts>(reply.Facts);

    /// <summary>Lets days pass with nothing done.</summary>
    private void Miss(int days)
    {
        for (var day = 0; day < days; day++)
        {
            _world.Now = _world.Carol.Clock.CloseOf(_world.Carol.Today(_world.Now));
            _world.Carol.Settle(_world.Now);
            if (day < days - 1)
            {
                _world.Carol.OpenToday(_world.Now);
            }
        }
    }

    /// <summary>Lets days pass with each occasion kept on its day.</summary>
    private void Keep(int days)
    {
        for (var day = 0; day < days; day++)
        {
            _world.Carol.OpenToday(_world.Now);
            _world.Carol.Log(
                new CheckIn
                {
                    Id = new CheckInId(_world.Carol.NewId()),
                    Member = _world.Carol.Id,
                    Number = _world.Carol.NextCheckInNumber++,
                    Date = _world.Carol.Today(_world.Now),
                    Minutes = 30,
                    LoggedAt = _world.Now,
                },
                dated: false, own: null, _world.Now);
            _world.Now = _world.Carol.Clock.CloseOf(_world.Carol.Today(_world.Now));
        }
    }
}
