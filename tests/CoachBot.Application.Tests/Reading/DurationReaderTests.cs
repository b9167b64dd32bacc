using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Tests.Reading;

public sealed class DurationReaderTests
{
    [Theory]
    [InlineData("30m", 30)]
    [InlineData("30 min", 30)]
    [InlineData("90 minutes", 90)]
    [InlineData("1 minute", 1)]
    [InlineData("1h", 60)]
    [InlineData("2 h", 120)]
    [InlineData("2 Hours", 120)]
    [InlineData("1h15", 75)]
    [InlineData("1h15m", 75)]
    [InlineData("1h 15m", 75)]
    [InlineData("1 h 15 min", 75)]
    [InlineData("2 hours and 30 minutes", 150)]
    [InlineData("1.5h", 90)]
    [InlineData("1,5 h", 90)]
    [InlineData("0.51h", 31)] // 30.6 minutes
    [InlineData("24h", 1440)]
    [InlineData("1440m", 1440)]
    [InlineData("an hour", 60)]
    [InlineData("half an hour", 30)]
    [InlineData("half hour", 30)]
    [InlineData("quarter of an hour", 15)]
    [InlineData("a quarter of an hour", 15)]
    [InlineData("a half hour", 30)]
    [InlineData("~20m", 20)]
    [InlineData("an hour and a half", 90)]
    [InlineData("an hour and a quarter", 75)]
    [InlineData("an hour and twenty minutes", 80)]
    [InlineData("1 hour and a half", 90)]
    [InlineData("2h and a half", 150)]
    [InlineData("2 and a half hours", 150)]
    [InlineData("one and a half hours", 90)]
    [InlineData("one minute", 1)]
    [InlineData("fifteen minutes", 15)]
    [InlineData("Forty-five min", 45)]
    [InlineData("forty five minutes", 45)]
    [InlineData("ninety nine minutes", 99)]
    [InlineData("two hours and ten minutes", 130)]
    public void A_length_is_read_in_whole_minutes(string text, int minutes)
    {
        var tokens = text.Split(' ');
        var expected = new DurationReading.Found(tokens.Length, minutes);

        Assert.Equal(expected, DurationReader.Read(tokens, 0));
        Assert.Equal(expected, DurationReader.ReadWhole(text));
    }

    [Theory]
    [InlineData("ten", 10)]
    [InlineData("Twenty five", 25)]
    [InlineData("45", 45)]
    public void A_number_alone_is_minutes_where_nothing_but_a_length_is_expected(string text, int minutes) =>
        Assert.Equal(new DurationReading.Found(text.Split(' ').Length, minutes), DurationReader.ReadWhole(text));

    [Theory]
    [InlineData("0m", "less than a minute")]
    [InlineData("-30m", "less than a minute")]
    [InlineData("-1h", "less than a minute")]
    [InlineData("0.4 min", "less than a minute")]
    [InlineData("25h", "more than 24 hours")]
    [InlineData("1441m", "more than 24 hours")]
    [InlineData("24h 1m", "more than 24 hours")]
    [InlineData("999999999h", "more than 24 hours")]
    [InlineData("99999999999m", "more than 24 hours")]
    [InlineData("1h 90m", "0 to 59")]
    public void A_length_outside_a_minute_to_a_day_is_refused(string text, string refusal)
    {
        var impossible = Assert.IsType<DurationReading.Impossible>(DurationReader.Read(text.Split(' '), 0));

        Assert.Contains(refusal, impossible.Text);
        Assert.Contains("1 minute to 24 hours", impossible.WhatWorks);
    }

    [Theory]
    [InlineData("two minute video")]
    [InlineData("a minute ago")]
    [InlineData("fifteen")]
    [InlineData("fifteen comments")]
    [InlineData("twenty-two-three minutes")]
    [InlineData("two and a half minutes")]
    [InlineData("and a half")]
    public void Words_that_are_no_length_of_what_was_done_are_none(string text) =>
        Assert.IsType<DurationReading.NotADuration>(DurationReader.Read(text.Split(' '), 0));

    [Fact]
    public void A_bare_number_is_minutes_only_where_a_length_is_expected()
    {
        Assert.Equal(new DurationReading.Found(1, 30), DurationReader.ReadWhole(" 30 "));
        Assert.IsType<DurationReading.NotADuration>(DurationReader.Read(["30"], 0));
    }

    [Theory]
    [InlineData("1:30", 90)]
    [InlineData("0:20", 20)]
    [InlineData("4:59", 299)]
    public void Hours_and_minutes_with_a_colon_are_a_length_as_a_whole_text_only(string text, int minutes)
    {
        Assert.Equal(new DurationReading.Found(1, minutes), DurationReader.ReadWhole(text));
        Assert.IsType<DurationReading.NotADuration>(DurationReader.Read([text], 0));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0:00")]
    [InlineData("5:00")]
    [InlineData("17:30")]
    [InlineData("-5")]
    [InlineData("1441")]
    [InlineData("1.5")]
    public void A_bare_number_that_can_not_be_minutes_is_refused(string text) =>
        Assert.IsType<DurationReading.Impossible>(DurationReader.ReadWhole(text));

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("1,200m")]
    [InlineData("30 leads")]
    [InlineData("2 days")]
    [InlineData("1:60")]
    [InlineData("30m more")]
    [InlineData("٣٠m")]
    public void What_is_not_a_length_as_a_whole_is_none(string text) =>
        Assert.IsType<DurationReading.NotADuration>(DurationReader.ReadWhole(text));

    [Theory]
    [InlineData("log 30m forum", 1, 1)]
    [InlineData("log 1h 15m forum", 1, 2)]
    [InlineData("log 1h 15 forum", 1, 1)]
    [InlineData("log 1h and more", 1, 1)]
    [InlineData("log 30m 15m", 1, 1)]
    [InlineData("log 1h15 15m", 1, 1)]
    public void A_length_consumes_its_own_tokens(string line, int at, int consumed) =>
        Assert.Equal(consumed, DurationReader.Read(line.Split(' '), at).Consumed);
}
