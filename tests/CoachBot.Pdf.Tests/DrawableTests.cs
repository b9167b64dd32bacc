namespace CoachBot.Pdf.Tests;

public sealed class DrawableTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("leads", "leads")]
    [InlineData("🎉 party", "□ party")]
    [InlineData("é → ü", "é → ü")]
    public void Of_PutsABoxForEachCharacterThatTheFontLacks(string text, string drawable) =>
        Assert.Equal(drawable, Drawable.Of(text, OwnFonts.Coverage));

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("אבג", "גבא")]
    [InlineData("S1 אבג דה, 12 leads", "S1 הד גבא, 12 leads")]
    [InlineData("אב 12 גד", "דג 12 בא")]
    public void InDrawnOrder_TurnsRunsAroundAndLeavesNumbers(string line, string drawn) => Assert.Equal(drawn, Drawable.InDrawnOrder(line));
}
