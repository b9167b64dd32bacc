using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Terminal;

/// <summary>One JSON object a line for each message, for programs that drive the bot.</summary>
public sealed class JsonView(TextWriter output) : IMessageView
{
    private static readonly OffsetDateTimePattern Iso = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>");

    private static readonly JsonSerializerOptions Options = new(RecordJson.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public void Show(ShownMessage message)
    {
        var today = At(message.At, message.Reader).Date;
        var fields = new Dictionary<string, object?> { ["id"] = message.Id, ["at"] = Iso.Format(At(message.At, message.Reader)) };
        if (message.To is { } to)
        {
            fields["to"] = to;
        }

        if (message.Room is { } room)
        {
            fields["room"] = room;
        }

        fields["kind"] = KindNames.Of(message.Kind);
        fields["visibility"] = message.Room is not null || message.Content.InRoom ? "room" : "private";
        fields["text"] = PlainTextRenderer.Render(message.Content, message.Reader, today);
        fields["buttons"] = message.Content.Buttons.Select(b => new { label = b.Label, action = b.Action.Text });
        if (message.Edits is { } edits)
        {
            fields["edits"] = edits;
        }

        if (message.Content.Form is { } form)
        {
            fields["form"] = new
            {
                name = form.Name,
                fields = form.Fields.Select(f => new { name = f.Name, label = f.Label, kind = f.Kind, required = f.Required, value = f.Value, choices = f.Choices }),
            };
        }

        if (message.Content.Facts is { } facts)
        {
            fields["facts"] = facts;
        }

        if (message.Files.Count > 0)
        {
            fields["files"] = message.Files;
        }

        Write(fields);
    }

    public void Flush() => output.Flush();

    public void ShowClock(Instant now, Reader reader)
    {
        var at = Iso.Format(At(now, reader));
        Write(new Dictionary<string, object?> { ["id"] = "c" + Guid.NewGuid().ToString("N")[..12], ["at"] = at, ["to"] = reader.Name, ["kind"] = "clock", ["visibility"] = "private", ["text"] = at });
    }

    private static OffsetDateTime At(Instant instant, Reader reader) =>
        instant.InZone(DateTimeZoneProviders.Tzdb[reader.Zone]).ToOffsetDateTime();

    private void Write(Dictionary<string, object?> fields)
    {
        output.WriteLine(JsonSerializer.Serialize(fields, Options));
    }
}

/// <summary>Kinds as the contract writes them.</summary>
public static class KindNames
{
    public static string Of(MessageKind kind) => kind == MessageKind.LastCall ? "last-call" : kind.ToString().ToLowerInvariant();
}
