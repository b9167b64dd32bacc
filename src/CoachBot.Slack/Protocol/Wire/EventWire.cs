using System.Text.Json;
using CoachBot.Slack.Protocol.Events;

namespace CoachBot.Slack.Protocol.Wire;

/// <summary>
/// The wrapper of the Events API (https://docs.slack.dev/apis/events-api), and what comes to the same address beside events.
/// </summary>
internal sealed class EventWire
{
    public string? Type { get; set; }
    public string? Challenge { get; set; }
    public string? TeamId { get; set; }
    public string? EnterpriseId { get; set; }
    public string? ApiAppId { get; set; }
    public string? EventId { get; set; }
    public JsonElement Event { get; set; }
    public AuthorizationWire[]? Authorizations { get; set; }

    /// <exception cref="JsonException">There is no event in it, or a field that every such event has is missing.</exception>
    public ApiEvent ToEvent(int retry, DateTimeOffset receivedAt)
    {
        if (Event.ValueKind != JsonValueKind.Object)
            throw new JsonException("event is missing");
        var id = Required.Field(EventId, "event_id");
        var inner = Event.Deserialize(SlackJson.Default.InnerEventWire)!;
        // In a channel that workspaces share, the event's own may be another workspace than the one whose installation is told
        // (https://docs.slack.dev/apis/events-api).
        var told = Authorizations is [{ TeamId: not null } first, ..] ? first : null;
        return inner.ToEvent(id, receivedAt, Event) with
        {
            Retry = retry,
            TeamId = told?.TeamId ?? TeamId,
            EnterpriseId = told is null ? EnterpriseId : told.EnterpriseId,
            AppId = ApiAppId,
        };
    }
}

internal sealed class AuthorizationWire
{
    public string? TeamId { get; set; }
    public string? EnterpriseId { get; set; }
}

/// <summary>The fields of the events that are known here; which are there depends on the type.</summary>
internal sealed class InnerEventWire
{
    public string? Type { get; set; }
    public string? Subtype { get; set; }
    public JsonElement User { get; set; }
    public JsonElement Channel { get; set; }
    public string? Text { get; set; }
    public string? Ts { get; set; }
    public string? ThreadTs { get; set; }
    public string? ChannelType { get; set; }
    public string? BotId { get; set; }
    public JsonElement Edited { get; set; }
    public string? Tab { get; set; }
    public FileWire[]? Files { get; set; }
    public ViewWire? View { get; set; }
    public RevokedTokensWire? Tokens { get; set; }

    public ApiEvent ToEvent(string id, DateTimeOffset at, JsonElement whole) => Type switch
    {
        "message" => new MessageReceived(Room(), Required.Field(Ts, "ts"), Text ?? "")
        {
            Id = id,
            ReceivedAt = at,
            UserId = Name(User),
            BotId = BotId,
            Subtype = Subtype,
            ThreadTs = ThreadTs,
            ChannelType = ChannelType,
            Files = FileWire.ToFiles(Files),
        },
        "app_mention" => new AppMention(Room(), Member(), Required.Field(Ts, "ts"), Text ?? "")
        {
            Id = id,
            ReceivedAt = at,
            ThreadTs = ThreadTs,
            IsEdited = Edited.ValueKind == JsonValueKind.Object,
            BotId = BotId,
            Files = FileWire.ToFiles(Files),
        },
        "app_home_opened" => new AppHomeOpened(Member(), Tab ?? "home")
        {
            Id = id,
            ReceivedAt = at,
            ChannelId = Name(Channel),
            View = View?.ToState(),
        },
        "app_uninstalled" => new AppUninstalled { Id = id, ReceivedAt = at },
        "tokens_revoked" => new TokensRevoked(Tokens?.Bot ?? [], Tokens?.Oauth ?? []) { Id = id, ReceivedAt = at },
        _ => new OtherApiEvent(Type ?? "", whole) { Id = id, ReceivedAt = at },
    };

    // In other events these are objects, so they are read as they come.
    private static string? Name(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private string Room() => Required.Field(Name(Channel), "channel");

    private string Member() => Required.Field(Name(User), "user");
}

internal sealed class RevokedTokensWire
{
    public string[]? Oauth { get; set; }
    public string[]? Bot { get; set; }
}
