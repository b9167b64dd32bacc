using CoachBot.Application.Replies;

namespace CoachBot.Application.Tests.Replies;

public class TextPicturesTests
{
    // Ten cells: 0.64 · 10 = 6.4, 0.65 · 10 rounds to 6 or 7 by the double below it, so neither is asked.
    [Theory]
    [InlineData(0, "░░░░░░░░░░")]
    [InlineData(0.01, "█░░░░░░░░░")]
    [InlineData(0.64, "██████░░░░")]
    [InlineData(0.66, "███████░░░")]
    [InlineData(0.99, "█████████░")]
    [InlineData(1, "██████████")]
    [InlineData(1.7, "██████████")]
    [InlineData(-2, "░░░░░░░░░░")]
    [InlineData(double.NaN, "░░░░░░░░░░")]
    public void A_bar_is_full_or_empty_only_where_its_share_is(double share, string expected) =>
        Assert.Equal(expected, TextPictures.Bar(share, 10));

    [Theory]
    [InlineData(new double[] { 0, 1, 2, 3, 4, 5, 6, 7 }, "▁▂▃▄▅▆▇█")]
    [InlineData(new double[] { 10, 30, 20 }, "▁█▅")] // (20 − 10) ÷ 20 · 7 = 3.5, to even: 4, the fifth
    [InlineData(new double[] { 5, 5, 5 }, "▅▅▅")]
    [InlineData(new[] { 1, double.NaN, 2 }, "▁·█")]
    [InlineData(new[] { double.MinValue, double.MaxValue }, "▁█")]
    [InlineData(new double[0], "")]
    public void A_sparkline_runs_from_the_least_to_the_greatest(double[] values, string expected) =>
        Assert.Equal(expected, TextPictures.Spark(values));

    // Eleven cells have ten steps, so that each tenth has its own.
    [Theory]
    [InlineData(0, 1, "●─────────|")]
    [InlineData(0.3, 0.6, "───●──|────")]
    [InlineData(0.5, 0.5, "─────●─────")]
    [InlineData(1.4, 0.9, "─────────|●")]
    [InlineData(-1, 0.1, "●|─────────")]
    public void A_track_shows_the_value_beside_the_line(double value, double line, string expected) =>
        Assert.Equal(expected, TextPictures.Track(value, line, 11));

    [Fact]
    public void Every_cell_has_a_sign_of_its_own()
    {
        var cells = Enum.GetValues<HeatCell>();

        Assert.Equal(cells.Length, cells.Select(TextPictures.Sign).Distinct().Count());
        Assert.Equal(cells.Length, cells.Select(TextPictures.Meaning).Distinct().Count());
    }
}
