using CoachBot.Application.Commands.Reading;
using NodaTime;

namespace CoachBot.Application.Tests.Reading;

public sealed class ZoneReaderTests
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("america/new york", "America/New_York")]
    [InlineData(" new  york ", "America/New_York")]
    [InlineData("NEW_YORK", "America/New_York")]
    [InlineData("tokyo", "Asia/Tokyo")]
    [InlineData("london", "Europe/London")]
    [InlineData("oslo", "Europe/Oslo")]
    [InlineData("buenos aires", "America/Argentina/Buenos_Aires")]
    [InlineData("america/indiana/knox", "America/Indiana/Knox")]
    [InlineData("america/port of spain", "America/Port_of_Spain")]
    [InlineData("singapore", "Asia/Singapore")]
    [InlineData("japan", "Asia/Tokyo")]
    [InlineData("utc", "UTC")]
    [InlineData("Etc/UTC", "Etc/UTC")]
    public void A_zone_is_found_by_its_id_or_city(string text, string id) =>
        Assert.Equal(new ZoneReading.Found(id), ZoneReader.Read(text));

    [Theory]
    [InlineData("GMT+2")]
    [InlineData("utc-05:00")]
    [InlineData("UTC 2")]
    [InlineData("+0200")]
    [InlineData("-5")]
    [InlineData("EST")]
    [InlineData("cet")]
    [InlineData("GMT")]
    public void What_does_not_follow_daylight_saving_is_refused_with_a_hint(string text) =>
        Assert.Contains("Name a city", Assert.IsType<ZoneReading.Impossible>(ZoneReader.Read(text)).WhatWorks);

    [Theory]
    [InlineData("berln", "Europe/Berlin")]
    [InlineData("Europe/Lodnon", "Europe/London")]
    [InlineData("los", "America/Los_Angeles")]
    [InlineData("nowhere at all", null)]
    [InlineData("", null)]
    [InlineData("xyzzy plugh", null)]
    public void An_unknown_zone_comes_with_the_nearest(string text, string? nearest)
    {
        var unknown = Assert.IsType<ZoneReading.Unknown>(ZoneReader.Read(text));

        Assert.InRange(unknown.Nearest.Count, 0, 3);
        if (nearest is null)
            Assert.Empty(unknown.Nearest);
        else
            Assert.Equal(nearest, unknown.Nearest[0]);
    }

    [Fact]
    public void A_city_name_of_several_zones_is_not_decided()
    {
        // US/Eastern is New York, Canada/Eastern is Toronto.
        var unknown = Assert.IsType<ZoneReading.Unknown>(ZoneReader.Read("eastern"));

        Assert.Equal(["Canada/Eastern", "US/Eastern"], unknown.Nearest);
    }

    [Fact]
    public void Every_id_with_a_region_is_read_back_in_any_case() =>
        Assert.All(
            DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/')),
            id => Assert.Equal(new ZoneReading.Found(id), ZoneReader.Read(id.ToUpperInvariant().Replace('_', ' '))));
}
