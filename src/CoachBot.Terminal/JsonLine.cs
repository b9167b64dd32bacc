using System.Text.Json.Serialization;

namespace CoachBot.Terminal;

/// <summary>A line of <see cref="JsonView"/>; what a message does not have is left out.</summary>
internal sealed record JsonLine
{
    public required string Id { get; init; }

    /// <summary>ISO, with the reader's offset.</summary>
    public required string At { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? To { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Room { get; init; }

    public required string Kind { get; init; }

    /// <summary><c>room</c> or <c>private</c>.</summary>
    public required string Visibility { get; init; }

    public required string Text { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<JsonButton>? Buttons { get; init; }

    /// <summary>The id of the message that this one replaces.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Edits { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonForm? Form { get; init; }

    /// <summary>Of a type that <see cref="Application.Replies.FactJson"/> knows.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? Facts { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Files { get; init; }
}

internal sealed record JsonButton(string Label, string Action);

internal sealed record JsonForm(string Name, IReadOnlyList<JsonField> Fields);

internal sealed record JsonField(string Name, string Label, string Kind, bool Required, string? Value, IReadOnlyList<string>? Choices);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(JsonLine))]
internal sealed partial class LineTypes : JsonSerializerContext;
