using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>A message and how it changed. What it shows is what it shows now: an edit changes this very object.</summary>
public sealed class LoopbackMessage
{
    private volatile MessageVersion[] _versions;

    internal LoopbackMessage(string id, LoopbackChannel channel, LoopbackUser author, MessageVersion first)
    {
        (Id, Channel, Author) = (id, channel, author);
        _versions = [first];
    }

    public string Id { get; }

    public LoopbackChannel Channel { get; }

    public LoopbackUser Author { get; }

    /// <summary>As the bot sent it, a number as its digits.</summary>
    public string? Nonce { get; internal init; }

    /// <summary>Whom it notified when it was sent; an edit notifies nobody.</summary>
    public Pings Pings { get; internal set; } = Pings.None;

    /// <summary>Who alone sees an ephemeral message; null for one that everybody in the room sees.</summary>
    public LoopbackUser? OnlyFor { get; internal init; }

    public bool Deleted { get; internal set; }

    public DateTimeOffset SentAt => _versions[0].At;

    /// <summary>Everything it has shown, oldest first.</summary>
    public IReadOnlyList<MessageVersion> Versions => _versions;

    /// <summary>What it showed after each edit.</summary>
    public IReadOnlyList<MessageVersion> Edits => _versions[1..];

    public string Content => Now.Content;

    public IReadOnlyList<JsonElement> Embeds => Now.Embeds;

    public IReadOnlyList<JsonElement> Components => Now.Components;

    public IReadOnlyList<LoopbackAttachment> Attachments => Now.Attachments;

    public int Flags => Now.Flags;

    public bool Ephemeral => (Flags & MessageFlags.Ephemeral) != 0;

    /// <summary>A deferred answer: "is thinking…".</summary>
    public bool Loading => (Flags & MessageFlags.Loading) != 0;

    /// <summary>Every text that a reader sees, a line each: content, embeds, text displays; without buttons.</summary>
    public string Text => MessageText.Of(Now);

    /// <summary>The labels of its buttons, in order.</summary>
    public IReadOnlyList<string> Buttons => [.. ComponentTree.Of(Components).Where(found => found.Type() == ComponentType.Button)
        .Select(button => button.Text("label") ?? "")];

    internal MessageVersion Now => _versions[^1];

    internal OriginOfMessage? Origin { get; init; }

    internal void Show(MessageVersion version) => _versions = [.. _versions, version];
}
