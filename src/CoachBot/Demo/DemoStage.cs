using CoachBot.Application.Chat;
using CoachBot.Application.Dashboards;
using CoachBot.Application.Replies;
using CoachBot.Terminal;
using NodaTime;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CoachBot.Demo;

/// <summary>Shows the demo: who speaks and when, what the coach says to whom, and the story between.</summary>
public sealed class DemoStage(IAnsiConsole console) : IMessageView
{
    private const int BriefBlocks = 2;
    private const string Indent = "    ";
    private static readonly Style Chapter = new(Color.NavajoWhite1, decoration: Decoration.Bold);
    private static readonly Style Story = new(Color.NavajoWhite3, decoration: Decoration.Italic);
    private static readonly Style Quiet = new(Color.Grey);
    private static readonly Style Coach = new(Color.LightGoldenrod3, decoration: Decoration.Bold);
    private static readonly Color[] Voices = [Color.DarkSeaGreen, Color.LightSkyBlue1, Color.LightPink3];

    private readonly SpectreRenderer _renderer = new(console);
    private readonly List<string> _known = [];
    private (string Time, string To)? _latest;

    public void Show(ShownMessage message)
    {
        if (Silent || message.Edits is not null)
        {
            return; // An old message that was brought up to date is nothing new to see.
        }

        var local = message.At.InZone(DateTimeZoneProviders.Tzdb[message.Reader.Zone]).LocalDateTime;
        if (message.Kind != MessageKind.Reply || _latest?.To != message.Reader.Name)
        {
            Head(TimeOf(local), "coach", Coach, $" → {(message.To is null ? $"#{message.Room}" : message.Reader.Name)}{(message.Kind == MessageKind.Reply ? "" : $", {KindNames.Of(message.Kind)}")}");
        }

        var told = message with { Content = Brief ? new Reply { Blocks = [.. message.Content.Blocks.Take(BriefBlocks)] } : message.Content };
        if (console.Profile.Capabilities.Ansi)
        {
            console.Write(new Padder(_renderer.Render(told.Content, told.Reader, local.Date), new Padding(2, 0, 0, 1)));
        }
        else
        {
            console.WriteLine(string.Join('\n', PlainView.TextOf(told).Split('\n').Select(l => l.Length == 0 ? l : Indent + l)) + "\n");
        }
    }

    /// <summary>True while only the beginning of each reply is shown, where the audience has seen the rest before.</summary>
    public bool Brief { get; set; }

    /// <summary>True while the story goes on without being shown.</summary>
    public bool Silent { get; set; }

    public void ShowClock(Instant now, Reader reader)
    {
    }

    public void Begin(string title)
    {
        console.WriteLine();
        console.Write(new Text($"── {title} ", Chapter));
        console.WriteLine(new string('─', Math.Max(2, Math.Min(console.Profile.Width, 80) - title.Length - 5)), Quiet);
        console.WriteLine();
    }

    public void Tell(string text)
    {
        console.Write(new Text(text, Story));
        console.WriteLine();
        console.WriteLine();
    }

    /// <summary>Somebody says or does something at a local time; the coach's answer belongs to it.</summary>
    public void Speak(LocalDateTime at, string who, string line)
    {
        if (Silent)
        {
            return;
        }

        Head(TimeOf(at), who, new Style(VoiceOf(who), decoration: Decoration.Bold), $" › {line}");
        _latest = (TimeOf(at), who);
    }

    /// <summary>Somebody opens their Home tab: all of it, in a frame.</summary>
    public void Look(LocalDateTime at, string who, Dashboard dashboard)
    {
        Head(TimeOf(at), who, new Style(VoiceOf(who), decoration: Decoration.Bold), " opens the Home tab");
        if (console.Profile.Capabilities.Ansi)
        {
            console.Write(new Panel(new Rows(dashboard.Sections.SelectMany(section => Framed(section, dashboard))))
            {
                Border = BoxBorder.Rounded,
                BorderStyle = Quiet,
            });
        }
        else
        {
            var lines = dashboard.Sections.SelectMany(section => Lines(section, dashboard));
            console.WriteLine(string.Join('\n', lines.Select(line => $"{Indent}│ {line}".TrimEnd())) + "\n");
        }
    }

    private IEnumerable<IRenderable> Framed(Section section, Dashboard of) =>
        [_renderer.Render(Reply.Of(section.Blocks), of.Reader, of.Today), new Text($"  {ButtonsOf(section)}\n", Quiet)];

    private static IEnumerable<string> Lines(Section section, Dashboard of) =>
        [.. PlainTextRenderer.Render(Reply.Of(section.Blocks), of.Reader, of.Today).Split('\n'), ButtonsOf(section), ""];

    private static string ButtonsOf(Section section) => string.Join(' ', section.Buttons.Select(button => $"[{button.Label}]"));

    private void Head(string time, string who, Style style, string rest)
    {
        _latest = null;
        console.Write(new Paragraph($"{time}  ", Quiet).Append(who, style).Append(rest));
        console.WriteLine();
    }

    private Color VoiceOf(string who)
    {
        if (!_known.Contains(who))
        {
            _known.Add(who);
        }

        return Voices[_known.IndexOf(who) % Voices.Length];
    }

    private static string TimeOf(LocalDateTime at) => at.ToString("ddd dd MMM HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
