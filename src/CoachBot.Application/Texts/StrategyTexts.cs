using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>What the strategy commands say.</summary>
public static class StrategyTexts
{
    public static Line Added(int number, string name) =>
        Line.Of($"**S{number} {name}** is a strategy now. A goal under it gives it a number: `goal add 30 conversations by 30 June`.");

    public static Line None() =>
        Line.Of($"No strategy yet. It is what the customer and the business get from it, e.g. `strategy add answer customers faster`.");

    public static Line Goals(int open) => open == 0 ? Line.Plain("no open goal") : Line.Of($"{open} open {(open == 1 ? "goal" : "goals")}");
}
