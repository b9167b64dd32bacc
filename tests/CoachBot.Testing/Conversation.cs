using System.Text.Json;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Dashboards;
using CoachBot.Application.Replies;
using CoachBot.Hosting;
using CoachBot.Simulation;
using CoachBot.Storage;
using CoachBot.Terminal;
using CoachBot.Verbs;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Testing;

/// <summary>
/// The whole bot on a virtual clock and a real SQLite file, driven line by line exactly as <c>coachbot chat --json --simulate</c>
/// is. Dispose it to close the store; open another on the same folder to go on later.
/// </summary>
public sealed class Conversation : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly StringWriter _output;
    private readonly ChatSession _chat;
    private readonly bool _ownsFolder;
    private readonly List<Exchange> _exchanges = [];
    private int _read;

    private Conversation(ServiceProvider services, StringWriter output, string folder, bool ownsFolder)
    {
        _services = services;
        _output = output;
        _chat = services.GetRequiredService<ChatSession>();
        Folder = folder;
        _ownsFolder = ownsFolder;
    }

    /// <summary>
    /// Holds the same conversation on another platform once it has ended here; null for none. What a spec did past the lines (an old
    /// button, an event of its own) can't be said there, so such a conversation stays here.
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
        folder ??= Directory.CreateTempSubdirectory("coachbot-").FullName;
        var output = new StringWriter();
        var services = ChatVerb.Compose(ChatOptions.Of(name, zone, at, json: true), interactive: false, output, Path.Combine(folder, "coach.db"));
        var conversation = new Conversation(services, output, folder, owns);
        try
        {
            await services.GetRequiredService<Awakening>().WakeAsync(terminal: true, simulated: true, CancellationToken.None);
            await conversation._chat.BeginAsync(CancellationToken.None);
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }

        conversation.Collect();
        conversation.Said = owns ? new Script(at, zone, name, conversation._exchanges) : null;
        return conversation;
    }

    /// <summary>Says one line and returns what it caused.</summary>
    public async Task<IReadOnlyList<Message>> SayAsync(string line)
    {
        var before = All.Count;
        var speaker = _services.GetRequiredService<Speakers>().Now.Name;
        var file = NamedFile.Of(_services.GetRequiredService<CommandPipeline>().FileNamedIn(line));
        await _chat.HandleLineAsync(line, CancellationToken.None);
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

    /// <summary>Presses a button by its action, also one that is no longer the latest.</summary>
    public Task<Reply> PressActionAsync(string action) =>
        Pipeline.HandleAsync(
            new ButtonPressed(
                Guid.NewGuid().ToString("N"), _services.GetRequiredService<Speakers>().Now.Actor,
                ActionId.TryParse(action, out var id) ? id : throw new ArgumentException($"'{action}' is no action."), null),
            CancellationToken.None);

    /// <summary>The store behind the conversation, for what a message does not show.</summary>
    public DashboardReader Dashboards => _services.GetRequiredService<DashboardReader>();

    public SqliteCoachStore Store => _services.GetRequiredService<SqliteCoachStore>();

    /// <summary>For events that no line can cause, such as a stranger's or an old button's.</summary>
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

/// <summary>A message as the JSON contract has it.</summary>
public sealed record Message(
    string? Id, string At, string? To, string Kind, string Text, IReadOnlyList<string> Buttons, string? Edits, JsonElement? Form, JsonElement? Facts)
{
    /// <summary>Local date and time of the receiver, to the minute: <c>2026-01-05T09:00</c>.</summary>
    public string LocalTime => At[..16];

    /// <summary>The paths of the files that came with it.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    /// <summary>The actions of the buttons, in their order.</summary>
    public IReadOnlyList<string> Actions { get; private init; } = [];

    /// <summary><c>private</c> or <c>room</c>.</summary>
    public string Visibility { get; private init; } = "";

    public static Message Parse(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        return new Message(
            Value(json, "id"), json.GetProperty("at").GetString()!, Value(json, "to"), json.GetProperty("kind").GetString()!, json.GetProperty("text").GetString()!,
            json.TryGetProperty("buttons", out var buttons) ? [.. buttons.EnumerateArray().Select(b => b.GetProperty("label").GetString()!)] : [],
            Value(json, "edits"), Part(json, "form"), Part(json, "facts"))
        {
            Actions = json.TryGetProperty("buttons", out var pressable) ? [.. pressable.EnumerateArray().Select(b => b.GetProperty("action").GetString()!)] : [],
            Visibility = json.GetProperty("visibility").GetString()!,
            Files = json.TryGetProperty("files", out var files) ? [.. files.EnumerateArray().Select(f => f.GetString()!)] : [],
        };
    }

    private static string? Value(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement? Part(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
