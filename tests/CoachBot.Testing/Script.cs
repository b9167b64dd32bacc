namespace CoachBot.Testing;

/// <summary>A conversation as it was held in the terminal.</summary>
/// <param name="At">Local time of its beginning, as <c>--simulate</c> has it.</param>
/// <param name="Zone">The first speaker's.</param>
/// <param name="Name">The first speaker.</param>
/// <param name="Exchanges">What was said, and what it caused.</param>
public sealed record Script(string At, string Zone, string Name, IReadOnlyList<Exchange> Exchanges);

/// <summary>A line, who said it, and every message that came of it.</summary>
public sealed record Exchange(string Line, string Speaker, IReadOnlyList<Message> Messages)
{
    /// <summary>The file that the line named, as it was then; null where it named none.</summary>
    public NamedFile? File { get; init; }

    /// <summary>The button that was pressed, whichever message it stood on; null for a line.</summary>
    public PressedButton? Pressed { get; init; }
}

/// <summary>A button of a message that was shown.</summary>
public sealed record PressedButton(Message On, string Label);

/// <summary>A file that was typed as a path.</summary>
public sealed record NamedFile(string Path, byte[] Content)
{
    /// <summary>The file of a path; null where there is none.</summary>
    public static NamedFile? Of(string? path) => System.IO.File.Exists(path) ? new NamedFile(path, System.IO.File.ReadAllBytes(path)) : null;

    /// <summary>Without folders, as it is called where it is attached.</summary>
    public string Name => System.IO.Path.GetFileName(Path);
}
