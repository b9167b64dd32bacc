using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;
using NodaTime.Extensions;
using static CoachBot.Domain.Tests.Engagement.Diary;

namespace CoachBot.Domain.Tests.Engagement;

/// <summary>
/// A time before the day start that the clocks skip moves to the first minute after the gap. Where that is the day start itself, the
/// occasion would close in the minute in which it falls due: it never did, so it is excused.
/// </summary>
public sealed class SkippedTimeTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 1, 5, 8, 0);

    [Fact]
    public void In_every_zone_a_time_that_is_skipped_to_its_close_is_excused_and_the_days_around_it_are_not()
    {
        var tried = 0;
        foreach (var zone in DateTimeZoneProviders.Tzdb.GetAllZones())
        {
            foreach (var change in zone.GetZoneIntervals(From, Instant.FromUtc(2028, 1, 1, 0, 0)).Where(i => i.HasStart && i.Start > From))
            {
                var opens = change.Start.InZone(zone).LocalDateTime;
                var gap = change.Savings - zone.GetZoneInterval(change.Start - Duration.Epsilon).Savings;
                if (gap <= Offset.Zero || opens.TimeOfDay > new LocalTime(6, 0) || opens.TimeOfDay == LocalTime.Midnight)
                {
                    continue;
                }

                var day = opens.Date.PlusDays(-1);
                var diary = new Diary(settings: new MemberSettings { Zone = zone.Id, DayStart = opens.TimeOfDay });
                diary.GoTo(diary.At(day.PlusDays(-2), 12));
                var nightly = diary.Book.Promise(Daily, opens.TimeOfDay.PlusMinutes(-1), 30, LinkedIn, null, diary.Now);
                diary.GoTo(diary.At(day.PlusDays(2), 12));

                Assert.Equal(
                    [(day.PlusDays(-1), OccasionState.Missed, ExcuseKind.None), (day, OccasionState.Excused, ExcuseKind.SkippedTime),
                        (day.PlusDays(1), OccasionState.Missed, ExcuseKind.None)],
                    diary.Book.Of(nightly.Id).Where(o => o.Date >= day.PlusDays(-1) && o.Date <= day.PlusDays(1)).Select(o => (o.Date, o.State, o.Excuse)));
                tried++;
            }
        }

        Assert.True(tried > 100, $"Only {tried} changes of clocks were tried.");
    }

    [Fact]
    public void It_can_be_kept_on_its_day_and_is_excused_again_when_that_is_taken_back()
    {
        // New York, the night to 8 March 2026 (day 67): 02:30 is skipped to 03:00.
        var diary = new Diary("America/New_York").GoTo(65);
        var nightly = diary.Book.Promise(Daily, new LocalTime(2, 30), 30, LinkedIn, null, diary.Now);
        var kept = diary.GoTo(66, 20).Log();
        Assert.Equal(OccasionState.Kept, diary.StateOn(nightly, 66));

        diary.GoTo(67, 12).Book.Delete(kept.CheckIn, diary.Now);

        Assert.Equal((OccasionState.Excused, ExcuseKind.SkippedTime), (diary.StateOn(nightly, 66), diary.On(nightly, 66).Excuse));
    }
}
