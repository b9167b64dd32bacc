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
internal sealed partial class SlackJson : JsonSerializerContext;
