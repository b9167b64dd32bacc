using CoachBot.Domain.Goals;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Domain.Tests.Goals;

public sealed class ForecastCalibrationTests
{
    [Fact]
    public void Of_SaysNothing_WithoutForecasts()
    {
        var none = ForecastCalibration.Of([]);

        Assert.True(none.IsTooFew);
        Assert.Equal((0, 0, null), (none.Goals, none.Buckets.Count, none.Brier));
    }

    [Fact]
    public void Of_CountsAGoalOnceInEachBucket_HoweverOftenItWasSaid()
    {
        var forecasts = new[] { (1, 0.7, true), (1, 0.72, true), (1, 0.3, true), (2, 0.68, false) }
            .Select(f => new ScoredForecast(new GoalId(f.Item1), f.Item2, f.Item3)).ToList();

        var calibration = ForecastCalibration.Of(forecasts);

        Assert.Equal([new ForecastBucket(3, 1, 1), new ForecastBucket(7, 2, 1)], calibration.Buckets);
        Assert.Equal(5, calibration.Buckets[1].CameTrueInTen);
        Assert.Equal(2, calibration.Goals);
    }

    [Fact]
    public void Of_IsPerfect_WhenEverySureForecastCameTrue() =>
        Assert.Equal(0, ForecastCalibration.Of([.. Enumerable.Range(1, 10).Select(i => new ScoredForecast(new GoalId(i), 1, true))]).Brier);

    [Fact]
    public void Of_KeepsBrierAndBucketsInTheirRanges_Always() =>
        Prop.ForAll(
            Gen.NonEmptyListOf(Gen.Zip(Gen.Choose(1, 20), Gen.Choose(0, 1000))).ToArbitrary(),
            said =>
            {
                var calibration = ForecastCalibration.Of([.. said.Select(s => new ScoredForecast(new GoalId(s.Item1), s.Item2 / 1000.0, s.Item1 % 3 == 0))]);
                return calibration.Brier is >= 0 and <= 1
                    && calibration.Goals == said.Select(s => s.Item1).Distinct().Count()
                    && calibration.Buckets.All(b => b.Tenths is >= 0 and <= 10 && b.CameTrue <= b.Goals && b.CameTrueInTen is >= 0 and <= 10);
            }).QuickCheckThrowOnFailure();
}
