using CoachBot.Application.Commands.Teams;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Tests.Teams;

public class SettingsCommandTests
{
    private readonly TeamWorld _world = new();

    [Fact]
    public void A_zone_moves_the_days_and_opens_the_day_that_it_is_there()
    {
        _world.Promise(_world.Carol, new Schedule.Weekdays(WorkingDays.Every));
        _world.Now = Instant.FromUtc(2026, 1, 5, 20, 0);

        var reply = _world.Say(_world.Carol, "settings zone tokyo");

        // 20:00 UTC is 05:00 of the 6th in Tokyo, behind the day start of 03:00.
        Assert.Equal("Asia/Tokyo", _world.Carol.Settings.Zone);
        Assert.Contains("05:00", Spoken.Of(reply));
        Assert.Equal([new LocalDate(2026, 1, 5), new LocalDate(2026, 1, 6)], _world.Carol.Occasions.Items.Select(o => o.Date));
    }

    [Fact]
    public void An_unknown_zone_is_answered_with_the_nearest() =>
        Assert.Contains("Europe/Berlin", _world.Refused(_world.Carol, "settings zone Europe/Berlim"));

    [Fact]
    public void A_changed_day_start_keeps_what_is_open_and_its_times()
    {
        _world.Promise(_world.Carol, new Schedule.Weekdays(WorkingDays.Every));
        var before = Assert.Single(_world.Carol.Occasions.Items);

        _world.Say(_world.Carol, "settings day-start 05:00");

        Assert.Equal(new LocalTime(5, 0), _world.Carol.Settings.DayStart);
        Assert.Equal(before, Assert.Single(_world.Carol.Occasions.Items));
    }

    [Fact]
    public void A_day_start_reopens_the_evening_before_without_its_reminder()
    {
        _world.Now = Instant.FromUtc(2026, 1, 5, 20, 0);
        _world.Promise(_world.Carol, new Schedule.Weekdays(WorkingDays.Every));
        Assert.Empty(_world.Carol.Occasions.Items);
        _world.Carol.Commitments.Put(_world.Carol.Commitments.Items[0] with { FirstDate = new LocalDate(2026, 1, 5) });

        _world.Say(_world.Carol, "settings day-start 06:00");

        var open = Assert.Single(_world.Carol.Occasions.Items);
        Assert.Equal(OccasionState.Open, open.State);
        Assert.Equal(MessageState.None, open.ReminderMessage);
    }

    [Theory]
    [InlineData("06:00", true)]
    [InlineData("00:00", true)]
    [InlineData("06:01", false)]
    [InlineData("23:00", false)]
    public void A_day_starts_between_midnight_and_six(string time, bool works)
    {
        if (works)
        {
            _world.Say(_world.Carol, $"settings day-start {time}");
            Assert.Equal(time, _world.Carol.Settings.DayStart.ToString("HH:mm", null));
        }
        else
        {
            Assert.Contains("settings day-start 04:00", _world.Refused(_world.Carol, $"settings day-start {time}"));
            Assert.Equal(DayClock.DefaultDayStart, _world.Carol.Settings.DayStart);
        }
    }

    [Theory]
    [InlineData("22:00 07:30")]
    [InlineData("22:00-07:30")]
    [InlineData("22:00 - 07:30")]
    [InlineData("from 22:00 to 07:30")]
    [InlineData("10pm to 7.30am")]
    [InlineData("10 pm 7:30 am")]
    [InlineData("between 10pm and 7:30am")]
    public void Quiet_hours_are_read_as_people_write_them(string hours)
    {
        _world.Say(_world.Carol, $"settings quiet-hours {hours}");

        Assert.Equal(new QuietHours(new LocalTime(22, 0), new LocalTime(7, 30)), _world.Carol.Settings.Quiet);
    }

    [Theory]
    [InlineData("22-7")]
    [InlineData("from 22 to 7")]
    [InlineData("22 - 07")]
    public void Beside_an_hour_of_the_evening_a_bare_hour_is_of_the_same_clock(string hours)
    {
        _world.Say(_world.Carol, $"settings quiet-hours {hours}");

        Assert.Equal(new QuietHours(new LocalTime(22, 0), new LocalTime(7, 0)), _world.Carol.Settings.Quiet);
    }

    [Theory]
    [InlineData("9 to 7:30")]
    [InlineData("9pm to 7:30")]
    public void Quiet_hours_are_half_a_day_at_most_where_the_clock_leaves_it_open(string hours)
    {
        _world.Say(_world.Carol, $"settings quiet-hours {hours}");

        Assert.Equal(new QuietHours(new LocalTime(21, 0), new LocalTime(7, 30)), _world.Carol.Settings.Quiet);
    }

    [Theory]
    [InlineData("off")]
    [InlineData("09:00 09:00")]
    public void Quiet_hours_can_be_none(string hours)
    {
        _world.Say(_world.Carol, $"settings quiet-hours {hours}");

        Assert.Equal(QuietHours.None, _world.Carol.Settings.Quiet);
    }

    [Theory]
    [InlineData("22:00", "22:00 07:30")]
    [InlineData("at night", "22:00 07:30")]
    [InlineData("22:00-26:00", "00:00 to 23:59")]
    [InlineData("9-7", "From when to when")]
    public void Quiet_hours_that_are_no_two_times_are_answered_with_what_works(string hours, string works) =>
        Assert.Contains(works, _world.Refused(_world.Carol, $"settings quiet-hours {hours}"));

    [Fact]
    public void Working_days_are_named_days()
    {
        _world.Say(_world.Carol, "settings working-days mon tue");

        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday], _world.Carol.Settings.WorkingDays.Days());
        Assert.Contains("mon-fri", _world.Refused(_world.Carol, "settings working-days 3x a week"));
    }

    [Fact]
    public void Accountability_names_what_may_be_asked_and_ends_after_twelve_weeks()
    {
        var reply = _world.Say(_world.Carol, "settings accountability @bob");

        // 5 January + 84 days = 30 March: 26 days are left of January, 28 of February, and 30 more make 84.
        Assert.Equal(new Accountability(_world.Bob.Id, new LocalDate(2026, 3, 30)), _world.Carol.Settings.Accountability);
        Assert.Contains("free time or to cut scope", Spoken.Of(reply));
        Assert.Contains("2026-03-30", Spoken.Of(reply));

        _world.Say(_world.Carol, "settings accountability off");

        Assert.Null(_world.Carol.Settings.Accountability);
        Assert.Empty(_world.Bob.Ledger);
    }

    [Fact]
    public void Accountability_is_to_someone_else()
    {
        Assert.Contains("someone else", _world.Refused(_world.Carol, "settings accountability carol"));
        Assert.Contains("Who may be asked?", _world.Refused(_world.Carol, "settings accountability"));
    }

    [Fact]
    public void The_other_settings_are_switched_by_a_word()
    {
        foreach (var line in new[] { "last-call on", "share kept", "praise on", "numbers continental", "dates iso" })
        {
            _world.Say(_world.Carol, $"settings {line}");
        }

        var settings = _world.Carol.Settings;
        Assert.True(settings is { LastCall: true, SharesKept: true, PraiseInPublic: true });
        Assert.Equal((NumberFormat.Continental, DateFormat.Iso), (settings.Numbers, settings.Dates));

        foreach (var line in new[] { "last-call off", "share nothing", "praise off", "numbers english", "dates day-month" })
        {
            _world.Say(_world.Carol, $"settings {line}");
        }

        Assert.Equal(new MemberSettings { Zone = "Europe/London" }, _world.Carol.Settings);
    }

    [Fact]
    public void A_change_is_one_row_of_the_ledger_and_no_change_is_none()
    {
        _world.Say(_world.Carol, "settings quiet-hours 22:00 07:30");
        _world.Say(_world.Carol, "settings quiet-hours 22:00-07:30");

        var row = Assert.Single(_world.Carol.Ledger, r => r.Kind == "settings.changed");
        Assert.Equal("setting=quiet-hours to=22:00-07:30", row.Figures);
    }

    [Fact]
    public void Every_setting_can_be_undone() =>
        Assert.DoesNotContain(
            _world.Catalog.Commands, c => c.Definition is { Group: "settings", Name: not "show", CanUndo: false });

    [Fact]
    public void Settings_shows_each_with_the_line_that_changes_it()
    {
        _world.Say(_world.Carol, "settings accountability bob");

        var reply = _world.Say(_world.Carol, "settings");

        var said = Spoken.Of(reply);
        Assert.All(
            _world.Catalog.Commands.Where(c => c.Definition is { Group: "settings", Name: not "show" }),
            c => Assert.Contains(c.Definition.Path, said));
        Assert.Contains("Quiet hours | 21:00 to 08:00", said);
        Assert.Contains("bob, not answered yet", said);
        var facts = Assert.IsType<SettingsFacts>(reply.Facts);
        Assert.Equal(("Europe/London", "03:00", "bob"), (facts.Zone, facts.DayStart, facts.Accountability));
    }

    [Fact]
    public void An_agreement_that_has_ended_is_not_shown()
    {
        _world.Say(_world.Carol, "settings accountability bob");
        _world.Now += Duration.FromDays(84);

        Assert.Contains("Accountability | nobody", Spoken.Of(_world.Say(_world.Carol, "settings")));
    }
}
