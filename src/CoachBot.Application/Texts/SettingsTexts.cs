using CoachBot.Application.Replies;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What the settings say.</summary>
public static class SettingsTexts
{
    public static readonly IReadOnlyList<string> Head = ["Setting", "Now", "To change it"];

    public static Line Heading() => Line.Of($"Your settings");

    public static Line Zone(string zone, LocalTime now) =>
        Line.Of($"Your days now run in **{zone}**, where it is {now}. What is already open today keeps its times.");

    public static Line DayStart(LocalTime time) =>
        time == LocalTime.Midnight
            ? Line.Of($"Your day now begins at **{time}**, as the calendar has it. What is already open today keeps its times.")
            : Line.Of($"Your day now begins at **{time}**: what you do before that counts for the evening before. What is already open today keeps its times.");

    public static Line DayStartTooLate(LocalTime time) =>
        Line.Of($"A day may begin between 00:00 and 06:00; {time} is later. `settings day-start 04:00` works.");

    public static Line QuietHours(LocalTime from, LocalTime until) =>
        Line.Of($"Quiet from **{from}** to **{until}**. Only a reminder whose time you chose yourself comes in those hours.");

    public static Line WhichQuietHours() => Line.Of($"From when to when shall I be quiet?");

    public static Line QuietHoursOff() => Line.Of($"No quiet hours any more: on working days I may write at any hour.");

    public static Line QuietHoursUnread(string text) =>
        Line.Of($"I can't read “{text}” as quiet hours. `settings quiet-hours 22:00 07:30` works, and so does `settings quiet-hours off`.");

    public static Line WorkingDays(string days) =>
        Line.Of($"Working days: **{days}**. I nag on those alone, and on days with a commitment of yours.");

    public static Line WorkingDaysAreNamed() =>
        Line.Of($"Working days are days of the week: `settings working-days mon-fri` works, and so does `settings working-days mon tue`.");

    public static Line LastCallOn() =>
        Line.Of($"Last call is **on**: one more message when 80 % of the time between your reminder and your quiet hours is over.");

    public static Line LastCallOff() => Line.Of($"Last call is **off**: I remind you once.");

    public static Line PraiseOn() => Line.Of($"Praise is **on**: what you did may be named in the team's room. What you missed never is.");

    public static Line PraiseOff() => Line.Of($"Praise is **off**: your name is not said in the team's room.");

    public static Line SharesKept() =>
        Line.Of($"The others may now see what you **kept**. Minutes, notes and reasons stay with you.");

    public static Line SharesNothing() => Line.Of($"The others now see **nothing** of your record. It counts in team totals, without your name.");

    public static Line Numbers(NumberFormat format) =>
        format == NumberFormat.English ? Line.Of($"I write numbers like **1,234.5** from now on.") : Line.Of($"I write numbers like **1.234,5** from now on.");

    public static Line Dates(DateFormat format) => format switch
    {
        DateFormat.DayMonth => Line.Of($"I write dates like **Mon 5 Jan** from now on."),
        DateFormat.MonthDay => Line.Of($"I write dates like **Mon Jan 5** from now on."),
        _ => Line.Of($"I write dates like **2026-01-05** from now on."),
    };

    public static Line Accountability(string person, LocalDate until) =>
        Line.Of($"I ask **{person}** whether I may. Once they say yes: when you miss three or more of a commitment in a row, I ask them to free time or to cut scope. They see what you planned, never what you missed or why. It ends by itself on {until}; `settings accountability off` ends it sooner, and nobody is told.");

    public static Line AccountabilityGoesOn(string person, LocalDate until) =>
        Line.Of($"Agreed again: until {until} I may ask **{person}**, who hears of it. `settings accountability off` ends it sooner, and nobody is told.");

    public static Line AccountabilityOff() => Line.Of($"Nobody is asked on your behalf. Nobody was told either.");

    public static Line AccountabilityWantsSomeone() =>
        Line.Of($"Who may be asked? `settings accountability @name` names someone of the team; `settings accountability off` nobody.");

    public static Line AccountabilityIsAnother() =>
        Line.Of($"That is you. Name someone else of the team who can free time: `team` shows who is in it.");

    public static string DateFormatName(DateFormat format) => format switch
    {
        DateFormat.DayMonth => "day-month",
        DateFormat.MonthDay => "month-day",
        _ => "iso",
    };

    /// <summary>A row a setting: its name, what it is now, and the line that changes it.</summary>
    public static IReadOnlyList<IReadOnlyList<Line>> Rows(MemberSettings settings, string? askable, LocalDate? askableUntil, bool isAccepted, string? buddy, LocalDate? mutedUntil)
    {
        List<IReadOnlyList<Line>> rows =
        [
            [Line.Of($"Zone"), Line.Plain(settings.Zone), Line.Of($"`settings zone Europe/London`")],
            [Line.Of($"Day start"), Line.Of($"{settings.DayStart}"), Line.Of($"`settings day-start 04:00`")],
            [Line.Of($"Quiet hours"), Quiet(settings.Quiet), Line.Of($"`settings quiet-hours 22:00 07:30`")],
            [Line.Of($"Working days"), Line.Plain(CalendarTexts.Days(settings.WorkingDays)), Line.Of($"`settings working-days mon-fri`")],
            [Line.Of($"Last call"), OnOff(settings.LastCall), Line.Of($"`settings last-call on|off`")],
            [Line.Of($"Accountability"), Askable(askable, askableUntil, isAccepted), Line.Of($"`settings accountability @name|off`")],
            [Line.Of($"Buddy"), buddy is null ? Line.Of($"nobody") : Line.Plain(buddy), Line.Of($"`team buddy @name|off`")],
            [Line.Of($"Others see"), settings.SharesKept ? Line.Of($"what I kept") : Line.Of($"nothing"), Line.Of($"`settings share kept|nothing`")],
            [Line.Of($"Praise in the room"), OnOff(settings.PraiseInPublic), Line.Of($"`settings praise on|off`")],
            [Line.Of($"Numbers"), Line.Plain(settings.Numbers == NumberFormat.English ? "1,234.5" : "1.234,5"), Line.Of($"`settings numbers english|continental`")],
            [Line.Of($"Dates"), Line.Plain(DateFormatName(settings.Dates)), Line.Of($"`settings dates day-month|month-day|iso`")],
        ];
        if (mutedUntil is { } until)
        {
            rows.Add([Line.Of($"Mute"), Line.Of($"until {until}"), Line.Of($"`help mute`")]);
        }

        return rows;
    }

    private static Line OnOff(bool isOn) => isOn ? Line.Of($"on") : Line.Of($"off");

    private static Line Quiet(QuietHours quiet) =>
        quiet.From == quiet.Until ? Line.Of($"off") : Line.Of($"{quiet.From} to {quiet.Until}");

    private static Line Askable(string? person, LocalDate? until, bool isAccepted) =>
        person is null || until is not { } end ? Line.Of($"nobody")
        : isAccepted ? Line.Of($"{person}, until {end}")
        : Line.Of($"{person}, not answered yet");
}
