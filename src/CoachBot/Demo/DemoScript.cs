namespace CoachBot.Demo;

/// <summary>A line of the demo's script.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
public abstract record DemoLine(int Number)
{
    /// <summary><c># text</c>: a chapter begins.</summary>
    public sealed record Chapter(int Number, string Title) : DemoLine(Number);

    /// <summary><c>&gt; text</c>: the story is told.</summary>
    public sealed record Tell(int Number, string Text) : DemoLine(Number);

    /// <summary><c>--</c>: from here on the story goes on without being shown, or is shown again.</summary>
    public sealed record Curtain(int Number) : DemoLine(Number);

    /// <summary><c>* ada</c>: somebody opens their Home tab.</summary>
    public sealed record Look(int Number, string Who) : DemoLine(Number);

    /// <summary><c>@until 2026-01-05T09:00</c>: what falls due until then happens.</summary>
    public sealed record Drive(int Number, string Line) : DemoLine(Number);

    /// <summary><c>ada: log 15m</c>: somebody says something, or fills the open form in (<c>ada: @fill who=…</c>).</summary>
    /// <param name="Brief">True (<c>ada~: …</c>) where only the beginning of the answer is shown.</param>
    public sealed record Say(int Number, string Who, string Line, bool Brief) : DemoLine(Number);

    /// <summary><c>ada: [Done]</c>: somebody presses a button of their latest message, by its label.</summary>
    public sealed record Press(int Number, string Who, string Label) : DemoLine(Number);
}

/// <summary>The story that <c>coachbot demo</c> plays.</summary>
public static class DemoScript
{
    private const string Resource = "demo.txt";

    /// <summary>The script that is built into the program.</summary>
    public static IReadOnlyList<DemoLine> Own()
    {
        using var stream = typeof(DemoScript).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without its {Resource}.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    /// <summary>Reads a script; empty lines say nothing.</summary>
    /// <exception cref="FormatException">A line is none of a script.</exception>
    public static IReadOnlyList<DemoLine> Read(string text) =>
        [.. text.Split('\n').Select((line, i) => (Text: line.Trim(), Number: i + 1)).Where(l => l.Text.Length > 0).Select(l => LineOf(l.Text, l.Number))];

    private static DemoLine LineOf(string text, int number)
    {
        switch (text[0])
        {
            case '-' when text == "--":
                return new DemoLine.Curtain(number);
            case '#':
                return new DemoLine.Chapter(number, text[1..].Trim());
            case '>':
                return new DemoLine.Tell(number, text[1..].Trim());
            case '*':
                return new DemoLine.Look(number, text[1..].Trim());
            case '@':
                return new DemoLine.Drive(number, text);
        }

        var at = text.IndexOf(": ", StringComparison.Ordinal);
        if (at <= 0)
        {
            throw new FormatException($"Line {number} of the demo says nothing that can be played: {text}");
        }

        var (who, said) = (text[..at], text[(at + 2)..].Trim());
        return said is ['[', .. var label, ']'] ? new DemoLine.Press(number, who, label) : new DemoLine.Say(number, who.TrimEnd('~'), said, who.EndsWith('~'));
    }
}
