using CoachBot.Slack.Protocol.Blocks;

namespace CoachBot.Slack.Rendering;

/// <summary>A line of a message, complete in itself: between two of them a message may end.</summary>
/// <param name="Elements">Never empty.</param>
internal sealed record Row(IReadOnlyList<RichTextElement> Elements)
{
    public RowKind Kind { get; init; }

    /// <summary>Whether some space stands before it.</summary>
    public bool Apart { get; init; }

    public int Length => Elements.Sum(SlackInlines.LengthOf);

    public static Row Of(RowKind kind, string text) => new([new RichTextRun(text)]) { Kind = kind };

    /// <summary>The text of a row that is made of one.</summary>
    public string Text => ((RichTextRun)Elements[0]).Text;
}

internal enum RowKind
{
    Words,

    /// <summary>In one width; neighbours stand below each other in one frame.</summary>
    Code,

    /// <summary>Small and grey.</summary>
    Small,

    Heading,
}
