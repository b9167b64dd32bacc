using CoachBot.Domain.Journey;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Domain.Tests.Journey;

public sealed class AssessedVoiceTests
{
    [Theory]
    [InlineData(1, JourneyStage.Traditional)]
    [InlineData(4, JourneyStage.HighImpact)]
    public void Of_IsThatStage_WhenAllAreEqual(int score, JourneyStage stage)
    {
        var voice = AssessedVoice.Of([.. All(score, score, score)]);

        Assert.Equal((stage, false, null), (voice.Stage, voice.IsRange, voice.TalkingPoint));
    }

    [Fact]
    public void Of_IsOneAboveTheLowestGate_WhenTheRestIsHigher()
    {
        var voice = AssessedVoice.Of([.. All(4).Select(q => q.Dimension == Dimension.Impact ? q with { Scores = [1] } : q)]);

        Assert.Equal(JourneyStage.Experimental, voice.Stage);
        Assert.Equal(Dimension.Impact, voice.WeakestGates.First().Dimension);
    }

    [Fact]
    public void Of_RoundsHalvesDown() => Assert.Equal(JourneyStage.Experimental, AssessedVoice.Of([.. All(2, 3)]).Stage);

    [Fact]
    public void Of_IsARange_WhenThreeRatersAreFarApart()
    {
        var voice = AssessedVoice.Of([.. All(1, 2, 4)]);

        Assert.Equal((JourneyStage.Traditional, JourneyStage.HighImpact, true), (voice.Lowest, voice.Highest, voice.IsRange));
        Assert.Equal("Intent", voice.TalkingPoint!.Key);
    }

    [Fact]
    public void Of_SaysNothingOfAgreement_WhenTwoRatersAreAtBothEnds()
    {
        var voice = AssessedVoice.Of([.. All(1, 4)]);

        Assert.Equal((false, null, JourneyStage.Experimental), (voice.IsRange, voice.TalkingPoint, voice.Stage));
    }

    [Fact]
    public void Of_HoldsItsStageWithinItsRange() => Prop.ForAll(Rounds.ToArbitrary(), questions =>
    {
        var voice = AssessedVoice.Of(questions);
        return voice.Lowest <= voice.Stage && voice.Stage <= voice.Highest;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_NeverExceedsTheLowestGateByMoreThanOne() => Prop.ForAll(Rounds.ToArbitrary(), questions =>
    {
        var voice = AssessedVoice.Of(questions);
        return voice.WeakestGates.All(gate => (int)voice.Stage + 1 <= gate.Median + 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_NeverFalls_WhenOneAnswerRises() => Prop.ForAll(Rounds.ToArbitrary(), questions =>
        AssessedVoice.Of([questions[0] with { Scores = [.. questions[0].Scores.Select((s, i) => i == 0 ? Math.Min(4, s + 1) : s)] }, .. questions.Skip(1)])
            .Stage >= AssessedVoice.Of(questions).Stage).QuickCheckThrowOnFailure();

    private static Gen<RatedQuestion[]> Rounds => Gen.Choose(1, 6).SelectMany(raters =>
        Scores.One.ArrayOf(raters).ArrayOf(10).Select(all => all.Select((scores, i) => Question((Dimension)i, scores)).ToArray()));

    private static IEnumerable<RatedQuestion> All(params int[] scores) => Enum.GetValues<Dimension>().Select(dimension => Question(dimension, scores));

    private static RatedQuestion Question(Dimension dimension, int[] scores) => new(
        dimension.ToString(), dimension, dimension is Dimension.Intent or Dimension.Rhythm or Dimension.Measurement or Dimension.Impact, scores);
}
