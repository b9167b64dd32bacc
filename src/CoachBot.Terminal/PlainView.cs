using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Terminal;

/// <summary>Plain text, for redirected output without <c>--json</c>.</summary>
public sealed class PlainView(TextWriter output) : IMessageView
{
    public void Show(ShownMessage message)
    {
        var local = message.At.InZone(DateTimeZoneProviders.Tzdb[message.Reader.Zone]).LocalDateTime;
        var text = PlainTextRenderer.Render(message.Content, message.Reader, local.Date);
        if (message.Kind != MessageKind.Reply)
        {
            text = $"[{local:uuuu-MM-dd HH:mm} {KindNames.Of(message.Kind)} to {message.To ?? message.Room}] {text}";
        }

        if (message.Content.Buttons.Count > 0)
        {
            text += Environment.NewLine + string.Join("  ", message.Content.Buttons.Select((b, i) => $"[{i + 1}] {b.Label}"));
        }

        if (message.Files.Count > 0)
        {
            text += Environment.NewLine + TerminalTexts.Written(message.Files);
        }

        output.WriteLine(text);
        output.Flush();
    }

    public void ShowClock(Instant now, Reader reader)
    {
        output.WriteLine($"[{now.InZone(DateTimeZoneProviders.Tzdb[reader.Zone]).LocalDateTime:uuuu-MM-dd HH:mm}]");
        output.Flush();
    }
}
