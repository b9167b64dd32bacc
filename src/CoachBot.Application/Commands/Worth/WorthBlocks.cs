using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Application.Worth;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Worth;

/// <summary>A strategy's bottom line in words.</summary>
internal static class WorthBlocks
{
    public static IEnumerable<Block> Of(StrategyWorth worth, string? currency)
    {
        var money = currency ?? worth.Strategy.Currency ?? "€";
        yield return new Block.Heading(WorthTexts.Heading($"S{worth.Strategy.Number} {worth.Strategy.Name}", worth.Advice.Call));
        yield return new Block.Text(WorthTexts.WentIn(
            worth.Now.Minutes, worth.Before.Minutes, worth.Now.Cost is { } cost ? Quantity.Of(cost, money) : null,
            worth.Now.Spend > 0 ? Quantity.Of(worth.Now.Spend, money) : null));
        yield return new Block.Text(WorthTexts.CameOut(
            worth.Now.Outcomes is { } now ? Quantity.Of(now, worth.Unit) : null,
            worth.Before.Outcomes is { } before ? Quantity.Of(before, worth.Unit) : null,
            worth.Now.CostPerOutcome is { } each ? Quantity.Of(each, money) : null,
            worth.Now.Value is { } value ? Quantity.Of(value, worth.Strategy.Currency ?? money) : null,
            worth.Now.Return, money));
        yield return new Block.Text(WorthTexts.Advice(worth.Advice.Call, worth.Advice.NotBefore));
        foreach (var (metric, growth) in worth.Signals)
        {
            yield return new Block.Text(WorthTexts.Signal(metric.Name, Quantity.Of(growth, metric.Unit), isNone: growth == 0));
        }
    }
}
