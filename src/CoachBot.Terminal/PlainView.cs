using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Terminal;

/// <summary>Plain text, for redirected output without <c>--json</c>.</summary>
public sealed class PlainView(TextWriter output) : IMessageView
{
    /// <summary>A message with its buttons, the first being <c>[1]</c>, and its files.</summary>
    public static string TextOf(ShownMessage message)
    {
        var today = message.At.InZone(DateTimeZoneProviders.Tzdb[message.Reader.Zone]).Date;
        var text = PlainTextRenderer.Render(message.Content, message.Reader, today);
        if (message.Content.Buttons.Count > 0)
        {
            text += Environment.NewLine + string.Join("  ", message.Content.Buttons.Select((b, i) => $"[{i + 1}] {b.Label}"));
        }

        return message.Files.Count > 0 ? text + Environment.NewLine + TerminalTexts.Written(message.Files) : text;
    }

    public void Show(ShownMessage message)
    {
        var local = message.At.InZone(DateTimeZoneProviders.Tzdb[message.Reader.Zone]).LocalDateTime;
        var head = message.Kind == MessageKind.Reply ? "" : $"[{local:uuuu-MM-dd HH:mm} {KindNames.Of(message.Kind)} to {message.To ?? message.Room}] ";
        output.WriteLine(head + TextOf(message));
    }

    public void Flush() => output.Flush();

    public void ShowClock(Instant now, Reader reader)
    {
        output.WriteLine($"[{now.InZone(DateTimeZoneProviders.Tzdb[reader.Zone]).LocalDateTime:uuuu-MM-dd HH:mm}]");
    }
}
