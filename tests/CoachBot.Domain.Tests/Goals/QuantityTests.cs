using CoachBot.Domain.Goals;

namespace CoachBot.Domain.Tests.Goals;

public sealed class QuantityTests
{
    [Theory]
    [InlineData(12, "leads", "12 leads")]
    [InlineData(1, "leads", "1 lead")]
    [InlineData(-1, "replies", "−1 reply")]
    [InlineData(1, "tickets solved", "1 ticket solved")]
    [InlineData(1, "sales talks", "1 sales talk")]
    [InlineData(1, "new boxes", "1 new box")]
    [InlineData(1, "business cases", "1 business case")]
    [InlineData(1, "%", "1 %")]
    [InlineData(1200.5, "€", "€1,200.50")]
    [InlineData(1200, "€", "€1,200")]
    [InlineData(12.999, "$", "$13")]
    [InlineData(0.5, "£", "£0.50")]
    [InlineData(0.004, "€", "€0.004")]
    [InlineData(5, "", "5")]
    [InlineData(-3, "€", "−€3")]
    [InlineData(0.004, "hours", "0.004 hours")]
    [InlineData(2.3333, "hours", "2.33 hours")]
    public void A_figure_always_has_its_unit_and_money_its_cents(double value, string unit, string expected) =>
        Assert.Equal(expected, Quantity.Of((decimal)value, unit).ToString());

    [Theory]
    [InlineData(0.9286, "0.93 orders")]
    [InlineData(3.9286, "3.93 orders")]
    [InlineData(0.00432, "0.0043 orders")]
    [InlineData(-0.125, "−0.13 orders")]
    public void A_figure_that_was_worked_out_has_two_decimals_but_never_reads_0(double value, string expected) =>
        Assert.Equal(expected, Quantity.About((decimal)value, "orders").ToString());

    [Theory]
    [InlineData("qualified leads", "qualified leads", "12")]
    [InlineData("Newsletter Readers", "readers", "12")]
    [InlineData("leads", "", "12")]
    [InlineData("misleads", "leads", "12 leads")]
    [InlineData("Answer faster", "h", "12 h")]
    [InlineData("worth", "€", "€12")]
    public void Beside_a_name_that_ends_with_its_unit_a_figure_stands_alone(string name, string unit, string expected) =>
        Assert.Equal(expected, Quantity.Beside(name, 12, unit).ToString());
}
