using CoachBot.Domain.Training;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Domain.Tests.Training;

public sealed class PlanLoadsTests
{
    private static readonly PlanWeek[] Six =
        [new(100, false), new(110, false), new(121, false), new(66, true), new(133, false), new(146, false)];

    [Theory]
    [InlineData(60, "60 66 72 40 79 86")]
    [InlineData(100, "100 110 121 66 133 146")]
    [InlineData(3, "3 3 4 2 4 4")]
    [InlineData(45, "45 49 53 30 58 63")]
    public void Of_ClimbsByATenthAtMost_InWholeMinutes(int first, string minutes) =>
        Assert.Equal(minutes, string.Join(' ', PlanLoads.Of(PlanKind.Training, Six, first)));

    [Fact]
    public void Of_ALaunchClimbsByThirtyPercentAtMost() =>
        Assert.Equal(
            [90, 117, 144, 79],
            PlanLoads.Of(PlanKind.Launch, [new(100, false), new(130, false), new(160, false), new(88, true)], 90));

    [Fact]
    public void Of_NeverClimbsMoreThanThePlansKindMay_AndEasesToHalfOrSixTenths() =>
        Prop.ForAll(
            Gen.Choose(0, 1).Zip(Gen.Choose(10, 1_200)).Zip(Gen.Choose(1, 400).ListOf(11)).ToArbitrary(),
            plan =>
            {
                var ((isLaunch, first), wanted) = plan;
                var kind = isLaunch == 1 ? PlanKind.Launch : PlanKind.Training;
                PlanWeek[] weeks = [new(100, false), .. wanted.Select((load, i) => new PlanWeek(load, (i + 2) % 4 == 0))];
                var minutes = PlanLoads.Of(kind, weeks, first);
                var normal = first;
                foreach (var (week, own) in weeks.Zip(minutes))
                {
                    if (week.IsEasy)
                    {
                        Assert.InRange(own, Math.Min(normal, (normal + 1) / 2), Math.Max((normal + 1) / 2, normal * 6 / 10));
                        continue;
                    }

                    Assert.True(own <= Math.Max(normal + (normal < 10 ? 1 : 0), normal * (100 + PlanShape.MostClimb(kind)) / 100));
                    Assert.True(own >= 1);
                    normal = own;
                }
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_IsRefused_WhenTheFirstWeekHasNothing() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PlanLoads.Of(PlanKind.Training, Six, 0));
}
