using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What the metric commands say.</summary>
public static class MetricTexts
{
    public static Line Added(string name, string unit, MetricKind kind, MetricShape shape, MetricDirection direction) =>
        Line.Of($"I keep an eye on **{name}** now{(name.EndsWith(unit, StringComparison.OrdinalIgnoreCase) ? "" : $", in {unit}")}: {Words(kind, shape, direction)}. `metric edit {name}` changes that.");

    public static Line Edited(string name, MetricKind kind, MetricShape shape, MetricDirection direction) =>
        Line.Of($"**{name}** is now {Words(kind, shape, direction)}.");

    /// <summary>Somebody asks for what it is already.</summary>
    public static Line IsSo(string name, MetricKind kind, MetricShape shape, MetricDirection direction) =>
        Line.Of($"**{name}** is {Words(kind, shape, direction)} already. Nothing to change.");

    public static Line Asked(MetricCadence cadence) => cadence switch
    {
        MetricCadence.Weekly => Line.Of($"On a Friday whose week has no reading yet I ask once."),
        MetricCadence.Monthly => Line.Of($"On the last Friday of a month that has no reading yet I ask once."),
        _ => Line.Of($"I never ask for it; `record` takes it whenever you like."),
    };

    public static Line NothingToEdit(string name) =>
        Line.Of($"What shall change about {name}? `metric edit {name} --cadence monthly`, `--kind outcome`, `--direction down` or `--unit …` works.");

    public static Line None() =>
        Line.Of($"No number yet. A goal brings one along; `metric add qualified leads` keeps an eye on one without a goal.");

    public static Line Value(decimal? value, string unit) =>
        value is { } known ? Line.Figure(Quantity.Of(known, unit)) : Line.Of($"no reading yet");

    public static Line Kind(MetricKind kind) => Line.Plain(Word(kind));

    public static Line Cadence(MetricCadence cadence) => Line.Plain(Word(cadence));

    public static Line Latest(LocalDate? on) => on is { } day ? Line.Of($"{day}") : Line.Of($"never");

    public static Line Counts(MetricKind kind, MetricShape shape, MetricDirection direction) => Line.Plain(Words(kind, shape, direction));

    public static Line AskedOf(MetricCadence cadence, string owner) => Line.Of($"{Word(cadence)}, of {owner}");

    public static Line Imported(int days, LocalDate first, LocalDate last) => days == 1
        ? Line.Of($"1 figure, of {first}")
        : Line.Of($"{days} figures, from {first} to {last}");

    public static Line Recorded(bool added, decimal amount, string unit) =>
        added ? Line.Of($"{(amount < 0 ? "" : "+")}{Quantity.Of(amount, unit)}") : Line.Of($"= {Quantity.Of(amount, unit)}");

    public static Line Share(int popular, int all) => popular == 0
        ? Line.Of($"None of them is applause (followers, likes, views): they tell what comes of it.")
        : Line.Of($"{popular} of {all} {(popular == 1 ? "is" : "are")} applause (followers, likes, views): who looks on, not what it brings.");

    private static string Words(MetricKind kind, MetricShape shape, MetricDirection direction) =>
        $"{Word(kind)}, {(shape == MetricShape.Cumulative ? "a total that adds up" : "a level that is set")},"
        + $" better when it goes {(direction == MetricDirection.Up ? "up" : "down")}";

    private static string Word(MetricKind kind) => kind switch
    {
        MetricKind.Outcome => "outcome",
        MetricKind.Engagement => "engagement",
        _ => "popularity",
    };

    private static string Word(MetricCadence cadence) => cadence switch
    {
        MetricCadence.Weekly => "weekly",
        MetricCadence.Monthly => "monthly",
        _ => "never",
    };
}
