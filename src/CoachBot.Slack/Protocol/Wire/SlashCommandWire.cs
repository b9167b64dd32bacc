using CoachBot.Slack.Protocol.Events;

namespace CoachBot.Slack.Protocol.Wire;

/// <summary>
/// A slash command as it travels. Wire types are plain classes with setters, the fastest that the JSON source generator reads.
/// </summary>
internal sealed class SlashCommandWire
{
    public string? TeamId { get; set; }
    public string? EnterpriseId { get; set; }
    public string? ChannelId { get; set; }
    public string? ChannelName { get; set; }
    public string? UserId { get; set; }
    public string? UserName { get; set; }
    public string? Command { get; set; }
    public string? Text { get; set; }
    public string? ResponseUrl { get; set; }
    public string? TriggerId { get; set; }

    /// <exception cref="System.Text.Json.JsonException">A field that every command has is missing.</exception>
    public SlashCommand ToEvent(string id, int retry, DateTimeOffset receivedAt) => new()
    {
        Id = id,
        ReceivedAt = receivedAt,
        Retry = retry,
        TeamId = TeamId,
        EnterpriseId = EnterpriseId,
        Command = Required.Field(Command, "command"),
        Text = Text ?? "",
        UserId = Required.Field(UserId, "user_id"),
        UserName = UserName,
        ChannelId = Required.Field(ChannelId, "channel_id"),
        ChannelName = ChannelName,
        TriggerId = new SlackSecret(TriggerId ?? ""),
        ResponseUrl = ResponseUrl is null ? null : new SlackResponseUrl(new SlackSecret(ResponseUrl), receivedAt),
    };
}
