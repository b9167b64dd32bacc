using System.Text.Json.Serialization;

namespace CoachBot.Application.Content;

/// <summary>What channels need a week.</summary>
public sealed record CapacityContent : IContent
{
    private const int WeekInMinutes = 7 * 24 * 60;

    public static string FileName => "capacity.json";

    /// <summary>For editors alone.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    public IReadOnlyList<ChannelBaseline> Channels { get; set; } = [];

    /// <summary>Any channel that is not named.</summary>
    public ChannelBaseline Any { get; set; } = new();

    public ChannelBaseline Of(string channel) =>
        Channels.FirstOrDefault(b => b.Names.Contains(channel, StringComparer.OrdinalIgnoreCase)) ?? Any;

    public IEnumerable<ContentProblem> Problems()
    {
        foreach (var (baseline, i) in Channels.Select((b, i) => (b, i)))
        {
            foreach (var problem in ProblemsOf(baseline, $"$.channels[{i}]"))
            {
                yield return problem;
            }

            if (baseline.Names.Count == 0 || baseline.Names.Any(string.IsNullOrWhiteSpace))
            {
                yield return new($"$.channels[{i}].names", "a baseline needs the names of its channels, as [\"blog\", \"podcast\"]");
            }

            if (baseline.Names.FirstOrDefault(n => Channels.Take(i).Any(b => b.Names.Contains(n, StringComparer.OrdinalIgnoreCase))) is { } twice)
            {
                yield return new($"$.channels[{i}].names", $"\"{twice}\" has a baseline already; each channel takes one");
            }
        }

        foreach (var problem in ProblemsOf(Any, "$.any"))
        {
            yield return problem;
        }
    }

    private static IEnumerable<ContentProblem> ProblemsOf(ChannelBaseline baseline, string path)
    {
        if (baseline.Least is < 1 or > WeekInMinutes)
        {
            yield return new($"{path}.least", $"least takes 1 to {WeekInMinutes} minutes a week");
        }

        if (baseline.Most < baseline.Least || baseline.Most > WeekInMinutes)
        {
            yield return new($"{path}.most", $"most takes minutes a week from least ({baseline.Least}) to {WeekInMinutes}");
        }

        if (baseline.Source.Trim().Length == 0)
        {
            yield return new($"{path}.source", "a baseline needs its source, so that people can judge it");
        }
    }
}
