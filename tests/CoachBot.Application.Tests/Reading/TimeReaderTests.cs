using CoachBot.Application.Commands.Reading;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoachBot.Application.Tests.Reading;

public sealed class TimeReaderTests
{
    [Theory]
    [InlineData("09:00", 9, 0)]
    [InlineData("9:30", 9, 30)]
    [InlineData("9am", 9, 0)]
    [InlineData("9 AM", 9, 0)]
    [InlineData("9 a.m.", 9, 0)]
    [InlineData("9.30pm", 21, 30)]
    [InlineData("9:30 pm", 21, 30)]
    [InlineData("12am", 0, 0)]
    [InlineData("12.15 am", 0, 15)]
    [InlineData("12pm", 12, 0)]
    [InlineData("noon", 12, 0)]
    [InlineData("midnight", 0, 0)]
    [InlineData("23:59", 23, 59)]
    [InlineData("00:00", 0, 0)]
    [InlineData("at 17h30", 17, 30)]
    [InlineData("at 9.30", 9, 30)]
    [InlineData("at 17", 17, 0)]
    public void A_time_is_read_from_a_command_line(string text, int hour, int minute)
    {
        var tokens = text.Split(' ');
        var expected = new TimeReading.Found(tokens.Length, new LocalTime(hour, minute));

        Assert.Equal(expected, TimeReader.Read(tokens, 0));
        Assert.Equal(expected, TimeReader.Read(text));
    }

    [Theory]
    [InlineData("17h30", 17, 30)]
    [InlineData("9h", 9, 0)]
    [InlineData("9.30", 9, 30)]
    [InlineData("0930", 9, 30)]
    [InlineData("1730", 17, 30)]
    [InlineData("0", 0, 0)]
    [InlineData("17", 17, 0)]
    public void What_may_be_a_length_or_an_amount_is_a_time_only_where_nothing_else_is_expected(string text, int hour, int minute)
    {
        Assert.Equal(new TimeReading.Found(1, new LocalTime(hour, minute)), TimeReader.Read(text));
        Assert.IsType<TimeReading.NotATime>(TimeReader.Read([text], 0));
    }

    [Theory]
    [InlineData("9", 9, 21)]
    [InlineData("at 12", 0, 12)]
    public void A_bare_hour_is_asked_about(string text, int morning, int evening) =>
        Assert.Equal(
            [new LocalTime(morning, 0), new LocalTime(evening, 0)],
            Assert.IsType<TimeReading.Unclear>(TimeReader.Read(text)).Options);

    [Theory]
    [InlineData("25:00", "There is no time 25:00.", "00:00 to 23:59")]
    [InlineData("24:00", "There is no time 24:00.", "00:00 to 23:59")]
    [InlineData("9:60", "There is no time 9:60.", "00:00 to 23:59")]
    [InlineData("9:5", "There is no time 9:5.", "00:00 to 23:59")]
    [InlineData("13pm", "There is no time 13pm.", "1 to 12")]
    [InlineData("0 am", "There is no time 0am.", "1 to 12")]
    public void A_time_that_does_not_exist_is_refused(string text, string refusal, string works)
    {
        var impossible = Assert.IsType<TimeReading.Impossible>(TimeReader.Read(text.Split(' '), 0));

        Assert.Equal(refusal, impossible.Text);
        Assert.Contains(works, impossible.WhatWorks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("9:00:00")]
    [InlineData("900")]
    [InlineData("at")]
    [InlineData("9am sharp")]
    [InlineData("٩:٠٠")]
    public void What_is_not_a_time_as_a_whole_is_none(string text) => Assert.IsType<TimeReading.NotATime>(TimeReader.Read(text));

    [Theory]
    [InlineData("mon 9 am linkedin", 1, 2)]
    [InlineData("mon 09:00 30m", 1, 1)]
    [InlineData("mon 09:00", 0, 0)]
    public void A_time_consumes_its_own_tokens(string line, int at, int consumed) =>
        Assert.Equal(consumed, TimeReader.Read(line.Split(' '), at).Consumed);

    [Fact]
    public void Every_minute_of_the_day_is_read_back() =>
        Prop.ForAll(Gen.Choose(0, 1439).ToArbitrary(), minute =>
            TimeReader.Read($"{minute / 60:00}:{minute % 60:00}") == new TimeReading.Found(1, new LocalTime(minute / 60, minute % 60)))
            .QuickCheckThrowOnFailure();
}
