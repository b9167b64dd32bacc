using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Domain.Tests.Goals;

public sealed class GoalIntakeTests
{
    private static readonly LocalDate Today = new(2026, 1, 5);
    private static readonly GoalDraft Leads = new("Leads from LinkedIn", 20, "leads", new LocalDate(2026, 3, 31));

    private static GoalIntake Check(GoalDraft draft, bool anyway = false) => GoalIntake.Check(draft, Today, anyway);

    [Fact]
    public void Number_unit_and_due_date_are_enough()
    {
        GoalIntake intake = Check(Leads);

        Assert.True(intake.IsTaken);
        Assert.Equal((MetricKind.Outcome, MetricShape.Cumulative, MetricDirection.Up), (intake.Kind, intake.Shape, intake.Direction));
        Assert.Null(intake.Proposal);
    }

    [Fact]
    public void Everything_that_is_missing_is_told_at_once()
    {
        GoalIntake intake = Check(new GoalDraft("More leads from LinkedIn"));

        Assert.Equal([GoalProblem.NumberMissing, GoalProblem.UnitMissing, GoalProblem.DueDateMissing], intake.Problems);
        Assert.False(Check(new GoalDraft("More leads from LinkedIn"), anyway: true).IsTaken);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, false)] // today
    [InlineData(6, true)]
    public void The_due_date_lies_ahead(int day, bool taken)
    {
        GoalIntake intake = Check(Leads with { Due = new LocalDate(2026, 1, day) });

        Assert.Equal(taken, intake.IsTaken);
        Assert.Equal(taken ? [] : [GoalProblem.DueDateNotAhead], intake.Problems);
    }

    [Fact]
    public void A_target_that_is_the_baseline_is_no_goal()
    {
        Assert.Equal([GoalProblem.TargetIsBaseline], Check(Leads with { Number = 8, Baseline = 8 }).Problems);
        Assert.Equal([GoalProblem.TargetIsBaseline], Check(Leads with { Number = 0 }).Problems);
    }

    [Fact]
    public void A_total_that_has_passed_the_target_is_no_goal() =>
        Assert.Equal(
            [GoalProblem.TargetUnderTotal], Check(Leads with { Number = 15, Baseline = 19, Shape = MetricShape.Cumulative }).Problems);

    [Theory]
    [InlineData(8, 2, MetricDirection.Down)]
    [InlineData(60, 80, MetricDirection.Up)]
    public void From_one_figure_to_another_is_a_level(int from, int to, MetricDirection expected)
    {
        GoalIntake intake = Check(Leads with { Title = "Response time", Unit = "hours", Baseline = from, Number = to });

        Assert.Equal((MetricKind.Engagement, MetricShape.Level, expected), (intake.Kind, intake.Shape, intake.Direction));
    }

    [Theory]
    [InlineData("€1,000,000 with social media", 1_000_000, "€")]
    [InlineData("a million dollars with social media", 1_000_000, "dollars")]
    [InlineData("a million dollars with social media", null, null)]
    [InlineData("more sales", 50_000, "EUR")]
    public void Money_alone_is_asked_for_its_activity(string title, int? number, string? unit)
    {
        GoalDraft draft = Leads with { Title = title, Number = number, Unit = unit };

        Assert.Contains(GoalProblem.MoneyWithoutActivity, Check(draft).Problems);
        Assert.DoesNotContain(GoalProblem.MoneyWithoutActivity, Check(draft, anyway: true).Problems);
        Assert.Equal(MetricKind.Outcome, Check(draft).Kind);
    }

    [Theory]
    [InlineData("€20,000 from workshop bookings", "€")]
    [InlineData("€5,000 through 40 conversations a month", "€")]
    [InlineData("leads that bring money", "leads")]
    [InlineData("more sales", "sales")]
    public void Money_with_an_activity_under_it_is_taken(string title, string unit) =>
        Assert.True(Check(Leads with { Title = title, Unit = unit }).IsTaken);

    [Theory]
    [InlineData("followers", "conversations started with new people")]
    [InlineData("Likes", "replies that led to a conversation")]
    [InlineData("views a month", "questions and comments answered")]
    [InlineData("subscribers", "replies from subscribers")]
    [InlineData("fans", "conversations with customers who come back")]
    [InlineData("impressions", "comments from people who are new to you")]
    [InlineData("reach", "new people who answered you")]
    public void Popularity_is_taken_with_something_better_proposed(string unit, string proposal)
    {
        GoalIntake intake = Check(Leads with { Title = "Grow", Unit = unit });

        Assert.True(intake.IsTaken);
        Assert.Equal((MetricKind.Popularity, proposal), (intake.Kind, intake.Proposal));
    }

    [Fact]
    public void The_warning_names_the_better_number() =>
        Assert.Equal(
            "Taken. One warning: a number of followers shows who looks on, not what it brings. "
            + "You could count conversations started with new people instead.",
            GoalIntakeTexts.PopularityWarning("followers", "conversations started with new people"));

    [Theory]
    [InlineData("Reach 20 leads", "leads", MetricKind.Outcome)]
    [InlineData("Turn followers into customers", "people", MetricKind.Outcome)]
    [InlineData("Grow our reach", "people", MetricKind.Popularity)]
    [InlineData("Reach more people", "people", MetricKind.Engagement)]
    [InlineData("Act like experts", "people", MetricKind.Engagement)]
    [InlineData("Answer faster", "comments", MetricKind.Engagement)]
    [InlineData("Support", "tickets solved", MetricKind.Outcome)]
    [InlineData("Studio", "sign-ups", MetricKind.Outcome)]
    public void The_kind_is_guessed_from_the_unit_and_then_from_the_title(string title, string unit, MetricKind expected) =>
        Assert.Equal(expected, Check(Leads with { Title = title, Unit = unit }).Kind);

    [Fact]
    public void What_the_member_says_about_the_kind_wins_over_the_words()
    {
        Assert.Equal(MetricKind.Outcome, Check(Leads with { Unit = "subscribers", Kind = MetricKind.Outcome }).Kind);
        Assert.Equal("conversations started with new people", Check(Leads with { Kind = MetricKind.Popularity }).Proposal);
    }

    [Fact]
    public void The_example_is_made_of_the_members_own_words()
    {
        // 12 weeks after Monday 5 January is Monday 30 March.
        Assert.Equal(
            "More leads from LinkedIn: 20 leads by 30 Mar 2026", GoalIntakeTexts.Example(new GoalDraft("More leads from LinkedIn"), Today).ToString());
        Assert.Equal("Answer faster: 40 replies by 31 Mar 2026",
            GoalIntakeTexts.Example(new GoalDraft("Answer faster", 40, "replies", new LocalDate(2026, 3, 31)), Today).ToString());
        Assert.Equal("A million dollars: 20 conversations by 30 Mar 2026",
            GoalIntakeTexts.Example(new GoalDraft("A million dollars", 1_000_000, "dollars", Today), Today).ToString());
    }

    [Fact]
    public void Every_problem_says_what_would_work()
    {
        foreach (GoalProblem problem in Enum.GetValues<GoalProblem>())
            Assert.False(string.IsNullOrWhiteSpace(GoalIntakeTexts.Problem(problem, Leads).ToString()));
        Assert.Equal("It stands at 20 leads already: name a target that is some steps away.",
            GoalIntakeTexts.Problem(GoalProblem.TargetIsBaseline, Leads).ToString());
    }

    [Fact]
    public void The_popularity_share_leads_the_review_above_one_half()
    {
        Assert.Null(PopularityShare.Of([]));
        Assert.Equal(0.5m, PopularityShare.Of([MetricKind.Popularity, MetricKind.Outcome]));
        Assert.False(PopularityShare.LeadsTheReview(0.5m));
        Assert.True(PopularityShare.LeadsTheReview(PopularityShare.Of([MetricKind.Popularity, MetricKind.Outcome, MetricKind.Popularity])));
        Assert.False(PopularityShare.LeadsTheReview(null));
    }
}
