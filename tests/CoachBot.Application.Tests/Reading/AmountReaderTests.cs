using System.Globalization;
using CoachBot.Application.Commands.Reading;
using CoachBot.Domain.Teams;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Application.Tests.Reading;

public sealed class AmountReaderTests
{
    [Theory]
    [InlineData("12", "12", null)]
    [InlineData("-5", "-5", null)]
    [InlineData("−5", "-5", null)]
    [InlineData("+3", "3", null)]
    [InlineData("8%", "8", "%")]
    [InlineData("8 %", "8", "%")]
    [InlineData("€1,200.50", "1200.50", "€")]
    [InlineData("€1.200,50", "1200.50", "€")]
    [InlineData("1,200", "1200", null)]
    [InlineData("1,200,000", "1200000", null)]
    [InlineData("1.200.000", "1200000", null)]
    [InlineData("€20", "20", "€")]
    [InlineData("20€", "20", "€")]
    [InlineData("20 EUR", "20", "€")]
    [InlineData("-€5", "-5", "€")]
    [InlineData("€-5", "-5", "€")]
    [InlineData("$5k", "5000", "$")]
    [InlineData("1.5k", "1500", null)]
    [InlineData("$2m", "2000000", "$")]
    [InlineData("2 h", "2", "h")]
    [InlineData("2h", "2", "h")]
    [InlineData("30m", "30", "min")]
    [InlineData("30 minutes", "30", "min")]
    [InlineData("5 days", "5", "days")]
    [InlineData("1.5", "1.5", null)]
    [InlineData("1.25", "1.25", null)]
    [InlineData("0.125", "0.125", null)]
    [InlineData("0,5", "0.5", null)]
    [InlineData(".5", "0.5", null)]
    [InlineData("1234.567", "1234.567", null)]
    [InlineData("1000000000000", "1000000000000", null)]
    [InlineData("-1000000000000", "-1000000000000", null)]
    public void An_amount_has_a_value_and_maybe_a_unit(string text, string value, string? unit)
    {
        var tokens = text.Split(' ');
        var expected = new AmountReading.Found(tokens.Length, decimal.Parse(value, CultureInfo.InvariantCulture), unit);

        Assert.Equal(expected, AmountReader.Read(tokens, 0));
        Assert.Equal(expected, AmountReader.Read(text));
    }

    [Theory]
    [InlineData("€1.200", "1.2", "1200", "€")]
    [InlineData("1.200", "1.2", "1200", null)]
    [InlineData("-12.345", "-12.345", "-12345", null)]
    [InlineData("1.200k", "1200", "1200000", null)]
    [InlineData("1.200 %", "1.2", "1200", "%")]
    public void A_separator_of_thousands_or_decimals_is_asked_about(string text, string first, string second, string? unit)
    {
        var unclear = Assert.IsType<AmountReading.Unclear>(AmountReader.Read(text));

        Assert.Equal(
            [decimal.Parse(first, CultureInfo.InvariantCulture), decimal.Parse(second, CultureInfo.InvariantCulture)],
            unclear.Options);
        Assert.Equal(unit, unclear.Unit);
        Assert.StartsWith($"Does {text.Split(' ')[0]} mean ", Goals.Said.Of(unclear.Asked));
    }

    [Theory]
    [InlineData("2,5", "2.5")]
    [InlineData("€45,50", "45.5")]
    [InlineData("1,20", "1.2")]
    [InlineData("0,125", "0.125")]
    public void One_or_two_figures_behind_a_comma_are_decimals(string text, string value)
    {
        foreach (var numbers in Enum.GetValues<NumberFormat>())
        {
            var found = Assert.IsType<AmountReading.Found>(AmountReader.Read(text, numbers));
            Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), found.Value);
        }
    }

    [Fact]
    public void Three_figures_behind_a_comma_are_thousands_and_asked_about_where_numbers_are_continental()
    {
        Assert.Equal(new AmountReading.Found(1, 1200m, null), AmountReader.Read("1,200"));
        Assert.Equal([1.2m, 1200m], Assert.IsType<AmountReading.Unclear>(AmountReader.Read("1,200", NumberFormat.Continental)).Options);
        Assert.Equal([1.2m, 1200m], Assert.IsType<AmountReading.Unclear>(AmountReader.Read("€1.200", NumberFormat.Continental)).Options);
    }

    [Fact]
    public void Thousands_apart_are_asked_about_in_a_line_and_joined_where_one_amount_is_all_there_is()
    {
        var unclear = Assert.IsType<AmountReading.Unclear>(AmountReader.Read(["1", "200", "leads"], 0));
        Assert.Equal([1m, 1200m], unclear.Options);
        Assert.Equal(2, unclear.Consumed);
        Assert.Equal("Does 1 200 mean 1 or 1200?", Goals.Said.Of(unclear.Asked));

        Assert.Equal(new AmountReading.Found(2, 1200m, null), AmountReader.Read("1 200"));
        Assert.Equal(new AmountReading.Found(3, 1200000.5m, "€"), AmountReader.Read("€1 200 000.5"));
        Assert.Equal(new AmountReading.Found(3, 1200m, "€"), AmountReader.Read("1 200 €"));
    }

    [Theory]
    [InlineData("1.2345", "three decimals")]
    [InlineData("1,2000", "three decimals")]
    [InlineData("1,20.5", "groups of three")]
    [InlineData("1,20,000", "groups of three")]
    [InlineData("1.2.3,4,5", "groups of three")]
    [InlineData("1000000000001", "too large")]
    [InlineData("1000000001k", "too large")]
    [InlineData("99999999999999999999999999999999", "too large")]
    public void An_amount_too_large_too_fine_or_badly_grouped_is_refused(string text, string refusal)
    {
        var impossible = Assert.IsType<AmountReading.Impossible>(AmountReader.Read([text], 0));

        Assert.Contains(refusal, impossible.Text);
        Assert.Contains("1,000,000,000,000", impossible.WhatWorks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("leads")]
    [InlineData("3x")]
    [InlineData("2nd")]
    [InlineData("5kg")]
    [InlineData("27.3.2026")]
    [InlineData("3/4")]
    [InlineData("€")]
    [InlineData("--5")]
    [InlineData("€5€")]
    [InlineData("12 leads")]
    [InlineData("١٢")]
    public void What_is_not_an_amount_as_a_whole_is_none(string text) => Assert.IsType<AmountReading.NotAnAmount>(AmountReader.Read(text));

    [Theory]
    [InlineData("add 30 qualified leads", 1, 1)]
    [InlineData("add 8 % replies", 1, 2)]
    [InlineData("add €5 h", 1, 1)]
    [InlineData("add 12, then", 1, 1)]
    [InlineData("add 12", 5, 0)]
    [InlineData("add 12", -1, 0)]
    public void An_amount_consumes_its_own_tokens(string line, int at, int consumed) =>
        Assert.Equal(consumed, AmountReader.Read(line.Split(' '), at).Consumed);

    [Fact]
    public void A_number_written_in_english_is_read_back_unless_it_is_asked_about() =>
        Prop.ForAll(Gen.Choose(-2_000_000_000, 2_000_000_000).ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), (digits, decimals) =>
        {
            var value = new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)decimals);
            return AmountReader.Read(value.ToString(CultureInfo.InvariantCulture)) switch
            {
                AmountReading.Found found => found.Value == value,
                AmountReading.Unclear unclear => unclear.Options.Contains(value),
                _ => false,
            };
        }).QuickCheckThrowOnFailure();
}
