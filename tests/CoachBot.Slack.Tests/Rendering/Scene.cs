using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Domain.Teams;
using CoachBot.Slack.Home;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Rendering;
using CoachBot.Terminal;
using CoachBot.Testing;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Slack.Tests.Rendering;

/// <summary>A conversation that really takes place, whose answers and messages can be rendered.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private const string Zone = "Europe/London";

    private readonly Conversation _conversation;
    private int _events;

    private Scene(Conversation conversation) => _conversation = conversation;

    public static Reader Reader { get; } = new("ada", Zone, DateFormat.DayMonth, NumberFormat.English);

    /// <summary>Begins on a Monday at eight.</summary>
    public static async Task<Scene> StartAsync() => new(await Conversation.StartAsync(zone: Zone));

    public LocalDate Today => _conversation.Clock.Now.InZone(DateTimeZoneProviders.Tzdb[Zone]).Date;

    public async Task PlayAsync(params string[] lines) => await _conversation.SayAllAsync(lines);

    public Task<Reply> AskAsync(string line, string who = "ada") =>
        AskAsync(Terminal(who), line);

    public Task<Reply> SubmitAsync(string path, Dictionary<string, string> fields) => _conversation.Pipeline.HandleAsync(
        new FormSubmitted(NextEvent(), Terminal("ada"), path, fields), _ => Task.CompletedTask, CancellationToken.None);

    /// <summary>The messages of a kind that were put down, oldest first.</summary>
    public IReadOnlyList<(long Id, Reply Content, bool IsEdit)> Outbox(MessageKind kind)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _conversation.StorePath,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, content, edits FROM outbox WHERE kind = $kind ORDER BY id";
        command.Parameters.AddWithValue("$kind", (int)kind);
        using var reader = command.ExecuteReader();
        var messages = new List<(long, Reply, bool)>();
        while (reader.Read())
            messages.Add((reader.GetInt64(0), ReplyJson.Read(reader.GetString(1)), !reader.IsDBNull(2)));
        return messages;
    }

    /// <summary>Compares an answer, as it is given privately in a room.</summary>
    public void Check(string name, Reply reply) =>
        Golden.Check(name, SlackMessageRenderer.Render(reply, Reader, Today, new MessageMarks { CanShare = true, FormRoom = "C1" }));

    /// <summary>Compares a message of the outbox, as it goes out by direct message.</summary>
    public void Check(string name, (long Id, Reply Content, bool IsEdit) message) =>
        Golden.Check(name, SlackMessageRenderer.Render(message.Content, Reader, Today, new MessageMarks(message.Id)));

    /// <summary>The Home tab of a person, as the bot is set up or not in their workspace.</summary>
    public async Task<HomeView> HomeAsync(string who = "ada", bool isSetUp = true, bool manages = false)
    {
        var speaker = Terminal(who);
        var actor = isSetUp ? speaker : speaker with { Workspace = "elsewhere", IsOpenDoor = false, ManagesWorkspace = manages };
        return HomeRenderer.Render(await _conversation.Dashboards.ReadAsync(actor, CancellationToken.None));
    }

    /// <summary>Compares an answer's form.</summary>
    public void CheckView(string name, Reply reply) => Golden.Check(name, SlackViewRenderer.Render(reply, Reader, Today, "C1"));

    public ValueTask DisposeAsync() => _conversation.DisposeAsync();

    private Task<Reply> AskAsync(Actor actor, string line) =>
        _conversation.Pipeline.HandleAsync(new CommandInvoked(NextEvent(), actor, line), _ => Task.CompletedTask, CancellationToken.None);

    private static Actor Terminal(string who) => new(Speaker.Platform, Speaker.Workspace, who, who, Zone);

    private string NextEvent() => $"e{++_events}";
}
