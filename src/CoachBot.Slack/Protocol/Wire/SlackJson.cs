using System.Text.Json.Serialization;
using CoachBot.Slack.Protocol.Blocks;

namespace CoachBot.Slack.Protocol.Wire;

/// <summary>Everything that travels as JSON, read and written by generated code.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SlashCommandWire))]
[JsonSerializable(typeof(InteractionWire))]
[JsonSerializable(typeof(EventWire))]
[JsonSerializable(typeof(InnerEventWire))]
[JsonSerializable(typeof(ReplyMessage))]
[JsonSerializable(typeof(ViewResponse))]
[JsonSerializable(typeof(SuggestionResponse))]
[JsonSerializable(typeof(SlackView))]
[JsonSerializable(typeof(OutgoingMessage))]
[JsonSerializable(typeof(EphemeralRequest))]
[JsonSerializable(typeof(UpdateRequest))]
[JsonSerializable(typeof(DeleteRequest))]
[JsonSerializable(typeof(OpenConversationRequest))]
[JsonSerializable(typeof(TriggeredViewRequest))]
[JsonSerializable(typeof(UpdateViewRequest))]
[JsonSerializable(typeof(PublishViewRequest))]
[JsonSerializable(typeof(CompleteUploadRequest))]
[JsonSerializable(typeof(ApiReply))]
[JsonSerializable(typeof(SocketAddressReply))]
[JsonSerializable(typeof(AuthTestReply))]
[JsonSerializable(typeof(PostedReply))]
[JsonSerializable(typeof(ConversationReply))]
[JsonSerializable(typeof(HistoryReply))]
[JsonSerializable(typeof(ViewReply))]
[JsonSerializable(typeof(UserReply))]
[JsonSerializable(typeof(DoNotDisturbReply))]
[JsonSerializable(typeof(OAuthReply))]
[JsonSerializable(typeof(UploadAddressReply))]
[JsonSerializable(typeof(FileReply))]
internal sealed partial class SlackJson : JsonSerializerContext;
