using CoachBot.Domain.Goals;

namespace CoachBot.Application.Commands.Metrics;

/// <summary>What the metric commands have in common.</summary>
internal static class MetricParameters
{
    public static readonly Parameter Kind = Chosen<MetricKind>("kind", "What it counts");

    public static readonly Parameter Shape = Chosen<MetricShape>("shape", "Adds up or goes up and down");

    public static readonly Parameter Direction = Chosen<MetricDirection>("direction", "Better when it goes");

    public static readonly Parameter Cadence = Chosen<MetricCadence>("cadence", "How often to ask for it");

    public static T? Chosen<T>(this Arguments arguments, Parameter parameter)
        where T : struct, Enum => arguments.Find<string>(parameter.Name) is { } word ? Enum.Parse<T>(word, ignoreCase: true) : null;

    private static Parameter Chosen<T>(string name, string label)
        where T : struct, Enum =>
        new(name, ParameterKind.Choice, label) { Choices = [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())], OnlyNamed = true, InForm = true };
}
