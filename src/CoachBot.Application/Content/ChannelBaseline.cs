namespace CoachBot.Application.Content;

/// <summary>The minutes that a channel needs a week, as a range with its source.</summary>
public sealed record ChannelBaseline
{
    public IReadOnlyList<string> Names { get; set; } = [];

    /// <summary>Minutes a week that keep it alive.</summary>
    public int Least { get; set; }

    /// <summary>Minutes a week that keep it well.</summary>
    public int Most { get; set; }

    public string Source { get; set; } = "";
}
