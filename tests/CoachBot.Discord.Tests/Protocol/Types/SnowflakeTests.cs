using System.Text.Json;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Protocol.Types;

public sealed class SnowflakeTests
{
    [Fact]
    public void CreatedAt_IsTheInstantOfTheDocumentationsExample() =>
        Assert.Equal(
            new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero),
            Snowflake.Parse("175928847299117063").CreatedAt);

    [Fact]
    public void At_IsTheSmallestIdOfItsInstant()
    {
        var instant = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

        var id = Snowflake.At(instant);

        Assert.Equal(instant, id.CreatedAt);
        Assert.True(new Snowflake(id.Value - 1).CreatedAt < instant);
        Assert.Equal(new Snowflake(0), Snowflake.At(new DateTimeOffset(1999, 1, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Ids_SortByAge()
    {
        Assert.True(new Snowflake(9) < new Snowflake(10));
        Assert.True(new Snowflake(10) >= new Snowflake(10));
        Assert.Equal(1, new Snowflake(10).CompareTo(new Snowflake(9)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1 ")]
    [InlineData("18446744073709551616")]
    [InlineData("abc")]
    public void Parse_Refuses_WhatIsNoId(string text)
    {
        Assert.False(Snowflake.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Snowflake.Parse(text));
    }

    [Theory]
    [InlineData("\"18446744073709551615\"", ulong.MaxValue)]
    [InlineData("42", 42UL)]
    public void Json_ReadsStringsAndNumbers_AndWritesStrings(string json, ulong value)
    {
        var id = JsonSerializer.Deserialize<Snowflake>(json);

        Assert.Equal(new Snowflake(value), id);
        Assert.Equal($"\"{value}\"", JsonSerializer.Serialize(id));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"12x\"")]
    [InlineData("null")]
    [InlineData("-3")]
    public void Json_Refuses_WhatIsNoId(string json) =>
        Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<Snowflake>(json));

    [Fact]
    public void Json_ReadsIdsAsKeys()
    {
        var map = JsonSerializer.Deserialize<Dictionary<Snowflake, int>>("""{"5":1}""")!;

        Assert.Equal(1, map[new Snowflake(5)]);
        Assert.Equal("""{"5":1}""", JsonSerializer.Serialize(map));
    }
}
