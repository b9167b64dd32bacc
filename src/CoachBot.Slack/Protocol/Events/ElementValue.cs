namespace CoachBot.Slack.Protocol.Events;

/// <summary>What an element holds: typed text, chosen options' values, a date, a time or ids.</summary>
/// <param name="Type">Slack's name of the element, such as <c>plain_text_input</c>.</param>
/// <param name="Values">None for an empty field; more than one for elements of many choices only.</param>
public sealed record ElementValue(string Type, IReadOnlyList<string> Values)
{
    /// <summary>What was put into a file_input.</summary>
    public IReadOnlyList<SharedFile> Files { get; init; } = [];

    /// <summary>The first value; null for an empty field.</summary>
    public string? Value => Values.Count == 0 ? null : Values[0];
}
