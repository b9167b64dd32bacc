using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Terminal;

/// <summary>One JSON object a line for each message, for programs that drive the bot.</summary>
public sealed class JsonView(TextWriter output) : IMessageView
{
    private static readonly OffsetDateTimePattern Iso = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>");

    private static readonly JsonSerializerOptions Options = new(FactJson.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(LineTypes.Default, FactJson.Options.TypeInfoResolver),
    };

    private static readonly JsonTypeInfo<JsonLine> Info = Options.Info<JsonLine>();

    public void Show(ShownMessage message)
    {
        var (content, at) = (message.Content, At(message.At, message.Reader));
        Write(new JsonLine
        {
            Id = message.Id,
            At = Iso.Format(at),
            To = message.To,
            Room = message.Room,
            Kind = KindNames.Of(message.Kind),
            Visibility = message.Room is not null || content.InRoom ? "room" : "private",
            Text = PlainTextRenderer.Render(content, message.Reader, at.Date),
            Buttons = [.. content.Buttons.Select(b => new JsonButton(b.Label, b.Action.Text))],
            Edits = message.Edits,
            Form = content.Form is { } form
                ? new(form.Name, [.. form.Fields.Select(f => new JsonField(f.Name, f.Label, f.Kind, f.Required, f.Value, f.Choices))])
                : null,
            Facts = content.Facts,
            Files = message.Files.Count > 0 ? message.Files : null,
        });
    }

    public void Flush() => output.Flush();

    public void ShowClock(Instant now, Reader reader)
    {
        var at = Iso.Format(At(now, reader));
        Write(new JsonLine
        {
            Id = "c" + Guid.NewGuid().ToString("N")[..12],
            At = at,
            To = reader.Name,
            Kind = "clock",
            Visibility = "private",
            Text = at,
        });
    }

    private static OffsetDateTime At(Instant instant, Reader reader) =>
        instant.InZone(DateTimeZoneProviders.Tzdb[reader.Zone]).ToOffsetDateTime();

    private void Write(JsonLine line) => output.WriteLine(JsonSerializer.Serialize(line, Info));
}

/// <summary>Kinds as the contract writes them.</summary>
public static class KindNames
{
    public static string Of(MessageKind kind) => kind == MessageKind.LastCall ? "last-call" : kind.ToString().ToLowerInvariant();
}
