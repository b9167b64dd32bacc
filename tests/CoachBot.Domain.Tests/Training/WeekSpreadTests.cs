using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoachBot.Domain.Tests.Training;

public sealed class WeekSpreadTests
{
    [Fact]
    public void Of_GivesWhatDoesNotDivideToTheLongSession() =>
        Assert.Equal(new WeekSpread(18, new LongSession(IsoDayOfWeek.Friday, 30)), WeekSpread.Of(Named(0b0010101), 66, 150));

    [Theory]
    [InlineData(0b0010101, IsoDayOfWeek.Friday)]
    [InlineData(0b0000011, IsoDayOfWeek.Tuesday)]
    [InlineData(0b0100110, IsoDayOfWeek.Saturday)]
    [InlineData(0b1111111, IsoDayOfWeek.Sunday)]
    [InlineData(0b0000111, IsoDayOfWeek.Wednesday)]
    public void LongDay_IsTheDayWithTheMostRestAroundIt_TheLastOfSeveral(int days, IsoDayOfWeek day) =>
        Assert.Equal(day, WeekSpread.LongDay(new WorkingDays(days)));

    [Fact]
    public void Of_HasOneSession_WhenThereIsOneDay() => Assert.Equal(new WeekSpread(66, null), WeekSpread.Of(Named(0b0000100), 66, 150));

    [Fact]
    public void Of_HasSessionsAlike_WhenDaysHaveNoNames() => Assert.Equal(new WeekSpread(22, null), WeekSpread.Of(new Schedule.Quota(3), 66, 150));

    [Fact]
    public void Of_KeepsTheSum_UsesEveryDay_AndMakesNoSessionLongerThanTheLongOne() =>
        Prop.ForAll(
            Gen.Choose(1, 127).Zip(Gen.Choose(7, 1_200)).Zip(Gen.Choose(100, 400)).ToArbitrary(),
            week =>
            {
                var ((mask, minutes), percent) = week;
                var days = new WorkingDays(mask);
                var spread = WeekSpread.Of(new Schedule.Weekdays(days), minutes, percent);
                var sum = ((days.Count - 1) * spread.Minutes) + (spread.Long?.Minutes ?? spread.Minutes);
                return sum == minutes && spread.Minutes >= 1
                    && (days.Count == 1 ? spread.Long is null : days.Contains(spread.Long!.Day) && spread.Long.Minutes >= spread.Minutes);
            }).QuickCheckThrowOnFailure();

    private static Schedule.Weekdays Named(int mask) => new(new WorkingDays(mask));
}
