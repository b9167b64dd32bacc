using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Domain.Tests.Goals;

public sealed class MetricDutyTests
{
    private static readonly LocalDate Tuesday = new(2026, 1, 6);
    private static readonly Metric Leads = new(
        new MetricId(1), "leads", "leads", MetricKind.Outcome, MetricShape.Cumulative, MetricDirection.Up, null);

    [Fact]
    public void NextFriday_IsTheWeeksOwn_WhenNothingIsRecorded() =>
        Assert.Equal(new LocalDate(2026, 1, 9), MetricDuty.NextFriday(Leads, Tuesday));

    [Fact]
    public void NextFriday_IsAWeekLater_WhenTheWeekHasAReading() =>
        Assert.Equal(new LocalDate(2026, 1, 16), MetricDuty.NextFriday(Leads with { RecordedOn = Tuesday }, Tuesday));

    [Fact]
    public void NextFriday_IsTheLastOfTheNextMonth_WhenAMonthlyOneIsRecorded() => Assert.Equal(
        new LocalDate(2026, 2, 27),
        MetricDuty.NextFriday(Leads with { RecordedOn = Tuesday, Cadence = MetricCadence.Monthly }, Tuesday));

    [Fact]
    public void NextFriday_IsNone_WhenItIsNeverAskedFor() =>
        Assert.Null(MetricDuty.NextFriday(Leads with { Cadence = MetricCadence.Never }, Tuesday));

    [Fact]
    public void NextFriday_IsNotBeforeTheDayFromWhichItMayBeAskedFor() =>
        Assert.Equal(new LocalDate(2026, 1, 16), MetricDuty.NextFriday(Leads with { AskFrom = new LocalDate(2026, 1, 10) }, Tuesday));
}
