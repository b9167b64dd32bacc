using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Discord.Commands;

/// <summary>How commands are written: properties in the order of their declaration, so that the same commands are the same bytes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<DeclaredCommand>))]
internal sealed partial class DeclaredJson : JsonSerializerContext;
