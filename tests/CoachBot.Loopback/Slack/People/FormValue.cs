namespace CoachBot.Loopback.Slack;

/// <summary>What a person put into a field: a text, an option by its value or text, several options, files, or nothing.</summary>
public sealed class FormValue
{
    private FormValue(IReadOnlyList<string> values) => Values = values;

    public static FormValue Nothing { get; } = new([]);

    public IReadOnlyList<string> Values { get; }

    /// <summary>Files put into a file_input.</summary>
    public IReadOnlyList<SlackFile> Files { get; private init; } = [];

    public static FormValue Of(params IReadOnlyList<SlackFile> files) => new([]) { Files = files };

    public static implicit operator FormValue(string value) => new([value]);

    public static implicit operator FormValue(string[] values) => new(values);

    public static FormValue Of(params IReadOnlyList<string> values) => new(values);
}
