using CoachBot.Domain.Journey;

namespace CoachBot.Domain.Tests.Journey;

public sealed class EvidenceVoiceTests
{
    private static readonly EvidenceGoal Moved = new(true, true, true, true, true, false, true, true);
    private static readonly EvidenceWeek NineOfTen = new(9, 10, 120, true);
    private static readonly EvidenceWeek Silent = new(0, 10, 0, false);

    private static readonly EvidenceInputs Best = new(
        Weeks(12, NineOfTen), [Moved, Moved], ReviewsThatChanged: [1, 2, 1], ChannelsWithoutVerdict: 2, ConsistencyWithoutHeaviest: 0.7m);

    private static EvidenceWeek[] Weeks(int count, EvidenceWeek week) => [.. Enumerable.Repeat(week, count)];

    private static JourneyCondition Condition(EvidenceInputs inputs, string rule) =>
        Assert.Single(EvidenceVoice.Of(inputs).Conditions, condition => condition.Rule == rule);

    private static ConditionState State(EvidenceInputs inputs, string rule) => Condition(inputs, rule).State;

    [Fact]
    public void Everything_in_place_is_high_impact_and_leaves_nothing_to_repair()
    {
        EvidenceVoice voice = EvidenceVoice.Of(Best);

        Assert.Equal(JourneyStage.HighImpact, voice.Stage);
        Assert.Equal("From the evidence of 12 weeks: high impact.", voice.Summary);
        Assert.Equal("The risk here: standing still.", voice.Risk);
        Assert.All(voice.Conditions, condition => Assert.Equal((ConditionState.Holds, 1m), (condition.State, condition.Fulfilled)));
        Assert.Equal(12, voice.Conditions.Count);
        Assert.Empty(voice.NextSteps);
    }

    [Fact]
    public void Under_four_weeks_there_is_not_enough_evidence_yet()
    {
        EvidenceVoice voice = EvidenceVoice.Of(Best with { Weeks = Weeks(3, NineOfTen) });

        Assert.Null(voice.Stage);
        Assert.Null(voice.Risk);
        Assert.Equal("Not enough evidence yet: 3 weeks of the 4 weeks that it takes.", voice.Summary);
        Assert.NotNull(EvidenceVoice.Of(Best with { Weeks = Weeks(4, NineOfTen) }).Stage);
    }

    [Fact]
    public void A_team_without_a_goal_is_traditional()
    {
        EvidenceVoice voice = EvidenceVoice.Of(new EvidenceInputs(Weeks(4, Silent), []));

        Assert.Equal(JourneyStage.Traditional, voice.Stage);
        // Both experimental conditions first; then, nothing of them fulfilled, the first operational one that failed.
        Assert.Equal(["goal add", "schedule add", "goal add"], voice.NextSteps.Select(step => step.Command));
    }

    [Theory]
    [InlineData(2, ConditionState.Holds)] // 2 of 4 weeks are half
    [InlineData(1, ConditionState.Fails)]
    public void Check_ins_are_needed_in_half_of_the_weeks(int active, ConditionState expected)
    {
        EvidenceInputs inputs = Best with { Weeks = [.. Weeks(active, NineOfTen), .. Weeks(4 - active, Silent)] };

        Assert.Equal(expected, State(inputs, "experimental.check-ins"));
    }

    [Fact]
    public void Without_an_audit_a_team_stays_experimental()
    {
        EvidenceInputs inputs = Best with { ChannelsWithoutVerdict = null };

        Assert.Equal(JourneyStage.Experimental, EvidenceVoice.Of(inputs).Stage);
        Assert.Equal(ConditionState.NotYetMeasured, State(inputs, "operational.channels-judged"));
        Assert.Equal("Channels without a verdict: not yet measured, nothing has been audited.", Condition(inputs, "operational.channels-judged").Reason.ToString());
        Assert.Empty(EvidenceVoice.Of(inputs).NextSteps);
    }

    [Fact]
    public void A_lower_stage_that_fails_holds_back_a_higher_one_that_holds()
    {
        EvidenceInputs inputs = Best with { ChannelsWithoutVerdict = 4 };
        EvidenceVoice voice = EvidenceVoice.Of(inputs);

        Assert.Equal(JourneyStage.Experimental, voice.Stage);
        Assert.Equal((ConditionState.Fails, 4m, 0.5m), Figures(Condition(inputs, "operational.channels-judged"))); // 2 ÷ 4
        Assert.Equal([JourneySteps.JudgeChannels], voice.NextSteps);
    }

    [Theory]
    [InlineData(8, 4, ConditionState.Holds)]
    [InlineData(7, 5, ConditionState.Fails)]
    [InlineData(7, 1, ConditionState.NotYetMeasured)] // 4 of the 12 weeks are still to come
    [InlineData(0, 4, ConditionState.NotYetMeasured)]
    [InlineData(0, 5, ConditionState.Fails)] // at most 7 can follow
    public void Seventy_per_cent_in_eight_of_twelve_weeks(int good, int bad, ConditionState expected)
    {
        EvidenceInputs inputs = Best with { Weeks = [.. Weeks(good, new(7, 10, 60, true)), .. Weeks(bad, new(6, 9, 60, true))] };

        Assert.Equal(expected, State(inputs, "operational.consistency"));
        Assert.Equal(good, Condition(inputs, "operational.consistency").Figure);
    }

    [Fact]
    public void Only_the_last_twelve_weeks_count() =>
        Assert.Equal(ConditionState.Holds, State(Best with { Weeks = [.. Weeks(9, Silent), .. Weeks(12, NineOfTen)] }, "high-impact.consistency"));

    [Fact]
    public void A_week_with_nothing_due_is_not_a_good_week() =>
        Assert.Equal(0, Condition(Best with { Weeks = Weeks(12, new(0, 0, 30, true)) }, "operational.consistency").Figure);

    [Fact]
    public void Every_live_goal_is_complete_and_one_is_not_popularity()
    {
        EvidenceGoal ownerless = Moved with { HasOwner = false };
        EvidenceInputs half = Best with { Goals = [Moved, ownerless] };
        EvidenceInputs popular = Best with { Goals = [Moved with { IsPopularity = true }] };

        Assert.Equal((ConditionState.Fails, 1m, 0.5m), Figures(Condition(half, "operational.goals-complete")));
        Assert.Equal(ConditionState.Holds, State(Best with { Goals = [Moved, ownerless with { IsLive = false }] }, "operational.goals-complete"));
        Assert.Equal(ConditionState.Fails, State(popular, "operational.beyond-popularity"));
        Assert.Equal(ConditionState.Fails, State(Best with { Goals = [] }, "operational.goals-complete"));
        Assert.Equal(ConditionState.Fails, State(Best with { Goals = [Moved with { AchievedSomething = false }] }, "operational.milestone-met"));
    }

    [Fact]
    public void Bursty_minutes_vary_by_more_than_their_mean()
    {
        // 240 and three times 0: mean 60, population variance (180² + 3 × 60²) ÷ 4 = 10,800, deviation 103.92: 1.732.
        EvidenceInputs bursty = Best with { Weeks = [new(9, 10, 240, true), .. Weeks(3, new(9, 10, 0, true))] };
        // 120 and 0: mean 60, deviation 60: exactly 1, which is not bursty.
        EvidenceInputs edge = Best with { Weeks = [.. Weeks(2, new(9, 10, 120, true)), .. Weeks(2, new(9, 10, 0, true))] };

        Assert.Equal(ConditionState.Fails, State(bursty, "operational.steady-minutes"));
        Assert.Equal(1.732051m, Condition(bursty, "operational.steady-minutes").Figure);
        Assert.Equal(0.577350m, Math.Round(Condition(bursty, "operational.steady-minutes").Fulfilled, 6));
        Assert.Equal((ConditionState.Holds, 1m, 1m), Figures(Condition(edge, "operational.steady-minutes")));
        Assert.Equal(ConditionState.NotYetMeasured, State(Best with { Weeks = Weeks(4, Silent) }, "operational.steady-minutes"));
    }

    [Fact]
    public void Minutes_of_a_launch_are_left_out_of_what_is_bursty_and_that_is_said()
    {
        EvidenceWeek launch = new(9, 10, 900, true) { IsLaunch = true };
        EvidenceInputs inputs = Best with { Weeks = [launch, launch, .. Weeks(3, new(9, 10, 60, true))] };

        Assert.Equal((ConditionState.Holds, 0m, 1m), Figures(Condition(inputs, "operational.steady-minutes")));
        Assert.EndsWith("2 launch weeks left out: a burst that was planned is not unsteady.", Condition(inputs, "operational.steady-minutes").Reason.ToString(), StringComparison.Ordinal);
        Assert.Equal(ConditionState.NotYetMeasured, State(Best with { Weeks = [launch, launch, launch, launch] }, "operational.steady-minutes"));
    }

    [Fact]
    public void High_impact_takes_twelve_weeks_of_85_per_cent()
    {
        // 102 of 120 are exactly 85 %.
        EvidenceInputs edge = Best with { Weeks = [.. Weeks(6, new(8, 10, 60, true)), .. Weeks(6, NineOfTen)] };

        Assert.Equal((ConditionState.Holds, 0.85m, 1m), Figures(Condition(edge, "high-impact.consistency")));
        Assert.Equal(ConditionState.Fails, State(Best with { Weeks = Weeks(12, new(8, 10, 60, true)) }, "high-impact.consistency"));
        Assert.Equal(ConditionState.NotYetMeasured, State(Best with { Weeks = Weeks(11, NineOfTen) }, "high-impact.consistency"));
        Assert.Equal("The team kept 90 % over 11 weeks: not yet measured, it takes 12 weeks (85 % is needed).",
            Condition(Best with { Weeks = Weeks(11, NineOfTen) }, "high-impact.consistency").Reason.ToString());
        Assert.Equal(ConditionState.NotYetMeasured, State(Best with { Weeks = Weeks(12, new(0, 0, 5, true)) }, "high-impact.consistency"));
    }

    [Fact]
    public void High_impact_takes_two_outcomes_that_moved()
    {
        EvidenceInputs one = Best with { Goals = [Moved, Moved with { OutcomeMoved = false }] };

        Assert.Equal(JourneyStage.Operational, EvidenceVoice.Of(one).Stage);
        Assert.Equal("The risk here: one person carries it.", EvidenceVoice.Of(one).Risk);
        Assert.Equal([JourneySteps.RecordOutcomes], EvidenceVoice.Of(one).NextSteps);
    }

    [Theory]
    [InlineData(null, ConditionState.NotYetMeasured)]
    [InlineData("1 1", ConditionState.NotYetMeasured)]
    [InlineData("1 0", ConditionState.Fails)]
    [InlineData("1 0 1", ConditionState.Fails)]
    [InlineData("0 1 2 1", ConditionState.Holds)]
    public void In_each_of_the_last_three_months_a_review_changed_something(string? months, ConditionState expected) =>
        Assert.Equal(expected, State(Best with { ReviewsThatChanged = months?.Split(' ').Select(int.Parse).ToArray() }, "high-impact.reviews"));

    [Theory]
    [InlineData(null, ConditionState.NotYetMeasured)]
    [InlineData(0.69, ConditionState.Fails)]
    [InlineData(0.70, ConditionState.Holds)]
    public void The_rhythm_outlasts_the_heaviest_contributors_holiday(double? consistency, ConditionState expected) =>
        Assert.Equal(expected, State(Best with { ConsistencyWithoutHeaviest = (decimal?)consistency }, "high-impact.without-heaviest"));

    [Fact]
    public void The_next_steps_are_the_weakest_of_the_lowest_stage_first_and_at_most_three()
    {
        // Operational: 7 of 8 good weeks (0.875), 1 of 2 goals complete (0.5), 8 channels (2 ÷ 8 = 0.25). High impact: reviews 0 of 3.
        EvidenceInputs inputs = Best with
        {
            Weeks = [.. Weeks(7, NineOfTen), .. Weeks(5, new(6, 10, 60, true))],
            Goals = [Moved, Moved with { HasOwner = false }],
            ChannelsWithoutVerdict = 8,
            ReviewsThatChanged = [0, 0, 0],
        };

        Assert.Equal(
            [JourneySteps.JudgeChannels, JourneySteps.CompleteGoals, JourneySteps.ShrinkWhatSlips], EvidenceVoice.Of(inputs).NextSteps);
    }

    private static (ConditionState State, decimal? Figure, decimal Fulfilled) Figures(JourneyCondition condition) =>
        (condition.State, condition.Figure, condition.Fulfilled);
}
