using System.Globalization;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Dashboards;
using CoachBot.Application.Replies;
using CoachBot.Hosting;
using CoachBot.Simulation;
using CoachBot.Storage;
using CoachBot.Terminal;
using CoachBot.Testing.Stores;
using CoachBot.Verbs;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoachBot.Testing;

/// <summary>
/// The whole bot on a virtual clock and a real SQLite file, driven line by line exactly as <c>coachbot chat --json --simulate</c>
/// is. Dispose it to close the store; open another on the same folder to go on later.
/// </summary>
public sealed class Conversation : IAsyncDisposable
{
    private readonly bool _ownsFolder;
    private readonly List<Exchange> _exchanges = [];
    private readonly StringWriter _output = new();
    private ServiceProvider _services = null!;
    private int _read;

    private Conversation(string folder, bool ownsFolder)
    {
        Folder = folder;
        _ownsFolder = ownsFolder;
    }

    /// <summary>
    /// Holds the same conversation on another platform once it has ended here; null for none. What a spec did past the lines (an event
    /// of its own) can't be said there, so such a conversation stays here.
    /// </summary>
    public static Func<Script, Task>? Mirror { get; set; }

    /// <summary>Where and when it began; null where it goes on from an earlier one.</summary>
    private Script? Said { get; set; }

    /// <summary>The folder of the store.</summary>
    public string Folder { get; }

    public string StorePath => Path.Combine(Folder, "coach.db");

    /// <summary>Everything that was shown, oldest first.</summary>
    public List<Message> All { get; } = [];

    /// <summary>Starts a conversation: local time, zone, and who speaks.</summary>
    public static async Task<Conversation> StartAsync(string at = "2026-01-05T08:00", string zone = "Europe/London", string name = "ada", string? folder = null)
    {
        var owns = folder is null;
        var conversation = new Conversation(folder ?? Directory.CreateTempSubdirectory("coachbot-").FullName, owns);
        await conversation.OpenAsync(ChatOptions.Of(name, zone, at, json: true));
        conversation.Said = owns ? new Script(at, zone, name, conversation._exchanges) : null;
        return conversation;
    }

    /// <summary>The terminal is closed, and opened again by the same speaker after a time in which nothing fell due.</summary>
    /// <param name="hours">Whole hours, from 1.</param>
    public async Task ReopenAsync(int hours)
    {
        var (name, zone, before) = (Speaker.Name, Speaker.Zone, All.Count);
        var at = Time.Now.Plus(Duration.FromHours(hours)).InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime;
        await _services.DisposeAsync();
        await OpenAsync(ChatOptions.Of(name, zone, at.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), json: true));
        // On a platform nothing is closed: the bot is started again.
        _exchanges.Add(new Exchange($"@down {hours}h", name, All[before..]));
    }

    /// <summary>Says one line and returns what it caused.</summary>
    public async Task<IReadOnlyList<Message>> SayAsync(string line)
    {
        var before = All.Count;
        var speaker = Speaker.Name;
        var file = NamedFile.Of(_services.GetRequiredService<CommandPipeline>().FileNamedIn(line));
        await _services.GetRequiredService<ChatSession>().HandleLineAsync(line, CancellationToken.None);
        Collect();
        _exchanges.Add(new Exchange(line, speaker, All[before..]) { File = file });
        return All[before..];
    }

    /// <summary>Says several lines and returns what they caused.</summary>
    public async Task<IReadOnlyList<Message>> SayAllAsync(params string[] lines)
    {
        var before = All.Count;
        foreach (var line in lines)
        {
            await SayAsync(line);
        }

        return All[before..];
    }

    /// <summary>Says one command and returns its reply.</summary>
    public async Task<Message> AskAsync(string line) => (await SayAsync(line)).Single(m => m.Kind == "reply");

    /// <summary>
    /// Presses a button by its action, also one that is no longer the latest. Of one that was never shown no platform is told: there is
    /// nothing to press there.
    /// </summary>
    public async Task<Reply> PressActionAsync(string action)
    {
        var before = All.Count;
        var speaker = Speaker;
        var on = All.Find(message => message.Actions.Contains(action));
        var id = ActionId.TryParse(action, out var parsed) ? parsed : throw new ArgumentException($"'{action}' is no action.");
        var answer = await _services.GetRequiredService<CommandPipeline>()
            .AnswerAsync(new ButtonPressed(Guid.NewGuid().ToString("N"), speaker.Actor, id, null), CancellationToken.None);
        var view = _services.GetRequiredService<IMessageView>();
        view.Show(new ShownMessage(
            Guid.NewGuid().ToString("N"), Time.Now, answer.Reader.Name, null, MessageKind.Reply, answer.Reply, answer.Reader, null));
        view.Flush();
        await Time.SettleAsync(CancellationToken.None);
        Collect();
        if (on is not null)
        {
            var label = on.Buttons[on.Actions.ToList().IndexOf(action)];
            _exchanges.Add(new Exchange($"@press {label}", speaker.Name, All[before..]) { Pressed = new PressedButton(on, label) });
        }

        return answer.Reply;
    }

    /// <summary>The store behind the conversation, for what a message does not show.</summary>
    public DashboardReader Dashboards => _services.GetRequiredService<DashboardReader>();

    public SqliteCoachStore Store => _services.GetRequiredService<SqliteCoachStore>();

    /// <summary>For events that no line can cause, such as a stranger's.</summary>
    public CommandPipeline Pipeline
    {
        get
        {
            Said = null;
            return _services.GetRequiredService<CommandPipeline>();
        }
    }

    public VirtualClock Clock
    {
        get
        {
            Said = null;
            return _services.GetRequiredService<VirtualClock>();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }

        if (Said is { } script && Mirror is { } mirror)
        {
            await mirror(script);
        }
    }

    private Speaker Speaker => _services.GetRequiredService<Speakers>().Now;

    private IConversationClock Time => _services.GetRequiredService<IConversationClock>();

    private async Task OpenAsync(ChatOptions options)
    {
        NewStore.At(StorePath);
        _services = ChatVerb.Compose(options, interactive: false, _output, StorePath);
        try
        {
            await _services.GetRequiredService<Awakening>().WakeAsync(terminal: true, simulated: true, CancellationToken.None);
            await _services.GetRequiredService<ChatSession>().BeginAsync(CancellationToken.None);
        }
        catch
        {
            await _services.DisposeAsync();
            throw;
        }

        Collect();
    }

    private void Collect()
    {
        var text = _output.ToString();
        foreach (var line in text[_read..].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            All.Add(Message.Parse(line));
        }

        _read = text.Length;
    }
}
