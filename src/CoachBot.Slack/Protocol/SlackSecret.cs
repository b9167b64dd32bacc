using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Slack.Protocol;

/// <summary>
/// A token, signing secret, trigger id or address that lets whoever reads it act: only <see cref="Reveal"/> gives it away, so that
/// no log, exception or record prints it.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly struct SlackSecret(string value) : IEquatable<SlackSecret>
{
    private readonly string? _value = value;

    public bool IsEmpty => string.IsNullOrEmpty(_value);

    public string Reveal() => _value ?? "";

    public override string ToString() => "[secret]";

    public bool Equals(SlackSecret other) => Reveal() == other.Reveal();

    public override bool Equals(object? obj) => obj is SlackSecret other && Equals(other);

    public override int GetHashCode() => Reveal().GetHashCode(StringComparison.Ordinal);

    public static bool operator ==(SlackSecret left, SlackSecret right) => left.Equals(right);

    public static bool operator !=(SlackSecret left, SlackSecret right) => !left.Equals(right);

    /// <summary>Names the secret without giving it away: 32 hexadecimal digits, the same for the same secret.</summary>
    internal string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Reveal())).AsSpan(0, 16));

    internal sealed class Converter : JsonConverter<SlackSecret>
    {
        public override SlackSecret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, SlackSecret value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Reveal());
    }
}
