using CoachBot.Domain.Training;

namespace CoachBot.Domain.Tests.Training;

public sealed class PlanShapeTests
{
    [Theory]
    [InlineData("100 110 121 66e 133 146", null, "")]
    [InlineData("100 160 161 88e 160 160", 1, "week 2 climbs 60 %; at most 10 % works, a load of 110")]
    [InlineData("100 110 121 73e 133 146", 3, "an easier week has 50 to 60 % of the last normal one: 61 to 72 works")]
    [InlineData("100 110 121 66 72 79", 3, "week 4 is an easier one")]
    [InlineData("100 55e 110 60e 110 110", 1, "week 2 is no easier one; weeks 4, 8 and 12 are")]
    [InlineData("90 95 99 55e 99 99", 0, "the first week's load is 90; it is 100")]
    [InlineData("100 0 1 1e 1 1", 1, "a week's load is 1 or more")]
    [InlineData("100 110 121 66e", null, "a training plan has 4 weeks; 6 or 12 work")]
    public void Problems_NameTheWeekOfATrainingPlanAndWhatWouldBeRight(string weeks, int? at, string sentence) =>
        AssertFirst(PlanKind.Training, weeks, at, sentence);

    [Theory]
    [InlineData("100 130 160 88e", null, "")]
    [InlineData("100 140 160 88e", 1, "week 2 climbs 40 %; at most 30 % works, a load of 130")]
    [InlineData("100 130 160 160", 3, "week 4 is an easier one")]
    [InlineData("100 50e", null, "a launch has 2 weeks; 3 to 5 work, the last of them easy")]
    public void Problems_NameTheWeekOfALaunchAndWhatWouldBeRight(string weeks, int? at, string sentence) =>
        AssertFirst(PlanKind.Launch, weeks, at, sentence);

    private static void AssertFirst(PlanKind kind, string weeks, int? at, string sentence)
    {
        var problems = PlanShape.Problems(kind, [.. weeks.Split(' ').Select(w => new PlanWeek(int.Parse(w.TrimEnd('e')), w.EndsWith('e')))]).ToList();
        if (sentence.Length == 0)
        {
            Assert.Empty(problems);
            return;
        }

        Assert.Equal(at, problems[0].Week);
        Assert.StartsWith(sentence, problems[0].Sentence, StringComparison.Ordinal);
    }
}
