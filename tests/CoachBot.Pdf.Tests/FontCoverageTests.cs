using System.Text;

namespace CoachBot.Pdf.Tests;

public sealed class FontCoverageTests
{
    [Theory]
    [InlineData(0x41, true)]
    [InlineData(0x20AC, true)]
    [InlineData(0x2192, true)]
    [InlineData(0x25A1, true)]
    [InlineData(0x65E5, false)]
    [InlineData(0x1F389, false)]
    public void Has_TellsWhatBothFacesCanDraw(int rune, bool isThere) => Assert.Equal(isThere, OwnFonts.Coverage.Has(new Rune(rune)));

    [Fact]
    public void Of_RefusesAFontWithoutACharacterMap() => Assert.Throws<InvalidDataException>(() => FontCoverage.Of(new byte[12]));
}
