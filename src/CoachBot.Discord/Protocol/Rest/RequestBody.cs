using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// What a request carries: JSON, and files beside it. It outlives its attempts, each of which takes a content of its own.
/// https://docs.discord.com/developers/reference#uploading-files
/// </summary>
internal sealed class RequestBody
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    private readonly ReadOnlyMemory<byte> _json;
    private readonly PooledBuffer? _rented;
    private readonly IReadOnlyList<MessageFile> _files;

    private RequestBody(ReadOnlyMemory<byte> json, PooledBuffer? rented, IReadOnlyList<MessageFile> files)
    {
        _json = json;
        _rented = rented;
        _files = files;
    }

    public static RequestBody Of(ReadOnlyMemory<byte> json) => new(json, null, []);

    public static RequestBody Of(MessagePayload message) => Of(Listed(message), DiscordJson.Default.MessagePayload, message.Files);

    public static RequestBody Of(InteractionResponse response) => response.Data is MessagePayload { Files.Count: > 0 } message
        ? Of(response with { Data = Listed(message) }, DiscordJson.Default.InteractionResponse, message.Files)
        : Of(response, DiscordJson.Default.InteractionResponse, []);

    public static RequestBody Of<T>(T value, JsonTypeInfo<T> type) => Of(value, type, []);

    public HttpContent ToContent()
    {
        var json = new ReadOnlyMemoryContent(_json);
        json.Headers.ContentType = Json;
        if (_files.Count == 0)
            return json;

        var form = new MultipartFormDataContent { { json, "payload_json" } };
        for (var i = 0; i < _files.Count; i++)
        {
            var file = new ReadOnlyMemoryContent(_files[i].Content);
            file.Headers.ContentType = MediaTypeHeaderValue.Parse(_files[i].ContentType);
            form.Add(file, $"files[{i}]", _files[i].Name);
        }

        return form;
    }

    /// <summary>
    /// Only once an answer came: after a broken attempt the transport may still read the array, which must not be another's by then.
    /// </summary>
    public void Release() => _rented?.Dispose();

    private static RequestBody Of<T>(T value, JsonTypeInfo<T> type, IReadOnlyList<MessageFile> files)
    {
        var buffer = new PooledBuffer();
        var writer = _writer ??= new Utf8JsonWriter(buffer, DiscordJson.WriterOptions);
        writer.Reset(buffer);
        JsonSerializer.Serialize(writer, value, type);
        return new RequestBody(buffer.Written, buffer, files);
    }

    private static MessagePayload Listed(MessagePayload message) => message.Files.Count == 0 || message.Attachments is not null
        ? message
        : message with { Attachments = [.. message.Files.Select((file, i) => new Attachment(new Snowflake((ulong)i), file.Name))] };
}
