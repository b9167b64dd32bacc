using CoachBot.Domain.Journey;

namespace CoachBot.Domain.Tests.Journey;

public sealed class GateStepsTests
{
    [Fact]
    public void Of_BeginsWithTheWeakestGate()
    {
        var steps = GateSteps.Of(AssessedVoice.Of([Gate(Dimension.Intent, 3), Gate(Dimension.Rhythm, 2), Gate(Dimension.Measurement, 1), Gate(Dimension.Impact, 2)]), [], Groundwork.None);

        Assert.Equal(["metric add", "schedule add", "record"], steps.Select(step => step.Command));
    }

    [Fact]
    public void Of_AsksNothingOfAGateThatIsAsHighAsItCanBe() =>
        Assert.Equal(["strategy list"], GateSteps.Of(AssessedVoice.Of([Gate(Dimension.Intent, 3), Gate(Dimension.Rhythm, 4)]), [], Groundwork.None).Select(step => step.Command));

    [Fact]
    public void Of_TellsWhatTheEvidenceLacksBeforeWhatMembersSeeAsGood()
    {
        var voice = AssessedVoice.Of([Gate(Dimension.Intent, 3), Gate(Dimension.Rhythm, 3), Gate(Dimension.Impact, 2)]);

        var steps = GateSteps.Of(voice, [JourneySteps.SetMilestone], Groundwork.None);

        Assert.Equal(["record", "goal milestone", "strategy list"], steps.Select(step => step.Command));
    }

    [Fact]
    public void Of_AsksForNothingThatIsThereAlready()
    {
        var voice = AssessedVoice.Of([Gate(Dimension.Intent, 1), Gate(Dimension.Rhythm, 1), Gate(Dimension.Measurement, 1)]);

        var steps = GateSteps.Of(voice, [], new Groundwork(HasGoal: true, HasPromise: true, HasNumber: true));

        Assert.Equal(["strategy list", "progress team", "record"], steps.Select(step => step.Command));
    }

    private static RatedQuestion Gate(Dimension dimension, int score) => new(dimension.ToString(), dimension, IsGate: true, [score]);
}
