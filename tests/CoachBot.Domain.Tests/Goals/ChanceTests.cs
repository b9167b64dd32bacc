using CoachBot.Domain.Goals;

namespace CoachBot.Domain.Tests.Goals;

public sealed class ChanceTests
{
    [Theory]
    [InlineData(0, "less than 1 in 10")]
    [InlineData(0.099, "less than 1 in 10")]
    [InlineData(0.1, "about 1 in 10")]
    [InlineData(0.38, "about 4 in 10")]
    [InlineData(0.45, "about 5 in 10")]
    [InlineData(0.9, "about 9 in 10")]
    [InlineData(0.901, "more than 9 in 10")]
    [InlineData(1, "more than 9 in 10")]
    public void A_chance_is_told_in_tenths(double probability, string expected) => Assert.Equal(expected, Chance.InWords(probability));

    [Fact]
    public void The_Brier_score_is_the_mean_square_of_how_wrong_the_forecasts_were()
    {
        // Achieved: (0.5² + 0.2² + 0.1²) ÷ 3 = 0.30 ÷ 3 = 0.1. Not achieved: (0.5² + 0.8² + 0.9²) ÷ 3 = 1.70 ÷ 3.
        Assert.Equal(0.1, Chance.BrierScore([0.5, 0.8, 0.9], achieved: true)!.Value, 12);
        Assert.Equal(1.7 / 3, Chance.BrierScore([0.5, 0.8, 0.9], achieved: false)!.Value, 12);
        Assert.Null(Chance.BrierScore([], achieved: true));
    }
}
