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

    [ThreadStatic]
    private static KeptBuffer? _buffer;

    private SlackAnswer(ReadOnlyMemory<byte> utf8) => Utf8 = utf8;

    /// <summary>The payload as Slack gets it; empty for <see cref="Empty"/>. It is what is kept for a repeat.</summary>
    internal ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Acknowledges and says nothing; closes the form of a submission.</summary>
    public static SlackAnswer Empty { get; } = new(default(ReadOnlyMemory<byte>));

    /// <summary>Closes all forms of the stack (https://docs.slack.dev/surfaces/modals).</summary>
    public static SlackAnswer ClearForms { get; } = Action(new ViewResponse("clear"));

    public bool IsEmpty => Utf8.IsEmpty;

    /// <summary>Answers a slash command.</summary>
    public static SlackAnswer Message(ReplyMessage message) => Of(message, SlackJson.Default.ReplyMessage);

    /// <summary>Keeps a submitted form open and shows an error at each named input block.</summary>
    public static SlackAnswer Errors(IReadOnlyDictionary<string, string> errorsByBlockId) =>
        Action(new ViewResponse("errors") { Errors = errorsByBlockId });

    /// <summary>Shows another form in place of the submitted one.</summary>
    public static SlackAnswer UpdateForm(ModalView view) => Action(new ViewResponse("update") { View = view });

    /// <summary>Shows another form on top of the submitted one; at most <see cref="SlackLimits.ModalStack"/> lie on each other.</summary>
    public static SlackAnswer PushForm(ModalView view) => Action(new ViewResponse("push") { View = view });

    /// <summary>Answers an external select; at most <see cref="SlackLimits.OptionsInSelect"/>.</summary>
    public static SlackAnswer Suggestions(IReadOnlyList<SelectOption> options) =>
        Of(new SuggestionResponse(options), SlackJson.Default.SuggestionResponse);

    /// <summary>The payload as Slack gets it; empty for <see cref="Empty"/>.</summary>
    public string ToJson() => Encoding.UTF8.GetString(Utf8.Span);

    private static SlackAnswer Action(ViewResponse response) => Of(response, SlackJson.Default.ViewResponse);

    private static SlackAnswer Of<T>(T payload, JsonTypeInfo<T> type)
    {
        var buffer = (_buffer ??= new KeptBuffer(2048)).Restart();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
            JsonSerializer.Serialize(writer, payload, type);
        return new SlackAnswer(buffer.WrittenSpan.ToArray());
    }
}
