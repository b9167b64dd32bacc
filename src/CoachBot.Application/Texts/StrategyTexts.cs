using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Texts;

/// <summary>What the strategy commands say.</summary>
public static class StrategyTexts
{
    public static Line Added(int number, string name) =>
        Line.Of($"**S{number} {name}** is a strategy now. A goal under it gives it a number: `goal add 30 conversations by 30 June`.");

    public static Line None() =>
        Line.Of($"No strategy yet. It is what the customer and the business get from it, e.g. `strategy add answer customers faster`.");

    public static Line Goals(int open) => open == 0 ? Line.Plain("no open goal") : Line.Of($"{open} open {(open == 1 ? "goal" : "goals")}");

    public const string EditButton = "Say what each side gets";
    public const string CloseAnywayButton = "Close it, keep its goals";

    public static Line Worth(decimal worth, string currency) => Line.Of($"worth {Quantity.Of(worth, currency)}");

    public static Line WorthIsMoney() => Line.Of($"The worth of one outcome is an amount of money, such as `--worth €40` or `--worth 40.50 GBP`.");

    public static Line NothingToEdit(int number) => Line.Of($"What shall change about S{number}?"
        + $" `--name …`, `--customer …`, `--business …`, `--worth €40` or `--owner NAME` works.");

    public static Line Edited(int number, string name) => Line.Of($"**S{number} {name}**:");

    public static Line IsClosed(int number) =>
        Line.Of($"S{number} is closed. `undo` right after closing opens it again; else `strategy add` makes a new one.");

    public static Line NotYours(string name, string owner) => Line.Of($"“{name}” belongs to {owner}: they or a lead can change it.");

    public static Line HasGoals(string name, IReadOnlyList<string> goals) => Line.Of(
        $"{goals.Count} open {(goals.Count == 1 ? "goal serves" : "goals serve")} “{name}”: {string.Join(", ", goals)}."
            + $" Close {(goals.Count == 1 ? "it" : "them")} first, or close the strategy and let {(goals.Count == 1 ? "it" : "them")} go on under it.");

    public static Line Closed(string name, int goals) => goals == 0
        ? Line.Of($"“{name}” is closed. What was recorded stays.")
        : Line.Of($"“{name}” is closed. {goals} {(goals == 1 ? "goal goes" : "goals go")} on.");

    public static Line Outcomes(IReadOnlyList<Quantity> outcomes, decimal? value, string? currency) => outcomes.Count == 0
        ? Line.Of($"no outcome is counted yet")
        : value is { } worth ? Line.Of($"{Named(outcomes)}, worth {Quantity.Of(worth, currency ?? "")}")
        : Named(outcomes);

    private static Line Named(IReadOnlyList<Quantity> outcomes) => Names.List([.. outcomes.Select(Line.Figure)]);

    public static Line Minutes(int? minutes) => minutes switch
    {
        null => Line.Of($"not shown: fewer than three have some"),
        0 => Line.Of($"none counted yet"),
        { } some => Line.Of($"{some} min"),
    };
}
