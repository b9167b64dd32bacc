using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoachBot.Domain.Tests.Reviews;

public sealed class ReviewRhythmTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    private static readonly Gen<Team> Teams =
        from day in Gen.Choose(1, 7)
        from days in Gen.Choose(0, 800)
        from unanswered in Gen.Choose(0, 6)
        select Of(Monday.PlusDays(days), unanswered) with { ReviewDay = (IsoDayOfWeek)day };

    [Fact]
    public void Next_ReturnsNull_WhenNoReviewWasEverWanted() => Assert.Null(ReviewRhythm.Next(Of(null, 0)));

    [Fact]
    public void Next_ReturnsAWeekLater_WhenReviewsAreAnswered() => Assert.Equal(Monday.PlusDays(7), ReviewRhythm.Next(Of(Monday, 2)));

    [Fact]
    public void Next_ReturnsTheNextMonthsFirst_WhenThreeWereNotAnswered() =>
        Assert.Equal(new LocalDate(2026, 2, 2), ReviewRhythm.Next(Of(Monday, 3)));

    [Fact]
    public void Next_FallsOnTheReviewDayAfterTheLast_Always() => Prop.ForAll(Teams.ToArbitrary(), team =>
    {
        var next = ReviewRhythm.Next(team)!.Value;
        var days = Period.DaysBetween(team.ReviewedOn!.Value, next);
        return next.DayOfWeek == team.ReviewDay && days >= 1 && days <= (ReviewRhythm.IsMonthly(team) ? 31 + 7 : 7);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void LatestUpTo_IsTheDayItself_OnAReviewDay()
    {
        Assert.Equal(Monday, ReviewRhythm.LatestUpTo(Monday, IsoDayOfWeek.Monday));
        Assert.Equal(Monday, ReviewRhythm.LatestUpTo(Monday.PlusDays(6), IsoDayOfWeek.Monday));
    }

    [Theory]
    [InlineData(8, 5)]
    [InlineData(9, 12)]
    public void CountedFrom_LeavesTodaysReviewToCome_BeforeItsTime(int hour, int next)
    {
        var team = ReviewRhythm.CountedFrom(Of(null, 0), Monday.At(new LocalTime(hour, 0)));

        Assert.Equal(new LocalDate(2026, 1, next), ReviewRhythm.Next(team));
    }

    [Fact]
    public void Answered_BringsTheWeekBack_AfterThree()
    {
        var posted = ReviewRhythm.Posted(ReviewRhythm.Posted(ReviewRhythm.Posted(Of(Monday, 0), Monday), Monday), Monday);

        Assert.True(ReviewRhythm.IsMonthly(posted));
        Assert.False(ReviewRhythm.IsMonthly(ReviewRhythm.Answered(posted)));
    }

    private static Team Of(LocalDate? reviewedOn, int unanswered) => new()
    {
        Id = new TeamId(1),
        Name = "a team",
        InstalledAt = Instant.FromUtc(2026, 1, 1, 0, 0),
        ReviewedOn = reviewedOn,
        ReviewsUnanswered = unanswered,
    };
}
