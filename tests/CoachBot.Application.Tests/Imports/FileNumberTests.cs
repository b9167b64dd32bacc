using System.Globalization;
using CoachBot.Application.Imports;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Application.Tests.Imports;

public sealed class FileNumberTests
{
    [Fact]
    public void Read_ReturnsTheNumber_WithEitherMark()
    {
        var numbers = Gen.Choose(-2_000_000_000, 2_000_000_000).Select(n => n / 1000m).ToArbitrary();
        Check.QuickThrowOnFailure(Prop.ForAll(numbers, number =>
        {
            var english = number.ToString("#,##0.000", CultureInfo.InvariantCulture);
            var continental = english.Replace(',', ' ').Replace('.', ',').Replace(' ', '.');

            Assert.Equal(number, FileNumber.Read(english)?.WithPoint);
            Assert.Equal(number, FileNumber.Read(continental)?.WithComma);
        }));
    }

    [Theory]
    [InlineData("1,234", 1234d, 1.234)]
    [InlineData("12", 12d, 12d)]
    [InlineData("€ 12.50", 12.5, null)]
    [InlineData("1 234,5 €", null, 1234.5)]
    [InlineData("−3", -3d, -3d)]
    [InlineData("25 %", 25d, 25d)]
    public void Read_ReturnsBothReadings(string text, double? point, double? comma)
    {
        var number = FileNumber.Read(text)!.Value;

        Assert.Equal(((decimal?)point, (decimal?)comma), (number.WithPoint, number.WithComma));
    }

    [Theory]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("=1+2")]
    [InlineData("1.2.3,4,5")]
    [InlineData("99999999999999999999999999999999999")]
    public void Read_ReturnsNothing_WhenItIsNoNumber(string text) => Assert.Null(FileNumber.Read(text));
}
