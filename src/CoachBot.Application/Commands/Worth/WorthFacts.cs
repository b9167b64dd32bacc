using CoachBot.Application.Worth;
using CoachBot.Domain.Worth;
using NodaTime;

namespace CoachBot.Application.Commands.Worth;

/// <summary>The figures of <c>worth</c>.</summary>
/// <param name="Freed">Minutes a week.</param>
public sealed record WorthFacts(IReadOnlyList<StrategyWorthFact> Strategies, IReadOnlyList<ChannelWorthFact> Channels, int Freed);

/// <summary>The figures of <c>worth</c> for one strategy.</summary>
/// <param name="Own">The speaker's own check-ins for it; empty in the room.</param>
public sealed record WorthDetailFacts(StrategyWorthFact Strategy, IReadOnlyList<WeekMinutesFact> Weeks, IReadOnlyList<OwnCheckInFact> Own);

/// <summary>A strategy's bottom line in figures.</summary>
/// <param name="NotBefore">From when there is advice; null where there is.</param>
public sealed record StrategyWorthFact(int Number, string Name, string Call, LocalDate? NotBefore, BottomLineFact Now, BottomLineFact Before)
{
    public static StrategyWorthFact Of(StrategyWorth worth) => new(
        worth.Strategy.Number, worth.Strategy.Name, worth.Advice.Call.ToString(), worth.Advice.NotBefore,
        BottomLineFact.Of(worth.Now), BottomLineFact.Of(worth.Before));
}

/// <summary>The figures of a <see cref="BottomLine"/>.</summary>
/// <param name="Ratio">What comes back for each unit of money that went in.</param>
public sealed record BottomLineFact(
    int? Minutes, decimal Spend, decimal? Cost, decimal? Outcomes, decimal? CostPerOutcome, decimal? Value, decimal? Ratio)
{
    public static BottomLineFact Of(BottomLine line) =>
        new(line.Minutes, line.Spend, line.Cost, line.Outcomes, line.CostPerOutcome, line.Value, line.Return);
}

/// <param name="Minutes">Null where they may not be shown.</param>
/// <param name="Before">Those of the four weeks before.</param>
/// <param name="Cost">Null where the time has no price.</param>
public sealed record ChannelWorthFact(string Name, int? Minutes, int? Before, decimal? Cost, decimal Spend);

/// <param name="Minutes">Null where they may not be shown.</param>
public sealed record WeekMinutesFact(LocalDate From, int? Minutes);

public sealed record OwnCheckInFact(int Number, LocalDate Date, int Minutes);
