using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Protocol.Wire;

namespace CoachBot.Slack.Protocol;

/// <summary>
/// The payload of an acknowledgement. A slash command takes a message, a form submission a response action, an external select options;
/// everything else <see cref="Empty"/> (https://docs.slack.dev/apis/events-api/using-socket-mode).
/// </summary>
public sealed class SlackAnswer
{
    // Slack reads JSON, not HTML: letters beyond ASCII need no escapes.
    internal static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly object? _payload;
    private readonly JsonTypeInfo? _type;

    private SlackAnswer(object? payload, JsonTypeInfo? type) => (_payload, _type) = (payload, type);

    /// <summary>Acknowledges and says nothing; closes the form of a submission.</summary>
    public static SlackAnswer Empty { get; } = new(null, null);

    /// <summary>Closes all forms of the stack (https://docs.slack.dev/surfaces/modals).</summary>
    public static SlackAnswer ClearForms { get; } = Action(new ViewResponse("clear"));

    public bool IsEmpty => _type is null;

    /// <summary>Answers a slash command.</summary>
    public static SlackAnswer Message(ReplyMessage message) => new(message, SlackJson.Default.ReplyMessage);

    /// <summary>Keeps a submitted form open and shows an error at each named input block.</summary>
    public static SlackAnswer Errors(IReadOnlyDictionary<string, string> errorsByBlockId) =>
        Action(new ViewResponse("errors") { Errors = errorsByBlockId });

    /// <summary>Shows another form in place of the submitted one.</summary>
    public static SlackAnswer UpdateForm(ModalView view) => Action(new ViewResponse("update") { View = view });

    /// <summary>Shows another form on top of the submitted one; at most <see cref="SlackLimits.ModalStack"/> lie on each other.</summary>
    public static SlackAnswer PushForm(ModalView view) => Action(new ViewResponse("push") { View = view });

    /// <summary>Answers an external select; at most <see cref="SlackLimits.OptionsInSelect"/>.</summary>
    public static SlackAnswer Suggestions(IReadOnlyList<SelectOption> options) =>
        new(new SuggestionResponse(options), SlackJson.Default.SuggestionResponse);

    /// <summary>The payload as Slack gets it; empty for <see cref="Empty"/>.</summary>
    public string ToJson() => Encoding.UTF8.GetString(ToUtf8().Span);

    internal ReadOnlyMemory<byte> ToUtf8()
    {
        if (IsEmpty)
            return default;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
            WriteTo(writer);
        return buffer.WrittenMemory;
    }

    internal void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, _payload, _type!);

    private static SlackAnswer Action(ViewResponse response) => new(response, SlackJson.Default.ViewResponse);
}
