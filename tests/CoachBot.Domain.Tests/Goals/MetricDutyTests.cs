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

    [Theory]
    [InlineData(MetricCadence.Weekly, null, "2026-01-06", true)]
    [InlineData(MetricCadence.Weekly, "2026-01-04", "2026-01-05", true)]
    [InlineData(MetricCadence.Weekly, "2026-01-05", "2026-01-11", false)]
    [InlineData(MetricCadence.Weekly, "2026-01-05", "2026-01-12", true)]
    [InlineData(MetricCadence.Monthly, null, "2026-01-25", false)]
    [InlineData(MetricCadence.Monthly, null, "2026-01-26", true)]
    [InlineData(MetricCadence.Monthly, "2026-01-06", "2026-01-26", false)]
    [InlineData(MetricCadence.Never, null, "2026-01-30", false)]
    public void IsWaitedFor_UntilTheWeekOrTheMonthThatEndsInIt_HasAReading(MetricCadence cadence, string? recorded, string today, bool isWaitedFor)
    {
        var parse = NodaTime.Text.LocalDatePattern.Iso;
        var metric = Leads with { Cadence = cadence, RecordedOn = recorded is null ? null : parse.Parse(recorded).Value };

        Assert.Equal(isWaitedFor, MetricDuty.IsWaitedFor(metric, parse.Parse(today).Value));
    }

    [Fact]
    public void NextFriday_IsNone_WhenItIsNeverAskedFor() =>
        Assert.Null(MetricDuty.NextFriday(Leads with { Cadence = MetricCadence.Never }, Tuesday));

    [Fact]
    public void NextFriday_IsNotBeforeTheDayFromWhichItMayBeAskedFor() =>
        Assert.Equal(new LocalDate(2026, 1, 16), MetricDuty.NextFriday(Leads with { AskFrom = new LocalDate(2026, 1, 10) }, Tuesday));
}
