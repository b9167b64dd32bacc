namespace CoachBot.Discord.Rendering;

/// <summary>A line of a message, complete in itself: between two of them a message may end.</summary>
/// <param name="Text">Markdown, or text of a block of code.</param>
internal sealed record Row(string Text)
{
    /// <summary>The block of code that it is a line of; null outside of one.</summary>
    public object? Fence { get; init; }

    /// <summary>Whether an empty line stands before it.</summary>
    public bool Apart { get; init; }

    /// <summary>Whether it says in words what the block shows.</summary>
    public bool IsWords { get; init; }
}
