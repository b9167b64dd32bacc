using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Slack.Protocol.Blocks;

/// <summary>
/// Writes something of several kinds as what it is. The serializer's own way to do so leaves the generated code for a slower one, whose stack
/// was an eighth of all that a command allocated.
/// </summary>
internal sealed class KindJson<T> : JsonConverter<T>
    where T : class
{
    /// <summary>Slack is told of blocks; none of them is read.</summary>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
}
