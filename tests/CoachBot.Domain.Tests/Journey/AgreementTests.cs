using CoachBot.Domain.Journey;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Domain.Tests.Journey;

public sealed class AgreementTests
{
    [Theory]
    [InlineData("2 3", "0.89")]
    [InlineData("2 2 3", "0.90")]
    [InlineData("1 2 3", "0.70")]
    [InlineData("1 2 4", "0.31")]
    [InlineData("1 4", "0.00")]
    [InlineData("3", "1.00")]
    [InlineData("4 4 4", "1.00")]
    public void Of_IsOneLessTheShareOfTheLargestVariance(string scores, string agreement) =>
        Assert.Equal(agreement, Agreement.Of([.. scores.Split(' ').Select(int.Parse)]).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Of_StaysBetweenNoneAndAll() =>
        Prop.ForAll(Scores.One.ArrayOf().Where(s => s.Length > 0).ToArbitrary(), scores => Agreement.Of(scores) is >= 0 and <= 1).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_IsRefused_WhenNobodyAnswered() => Assert.Throws<ArgumentOutOfRangeException>(() => Agreement.Of([]));
}
