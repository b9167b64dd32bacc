using CoachBot.Application.Replies;

namespace CoachBot.Application.Tests.Replies;

public class PrintableTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("two\r\nlines", "two lines")]
    [InlineData("two\u2028lines\u0085three", "two lines three")]
    [InlineData("a\tb", "a b")]
    [InlineData("\u001b[31mred", "[31mred")]
    [InlineData("a\u009b2Jb", "a2Jb")]
    [InlineData("a\u202Eb\u2066c\u2069", "abc")]
    [InlineData("a\u200Bb\uFEFFc", "abc")]
    public void What_could_forge_a_line_is_gone(string text, string expected) => Assert.Equal(expected, Printable.Of(text));

    // No attribute can hold a broken surrogate.
    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("a\uFFFDb", Printable.Of("a\uD83Db"));

    [Theory]
    [InlineData("👩\u200D💻")]
    [InlineData("👩🏽\u200D🚀")]
    [InlineData("❤\uFE0F\u200D🔥")]
    public void A_joiner_stays_within_an_emoji(string emoji) => Assert.Equal(emoji, Printable.Of(emoji));

    [Theory]
    [InlineData("a\u200Db", "ab")]
    [InlineData("👩\u200Db", "👩b")]
    [InlineData("👩\u200D", "👩")]
    public void A_joiner_elsewhere_is_gone(string text, string expected) => Assert.Equal(expected, Printable.Of(text));
}
