using System.Text.Json;
using CoachBot.Slack.Protocol.Events;

namespace CoachBot.Slack.Protocol.Wire;

/// <summary>The fields of all interactions; which are there depends on the type.</summary>
internal sealed class InteractionWire
{
    public string? Type { get; set; }
    public NamedWire? Team { get; set; }
    public NamedWire? Enterprise { get; set; }
    public NamedWire? User { get; set; }
    public NamedWire? Channel { get; set; }
    public string? TriggerId { get; set; }
    public string? ResponseUrl { get; set; }
    public ResponseUrlWire[]? ResponseUrls { get; set; }
    public string? CallbackId { get; set; }
    public ElementWire[]? Actions { get; set; }
    public ContainerWire? Container { get; set; }
    public MessageWire? Message { get; set; }
    public ViewWire? View { get; set; }
    public StateWire? State { get; set; }
    public bool IsCleared { get; set; }
    public string? ActionId { get; set; }
    public string? BlockId { get; set; }
    public string? Value { get; set; }

    /// <exception cref="JsonException">A field that every such interaction has is missing.</exception>
    public Interaction ToEvent(string id, int retry, DateTimeOffset receivedAt)
    {
        var userId = Required.Field(User?.Id, "user.id");
        Interaction interaction = Type switch
        {
            "block_actions" => new BlockActions
            {
                Id = id,
                ReceivedAt = receivedAt,
                UserId = userId,
                Actions = [.. Required.Field(Actions, "actions").Select(action => action.ToAction())],
                ChannelId = Channel?.Id ?? Container?.ChannelId,
                Message = SourceMessage(),
                View = View?.ToState(),
                State = (State ?? View?.State)?.ToValues() ?? StateValues.None,
                ResponseUrl = Url(ResponseUrl, receivedAt),
            },
            "view_submission" => new ViewSubmission
            {
                Id = id,
                ReceivedAt = receivedAt,
                UserId = userId,
                View = FormState(),
                ResponseUrls = [.. (ResponseUrls ?? []).Select(url => Url(url.ResponseUrl, receivedAt)).OfType<SlackResponseUrl>()],
            },
            "view_closed" => new ViewClosed(FormState(), IsCleared) { Id = id, ReceivedAt = receivedAt, UserId = userId },
            "block_suggestion" => new BlockSuggestion(Required.Field(ActionId, "action_id"), BlockId ?? "", Value ?? "")
            {
                Id = id,
                ReceivedAt = receivedAt,
                UserId = userId,
                View = View?.ToState(),
                ChannelId = Channel?.Id,
            },
            "shortcut" => new GlobalShortcut(Callback()) { Id = id, ReceivedAt = receivedAt, UserId = userId },
            "message_action" => new MessageShortcut(
                Callback(), Required.Field(Channel?.Id, "channel.id"), Required.Field(SourceMessage(), "message") with { Shown = Message?.Shown() })
            {
                Id = id,
                ReceivedAt = receivedAt,
                UserId = userId,
                ResponseUrl = Url(ResponseUrl, receivedAt),
            },
            _ => new OtherInteraction(Type ?? "") { Id = id, ReceivedAt = receivedAt, UserId = userId },
        };
        return interaction with
        {
            Retry = retry,
            TeamId = Team?.Id,
            EnterpriseId = Enterprise?.Id,
            UserName = User?.Username ?? User?.Name,
            TriggerId = new SlackSecret(TriggerId ?? ""),
        };
    }

    private static SlackResponseUrl? Url(string? url, DateTimeOffset receivedAt) =>
        url is null ? null : new SlackResponseUrl(new SlackSecret(url), receivedAt);

    private string Callback() => Required.Field(CallbackId, "callback_id");

    private ViewState FormState() => Required.Field(View, "view").ToState();

    // The message itself is left out for ephemeral ones; where it was still stands in the container.
    private SourceMessage? SourceMessage() =>
        (Message?.Ts ?? Container?.MessageTs) is { } ts
            ? new SourceMessage(ts, Container?.IsEphemeral ?? false)
            {
                Text = Message?.Text,
                UserId = Message?.User,
                BotId = Message?.BotId,
                ThreadTs = Message?.ThreadTs ?? Container?.ThreadTs,
            }
            : null;
}

internal sealed class NamedWire
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? Username { get; set; }
}

internal sealed class ResponseUrlWire
{
    public string? ResponseUrl { get; set; }
}

internal sealed class ContainerWire
{
    public string? ChannelId { get; set; }
    public string? MessageTs { get; set; }
    public string? ThreadTs { get; set; }
    public bool IsEphemeral { get; set; }
}
