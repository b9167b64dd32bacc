using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>A message with all its versions.</summary>
public sealed class SlackMessage
{
    private readonly List<MessageVersion> _versions;

    internal SlackMessage(SlackChannel channel, string ts, string author, MessageVersion first)
    {
        (Channel, Ts, Author, _versions) = (channel, ts, author, [first]);
        (_, Micros) = (Clock.TryParse(ts, out var micros), micros);
    }

    public SlackChannel Channel { get; }

    public string Ts { get; }

    /// <summary>Id of the user who wrote it.</summary>
    public string Author { get; }

    public bool IsFromBot => Author == Channel.Workspace.BotUserId;

    public string? ThreadTs { get; internal init; }

    /// <summary>The only person who sees it, null if everyone in the conversation does.</summary>
    public SlackUser? EphemeralTo { get; internal init; }

    /// <summary>What came with it.</summary>
    public IReadOnlyList<SlackFile> Files { get; internal init; } = [];

    public bool IsDeleted { get; internal set; }

    public string Text => Current.Text;

    public JsonArray Blocks => Current.Blocks;

    public JsonObject? Metadata => Current.Metadata;

    public MessageVersion Current
    {
        get
        {
            lock (_versions)
                return _versions[^1];
        }
    }

    /// <summary>All versions, the first one first.</summary>
    public IReadOnlyList<MessageVersion> Versions
    {
        get
        {
            lock (_versions)
                return [.. _versions];
        }
    }

    /// <summary>The buttons and other elements that can be acted on.</summary>
    public IReadOnlyList<SlackElement> Elements => SlackElement.In(Blocks);

    /// <summary>All that can be read: the texts of the blocks, or the text where there are none.</summary>
    public string Readable => Blocks.Count == 0 ? Text : string.Join('\n', BlockText.Of(Blocks));

    /// <summary>Mentions that would notify someone, such as <c>&lt;!channel&gt;</c>; escaped text has none.</summary>
    public IReadOnlyList<string> Pings => Mentions.Of(Text, Blocks);

    internal long Micros { get; }

    public override string ToString() => $"[{Channel}{(EphemeralTo is null ? "" : $", only {EphemeralTo}")}] {Text}";

    internal void Change(MessageVersion version)
    {
        lock (_versions)
            _versions.Add(version);
    }
}
