using System.Text.Json.Serialization;

namespace CoachBot.Slack.Protocol.Wire;

/// <summary>What every method answers with (https://docs.slack.dev/apis/web-api).</summary>
internal class ApiReply
{
    public bool Ok { get; set; }
    public string? Error { get; set; }
    public string? Needed { get; set; }
    public ReplyMetadataWire? ResponseMetadata { get; set; }

    /// <summary>The token's scopes, as the answer's header has them; null where it has none.</summary>
    [JsonIgnore]
    public string? Scopes { get; set; }
}

internal sealed class ReplyMetadataWire
{
    public string? NextCursor { get; set; }
}

internal sealed class SocketAddressReply : ApiReply
{
    public string? Url { get; set; }
}

internal sealed class AuthTestReply : ApiReply
{
    public string? Url { get; set; }
    public string? Team { get; set; }
    public string? TeamId { get; set; }
    public string? User { get; set; }
    public string? UserId { get; set; }
    public string? BotId { get; set; }
    public string? EnterpriseId { get; set; }
}

internal sealed class PostedReply : ApiReply
{
    public string? Channel { get; set; }
    public string? Ts { get; set; }
    public string? MessageTs { get; set; }
}

internal sealed class ConversationReply : ApiReply
{
    public ConversationWire? Channel { get; set; }
}

internal sealed class ConversationWire
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? User { get; set; }
    public bool IsIm { get; set; }
    public bool IsMpim { get; set; }
    public bool IsPrivate { get; set; }
    public bool IsArchived { get; set; }
    public bool IsMember { get; set; }
}

internal sealed class HistoryReply : ApiReply
{
    public MessageWire[]? Messages { get; set; }
    public bool HasMore { get; set; }
}

internal sealed class ViewReply : ApiReply
{
    public ViewWire? View { get; set; }
}

internal sealed class UserReply : ApiReply
{
    public UserWire? User { get; set; }
}

internal sealed class UserWire
{
    public string? Id { get; set; }
    public string? TeamId { get; set; }
    public string? Name { get; set; }
    public string? RealName { get; set; }
    public string? Tz { get; set; }
    public string? Locale { get; set; }
    public bool Deleted { get; set; }
    public bool IsBot { get; set; }
    public bool IsAdmin { get; set; }
    public bool IsOwner { get; set; }
    public ProfileWire? Profile { get; set; }
    public EnterpriseUserWire? EnterpriseUser { get; set; }
}

internal sealed class EnterpriseUserWire
{
    public string? EnterpriseId { get; set; }
}

internal sealed class ProfileWire
{
    public string? DisplayName { get; set; }
    public string? RealName { get; set; }
}

internal sealed class DoNotDisturbReply : ApiReply
{
    public Dictionary<string, DoNotDisturbWire>? Users { get; set; }
}

internal sealed class DoNotDisturbWire
{
    public bool DndEnabled { get; set; }
    public long NextDndStartTs { get; set; }
    public long NextDndEndTs { get; set; }
}

internal sealed class OAuthReply : ApiReply
{
    public string? AccessToken { get; set; }
    public string? Scope { get; set; }
    public string? BotUserId { get; set; }
    public string? AppId { get; set; }
    public NamedWire? Team { get; set; }
    public NamedWire? Enterprise { get; set; }
    public bool IsEnterpriseInstall { get; set; }
    public NamedWire? AuthedUser { get; set; }
}

internal sealed class UploadAddressReply : ApiReply
{
    public string? UploadUrl { get; set; }
    public string? FileId { get; set; }
}

internal sealed class FileReply : ApiReply
{
    public FileWire? File { get; set; }
}
