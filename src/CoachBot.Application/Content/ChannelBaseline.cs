namespace CoachBot.Application.Content;

/// <summary>The minutes that a channel needs a week, as a range with its source.</summary>
public sealed record ChannelBaseline
{
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Minutes a week that keep it alive.</summary>
    public int Least { get; init; }

    /// <summary>Minutes a week that keep it well.</summary>
    public int Most { get; init; }

    public string Source { get; init; } = "";
}
