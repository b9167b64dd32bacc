using CoachBot.Application.Replies;

namespace CoachBot.Application.Tests.Replies;

public class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("run", 3)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("■□–", 3)]
    [InlineData("日本語", 6)]
    [InlineData("한국", 4)]
    [InlineData("ＡＢ", 4)]
    [InlineData("🏃", 2)]
    [InlineData("👩\u200D💻", 2)]
    [InlineData("🇩🇪", 2)]
    [InlineData("❤\uFE0F", 2)]
    public void A_text_is_as_wide_as_its_text_elements(string text, int expected) => Assert.Equal(expected, TextWidth.Of(text));

    [Fact]
    public void Text_is_padded_to_its_width_in_columns()
    {
        Assert.Equal("日本 ", TextWidth.PadRight("日本", 5));
        Assert.Equal(" 日本", TextWidth.PadLeft("日本", 5));
        Assert.Equal("日本", TextWidth.PadRight("日本", 3));
    }
}
