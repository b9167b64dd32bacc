using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CoachBot.Domain.Tests.Engagement.Diary;

namespace CoachBot.Domain.Tests.Engagement;

/// <summary>An occasion's reminder, window and close survive a change of zone or day start; one occasion per commitment and date.</summary>
public sealed class MovingTests
{
    private static readonly string[] Zones =
    [
        "Asia/Tokyo", "America/New_York", "Europe/London", "Australia/Lord_Howe", "America/Santiago", "Pacific/Kiritimati",
        "Pacific/Pago_Pago", "Asia/Kathmandu",
    ];

    [Fact]
    public void From_Tokyo_to_New_York_and_back_the_open_occasion_stays_as_it_is()
    {
        // Monday 5 January, 12:00 in Tokyo = 03:00 UTC = Sunday 22:00 in New York.
        var diary = new Diary("Asia/Tokyo");
        var daily = diary.Promise(Daily);
        diary.GoTo(5, 12).Move("America/New_York");
        Assert.Equal(January(4), diary.Book.Today(diary.Now));

        // New York's Monday begins; the date has its occasion: 09:00 to 21:00, until Tuesday 03:00, all in Tokyo.
        diary.GoTo(5, 8);
        var monday = Assert.Single(diary.Book.Of(daily.Id));
        Assert.Equal(
            (Utc(5, 0), Utc(5, 12), Utc(5, 18), OccasionState.Open), (monday.Reminder, monday.WindowEnd, monday.Close, monday.State));

        // Tuesday's is New York's: 09:00 EST = 14:00 UTC. Back in Tokyo at 17:00 UTC it is Wednesday 02:00, still Tuesday's day.
        diary.GoTo(6, 12).Move("Asia/Tokyo");
        Assert.Equal(OccasionState.Missed, diary.StateOn(daily, 5));
        Assert.Equal((Utc(6, 14), Utc(7, 8)), (diary.On(daily, 6).Reminder, diary.On(daily, 6).Close));

        diary.GoTo(7, 8);
        Assert.Equal(Utc(7, 0), diary.On(daily, 7).Reminder); // opened at Wednesday's start in Tokyo
    }

    [Fact]
    public void A_day_that_is_new_in_the_new_zone_exists_without_its_past_reminder()
    {
        // Monday 22:00 in New York = Tuesday 12:00 in Tokyo: Tuesday's 09:00 is past.
        var diary = new Diary("America/New_York");
        var daily = diary.Promise(Daily);
        diary.GoTo(5, 22).Move("Asia/Tokyo");

        Assert.Equal((OccasionState.Open, MessageState.None), (diary.StateOn(daily, 6), diary.On(daily, 6).ReminderMessage));
        Assert.Equal(OccasionState.Open, diary.StateOn(daily, 5));
    }

    [Fact]
    public void A_pause_in_which_the_past_reminder_would_have_come_excuses_it()
    {
        var diary = new Diary("America/New_York");
        var daily = diary.Promise(Daily);
        diary.GoTo(5, 10).Pause();
        diary.GoTo(5, 22).Move("Asia/Tokyo");

        Assert.Equal(OccasionState.Excused, diary.StateOn(daily, 6));
    }

    [Fact]
    public void Another_day_start_leaves_todays_close()
    {
        var diary = new Diary();
        var daily = diary.Promise(Daily);
        diary.Change(s => s with { DayStart = new LocalTime(0, 0) });

        Assert.Equal(Utc(6, 3), diary.On(daily, 5).Close);
        Assert.Equal(Utc(7, 0), diary.GoTo(6, 1).On(daily, 6).Close);
    }

    [Fact]
    public void However_often_a_member_moves_each_date_has_one_occasion_and_its_instants_stay()
    {
        var moves =
            from zone in Gen.Elements(Zones)
            from hours in Gen.Choose(0, 40)
            from dayStart in Gen.Choose(0, 6)
            select (zone, hours, dayStart);
        var lives =
            from first in Gen.Elements(Zones)
            from hour in Gen.Choose(0, 23)
            from path in Gen.ArrayOf(moves)
            select (first, hour, path);
        Prop.ForAll(lives.ToArbitrary(), life => Stays(life.first, life.hour, life.path)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static bool Stays(string zone, int hour, (string Zone, int Hours, int DayStart)[] path)
    {
        var diary = new Diary(zone);
        var daily = diary.Promise(Daily, hour);
        var seen = new Dictionary<LocalDate, Occasion>();
        foreach (var move in path)
        {
            diary.GoTo(diary.Now + Duration.FromHours(move.Hours));
            diary.Change(s => s with { Zone = move.Zone, DayStart = new LocalTime(move.DayStart, 0) });
            foreach (var occasion in diary.Book.Of(daily.Id))
            {
                seen.TryAdd(occasion.Date, occasion);
                var first = seen[occasion.Date];
                if (first.Id != occasion.Id
                    || (first.Reminder, first.WindowEnd, first.Close) != (occasion.Reminder, occasion.WindowEnd, occasion.Close))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static Instant Utc(int day, int hour) => Instant.FromUtc(2026, 1, day, hour, 0);
}
