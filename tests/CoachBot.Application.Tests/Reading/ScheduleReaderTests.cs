using CoachBot.Application.Commands.Reading;
using NodaTime;

namespace CoachBot.Application.Tests.Reading;

public sealed class ScheduleReaderTests
{
    [Theory]
    [InlineData("mon wed fri", "135")]
    [InlineData("mon,wed,fri", "135")]
    [InlineData("mon, wed, and fri", "135")]
    [InlineData("Fri Mon", "15")]
    [InlineData("mon/thu", "14")]
    [InlineData("mon & thu", "14")]
    [InlineData("mon+thu", "14")]
    [InlineData("mondays and thursdays", "14")]
    [InlineData("every monday", "1")]
    [InlineData("on tuesdays", "2")]
    [InlineData("mon-fri", "12345")]
    [InlineData("mon – wed", "123")]
    [InlineData("mon to wed", "123")]
    [InlineData("sat-mon", "167")]
    [InlineData("mon-tue,fri", "125")]
    [InlineData("mon mon", "1")]
    [InlineData("every weekday", "12345")]
    [InlineData("weekdays", "12345")]
    [InlineData("weekdays and sat", "123456")]
    [InlineData("weekends", "67")]
    [InlineData("every day", "1234567")]
    [InlineData("every 1 days", "1234567")]
    [InlineData("Daily", "1234567")]
    public void Named_days_are_read(string text, string days)
    {
        var found = Assert.IsType<ScheduleReading.FixedWeekdays>(ScheduleReader.Read(text));

        Assert.Equal(days, string.Concat(found.Days.Select(day => (int)day)));
        Assert.Equal(text.Split(' ').Length, found.Consumed);
    }

    [Theory]
    [InlineData("every 3 days", 3)]
    [InlineData("every two days", 2)]
    [InlineData("every other day", 2)]
    [InlineData("every second day", 2)]
    [InlineData("every 2 weeks", 14)]
    [InlineData("every other week", 14)]
    [InlineData("fortnightly", 14)]
    [InlineData("every fortnight", 14)]
    [InlineData("every 90 days", 90)]
    public void Every_so_many_days_is_read(string text, int days) =>
        Assert.Equal(new ScheduleReading.EveryNDays(text.Split(' ').Length, days), ScheduleReader.Read(text));

    [Theory]
    [InlineData("3x a week", 3)]
    [InlineData("3x/week", 3)]
    [InlineData("3 times a week", 3)]
    [InlineData("3 x per week", 3)]
    [InlineData("three times weekly", 3)]
    [InlineData("3 a week", 3)]
    [InlineData("3x", 3)]
    [InlineData("twice a week", 2)]
    [InlineData("once a week", 1)]
    [InlineData("weekly", 1)]
    [InlineData("every week", 1)]
    [InlineData("7x a week", 7)]
    public void Times_a_week_are_read(string text, int times) =>
        Assert.Equal(new ScheduleReading.Quota(text.Split(' ').Length, times), ScheduleReader.Read(text));

    [Theory]
    [InlineData("every 0 days", "2 and 90")]
    [InlineData("every 91 days", "2 and 90")]
    [InlineData("every 99999 days", "2 and 90")]
    [InlineData("every 13 weeks", "2 and 90")]
    [InlineData("every 2 months", "months")]
    [InlineData("first monday", "months")]
    [InlineData("monthly", "months")]
    [InlineData("every month", "months")]
    [InlineData("biweekly", "either")]
    [InlineData("every last friday", "months")]
    [InlineData("the 2nd tuesday", "months")]
    [InlineData("every other friday", "every second time")]
    [InlineData("0x a week", "one to seven")]
    [InlineData("8x a week", "one to seven")]
    [InlineData("twice a day", "per week")]
    [InlineData("3x a month", "per week")]
    public void A_schedule_that_can_not_be_kept_here_is_refused(string text, string refusal)
    {
        var impossible = Assert.IsType<ScheduleReading.Impossible>(ScheduleReader.Read(text));

        Assert.Contains(refusal, impossible.Text);
        Assert.NotEmpty(impossible.WhatWorks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("every")]
    [InlineData("a week")]
    [InlineData("3")]
    [InlineData("3/4")]
    [InlineData("a daily habit")]
    [InlineData("mon-linkedin")]
    [InlineData("mon please")]
    [InlineData("sunny")]
    public void What_is_not_a_schedule_as_a_whole_is_none(string text) =>
        Assert.IsType<ScheduleReading.NotASchedule>(ScheduleReader.Read(text));

    [Theory]
    [InlineData("add mon wed fri 09:00 30m linkedin", 1, 3)]
    [InlineData("add mon,wed 09:00", 1, 1)]
    [InlineData("add mon and linkedin", 1, 1)]
    [InlineData("add mon, 09:00", 1, 1)]
    [InlineData("add 3x a week forum", 1, 3)]
    [InlineData("add 3x a day", 1, 3)]
    [InlineData("add 3x forum", 1, 1)]
    [InlineData("add every day 09:00", 1, 2)]
    [InlineData("add daily --for 2", 1, 1)]
    [InlineData("add mon -5", 1, 1)]
    public void A_schedule_consumes_its_own_tokens(string line, int at, int consumed) =>
        Assert.Equal(consumed, ScheduleReader.Read(line.Split(' '), at).Consumed);
}
