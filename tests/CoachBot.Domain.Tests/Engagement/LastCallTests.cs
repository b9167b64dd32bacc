using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;
using static CoachBot.Domain.Tests.Engagement.Diary;

namespace CoachBot.Domain.Tests.Engagement;

/// <summary>At 80 % of the window, cut to the minute; the window ends with the start of quiet hours or the close.</summary>
public sealed class LastCallTests
{
    [Fact]
    public void A_reminder_at_09_00_has_its_last_call_at_18_36() =>
        // 09:00 to 21:00 are 720 minutes; 576 of them are 9 h 36 min.
        Assert.Equal(new LocalTime(18, 36), LastCall(9, QuietHours.Default));

    [Fact]
    public void It_is_cut_to_the_minute() =>
        // 09:00 to 21:07 are 727 minutes; 80 % are 581.6: 581 are 9 h 41 min.
        Assert.Equal(new LocalTime(18, 41), LastCall(9, new QuietHours(new LocalTime(21, 7), new LocalTime(8, 0))));

    [Fact]
    public void Without_quiet_hours_the_window_ends_with_the_day() =>
        // 09:00 to 03:00 are 1080 minutes; 864 are 14 h 24 min.
        Assert.Equal(new LocalTime(23, 24), LastCall(9, QuietHours.None));

    [Fact]
    public void Quiet_hours_that_begin_after_midnight_end_the_window_before_the_close() =>
        // 20:00 to 01:00 are 300 minutes; 240 are 4 h.
        Assert.Equal(new LocalTime(0, 0), LastCall(20, new QuietHours(new LocalTime(1, 0), new LocalTime(8, 0))));

    [Fact]
    public void A_quiet_noon_ends_the_window_of_the_morning() =>
        // 09:00 to 12:00 are 180 minutes; 144 are 2 h 24 min.
        Assert.Equal(new LocalTime(11, 24), LastCall(9, new QuietHours(new LocalTime(12, 0), new LocalTime(14, 0))));

    [Theory]
    [InlineData(7)]
    [InlineData(21)]
    [InlineData(23)]
    [InlineData(1)]
    public void A_reminder_inside_quiet_hours_has_none(int hour) => Assert.Null(LastCall(hour, QuietHours.Default));

    [Fact]
    public void Every_length_of_window_is_cut_downwards()
    {
        var diary = new Diary();
        var occasion = diary.On(diary.Promise(Daily), 5);
        for (var minutes = 1; minutes <= 1440; minutes++)
        {
            Assert.Equal(
                occasion.Reminder + Duration.FromMinutes(minutes * 4 / 5),
                (occasion with { WindowEnd = occasion.Reminder + Duration.FromMinutes(minutes) }).LastCallAt());
        }
    }

    [Fact]
    public void The_window_survives_a_change_of_quiet_hours_and_zone()
    {
        var diary = new Diary();
        var commitment = diary.Promise(Daily);
        diary.Change(s => s with { Zone = "Asia/Tokyo", Quiet = QuietHours.None });

        Assert.Equal(Instant.FromUtc(2026, 1, 5, 18, 36), diary.On(commitment, 5).LastCallAt());
    }

    private static LocalTime? LastCall(int hour, QuietHours quiet)
    {
        var diary = new Diary();
        diary.Change(s => s with { Quiet = quiet });
        diary.GoTo(5, 5);
        return diary.On(diary.Promise(Daily, hour), 5).LastCallAt() is { } at ? diary.Book.Clock.Local(at).TimeOfDay : null;
    }
}
