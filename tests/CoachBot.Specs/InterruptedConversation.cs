using System.Globalization;
using CoachBot.Testing;
using Microsoft.Data.Sqlite;

namespace CoachBot.Specs;

/// <summary>
/// A scripted conversation of many days with a program that dies again and again. As a person would, it goes on where it was told
/// to be, and says again what was not answered.
/// </summary>
internal sealed class InterruptedConversation
{
    private const string Commit = "schedule add mon tue wed thu fri 09:00 30m linkedin";
    private const string Log = "log";
    private readonly List<string> _script = [Commit];
    private readonly List<Message> _shown = [];
    private readonly HashSet<int> _answered = [];
    private readonly HashSet<int> _said = [];
    private DateOnly _day = new(2026, 1, 5);
    private int _done;
    private bool _isRepeated;

    /// <summary>The instant where the conversation was left, as the next start names it.</summary>
    public string Clock { get; private set; } = "2026-01-05T08:00:00";

    public bool IsOver => _done == _script.Count;

    private List<string> Reminders { get; } = [];

    /// <summary>Adds a working day: the morning, the evening, and, but for each third one, something done.</summary>
    public void AddDay()
    {
        var date = _day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _script.Add($"@until {date}T08:30");
        _script.Add($"@until {date}T20:00");
        if (_day.DayNumber % 3 != 0)
        {
            _script.Add(Log);
        }

        Reminders.Add(date + "T09:00");
        _day = _day.AddDays(_day.DayOfWeek == DayOfWeek.Friday ? 3 : 1);
    }

    /// <summary>Says the next line of the script. False where the program died over it.</summary>
    public async Task<bool> SayNextAsync(CoachProcess process)
    {
        var line = _script[_done];
        var minutes = 20 + _said.Count;
        if (line == Commit && _isRepeated && await IsCommittedAsync(process))
        {
            _done++;
            return true;
        }

        _isRepeated = true;
        if (line == Log)
        {
            _said.Add(minutes);
            line = $"log {minutes}m linkedin";
        }

        var (isAnswered, isAlive, _) = await SayAsync(process, line);
        if (isAnswered)
        {
            _done++;
            _isRepeated = false;
            if (_script[_done - 1] == Log)
            {
                _answered.Add(minutes);
            }
        }

        return isAlive;
    }

    /// <summary>
    /// What was answered is in the store, once; each message was shown once, and marked; none waits or was lost; and the reminders
    /// are those of the script.
    /// </summary>
    public async Task CheckAsync(string store)
    {
        await using var connection = new SqliteConnection($"Data Source={store};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        var logged = Read(connection, "SELECT minutes FROM check_ins").Select(minutes => (int)minutes).ToList();
        Assert.Equal(logged.Distinct(), logged);
        Assert.Subset(logged.ToHashSet(), _answered);
        Assert.Subset(_said, logged.ToHashSet());
        Assert.Equal([1], Read(connection, "SELECT number FROM commitments"));

        var ids = _shown.Where(m => m.Id is ['m', ..]).Select(m => long.Parse(m.Id![1..], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(Read(connection, "SELECT id FROM outbox WHERE state = 2"), ids.Order());
        Assert.Empty(Read(connection, "SELECT id FROM outbox WHERE state NOT IN (2, 3, 4) OR (state = 4 AND fault IS NULL)"));
        Assert.Equal(Reminders, _shown.Where(m => m is { Kind: "reminder", Edits: null }).Select(m => m.LocalTime));
        Assert.Empty(Read(connection, "SELECT from_ms FROM silences"));
    }

    private static List<long> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql + " ORDER BY 1";
        using var rows = command.ExecuteReader();
        var values = new List<long>();
        while (rows.Read())
        {
            values.Add(rows.GetInt64(0));
        }

        return values;
    }

    private async Task<bool> IsCommittedAsync(CoachProcess process) =>
        (await SayAsync(process, "schedule list")).Reply?.Text.Contains("LinkedIn", StringComparison.Ordinal) == true;

    /// <summary>Says a line and takes down what it causes. A command is followed by a line without effect, whose clock line ends it.</summary>
    private async Task<(bool IsAnswered, bool IsAlive, Message? Reply)> SayAsync(CoachProcess process, string line)
    {
        await (line[0] == '@' ? process.WriteAsync(line) : process.WriteAsync(line, "@as ada"));
        Message? reply = null;
        while (await process.ReadAsync() is { } message)
        {
            _shown.Add(message);
            if (message.Kind == "reply")
            {
                reply = message;
            }
            else if (message.Kind == "clock")
            {
                Clock = message.At[..19];
                return (true, true, reply);
            }
        }

        return (reply is not null && line[0] != '@', false, reply);
    }
}
