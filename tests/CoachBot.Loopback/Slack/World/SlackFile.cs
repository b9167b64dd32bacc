namespace CoachBot.Loopback.Slack;

/// <summary>A file that the app uploaded.</summary>
public sealed class SlackFile
{
    internal SlackFile(string id, string name, int length) => (Id, Name, Length, Title) = (id, name, length, name);

    public string Id { get; }

    public string Name { get; }

    /// <summary>Bytes announced; an upload of another length is refused.</summary>
    public int Length { get; }

    public string Title { get; internal set; }

    public byte[]? Content { get; internal set; }

    public SlackChannel? SharedIn { get; internal set; }

    public override string ToString() => $"{Name} ({Id})";
}
