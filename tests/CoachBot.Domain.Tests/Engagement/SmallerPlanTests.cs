using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Tests.Engagement;

public sealed class SmallerPlanTests
{
    [Theory]
    [InlineData("w31", 30, "w21", 30, 60)] // Mon to Fri → Mon, Wed, Fri
    [InlineData("w21", 20, "w17", 20, 20)] // Mon, Wed, Fri → Mon, Fri
    [InlineData("w3", 20, "w1", 20, 20)]
    [InlineData("w127", 10, "w85", 10, 30)] // seven → Mon, Wed, Fri, Sun
    [InlineData("q3", 15, "q2", 15, 15)]
    [InlineData("e2", 10, "e3", 10, 12)] // 35 min a week → 23⅓
    [InlineData("w1", 30, "w1", 15, 15)]
    [InlineData("q1", 25, "q1", 10, 15)]
    public void Of_GivesAboutAThirdBack_DaysFirst(string schedule, int minutes, string smaller, int each, int freed)
    {
        var plan = SmallerPlan.Of(Planned(schedule, minutes))!;

        Assert.Equal((smaller, each, freed), (plan.Schedule.Code(), plan.Minutes, plan.MinutesAWeek));
    }

    [Fact]
    public void Of_IsNull_WhereNothingIsLeftToGive() => Assert.Null(SmallerPlan.Of(Planned("w1", 10)));

    [Theory]
    [InlineData(30, 15)]
    [InlineData(25, 10)]
    [InlineData(12, 10)]
    [InlineData(10, null)]
    public void FewerMinutes_HalvesInStepsOfFive_DownToTen(int minutes, int? fewer) =>
        Assert.Equal(fewer, SmallerPlan.FewerMinutes(Planned("w31", minutes)));

    private static Commitment Planned(string schedule, int minutes) => new()
    {
        Id = new CommitmentId(1),
        Owner = new MemberId(1),
        Number = 1,
        Schedule = ScheduleCode.Read(schedule),
        Time = new LocalTime(9, 0),
        Minutes = minutes,
        Channel = new ChannelId(1),
        CreatedAt = Instant.FromUtc(2026, 1, 5, 8, 0),
        CreatedOn = new LocalDate(2026, 1, 5),
        FirstDate = new LocalDate(2026, 1, 5),
    };
}
