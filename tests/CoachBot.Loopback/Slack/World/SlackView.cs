using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>A modal or a Home tab as a user sees it.</summary>
public sealed class SlackView
{
    private JsonObject _json;
    private int _revision;

    internal SlackView(SlackUser user, string id, JsonObject json, SlackView? previous)
    {
        (User, Id, _json, Previous) = (user, id, json, previous);
        Root = previous?.Root ?? this;
    }

    public SlackUser User { get; }

    public string Id { get; }

    /// <summary>The view as the app sent it, ids that were left out filled in.</summary>
    public JsonObject Json => Volatile.Read(ref _json);

    public bool IsHome => (string?)Json["type"] == "home";

    public string Title => (string?)Json["title"]?["text"] ?? "";

    public string CallbackId => (string?)Json["callback_id"] ?? "";

    public string PrivateMetadata => (string?)Json["private_metadata"] ?? "";

    public JsonArray Blocks => Json["blocks"]!.AsArray();

    public IReadOnlyList<SlackElement> Elements => SlackElement.In(Blocks);

    /// <summary>All that can be read, a line each.</summary>
    public string Readable => string.Join('\n', BlockText.Of(Blocks));

    /// <summary>How often it was changed after it was opened.</summary>
    public int Updates => _revision;

    /// <summary>Changes with each update; <c>views.update</c> with an old one answers <c>hash_conflict</c>.</summary>
    public string Hash => $"{Id[1..]}.{_revision:x8}";

    public bool IsOpen { get; internal set; } = true;

    public SlackView? Previous { get; }

    internal SlackView Root { get; }

    /// <summary>What was chosen in elements outside submission, by block and action id.</summary>
    internal Dictionary<(string Block, string Action), JsonObject> Chosen { get; } = [];

    /// <summary>What an external select offered last, by block and action id.</summary>
    internal Dictionary<(string Block, string Action), IReadOnlyList<JsonObject>> Offered { get; } = [];

    public override string ToString() => $"{(IsHome ? "home" : "modal")} {Id} '{Title}' of {User}";

    internal void Change(JsonObject json)
    {
        Volatile.Write(ref _json, json);
        Interlocked.Increment(ref _revision);
    }
}
