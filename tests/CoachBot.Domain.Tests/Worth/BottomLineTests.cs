using CoachBot.Domain.Worth;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Domain.Tests.Worth;

public sealed class BottomLineTests
{
    private static readonly Gen<BottomLine> Lines =
        from minutes in Gen.Choose(-1, 5000)
        from rate in Gen.Choose(0, 100)
        from spend in Gen.Choose(0, 500)
        from outcomes in Gen.Choose(-6, 50)
        from value in Gen.Choose(-1, 100)
        select new BottomLine(
            minutes < 0 ? null : minutes, rate == 0 ? null : rate, spend, outcomes == -6 ? null : outcomes, value < 0 ? null : value);

    [Fact]
    public void Nothing_is_ever_divided_by_nothing() => Prop.ForAll(Lines.ToArbitrary(), line =>
        (line.CostPerOutcome is null || line.Outcomes > 0) && (line.Return is null || line.Cost > 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_not_known_stays_unknown() => Prop.ForAll(Lines.ToArbitrary(), line =>
        (line.Minutes is not null || line.Cost is null)
        && (line.HourlyRate is not null || line.Minutes == 0 || line.Cost is null)
        && (line.Outcomes is not null || (line.Value, line.CostPerOutcome, line.Return) == (null, null, null))
        && (line.OutcomeValue is not null || line.Return is null)).QuickCheckThrowOnFailure();

    [Fact]
    public void Cost_is_minutes_at_the_rate_and_what_was_paid()
    {
        var line = new BottomLine(90, 40, 20, 4, 40);

        Assert.Equal((80m, 20m, 160m, 2m), (line.Cost, line.CostPerOutcome, line.Value, line.Return));
    }

    [Fact]
    public void Without_time_the_cost_is_what_was_paid_whatever_an_hour_costs() => Assert.Equal(20, new BottomLine(0, null, 20, null, null).Cost);
}
