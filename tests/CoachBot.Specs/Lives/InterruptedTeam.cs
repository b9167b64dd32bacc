using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Specs.Lives;

/// <summary>
/// Days of a team whose bot dies again and again: Ada and Ben, each with a promise. As people do, they go on where they were, and press again
/// what was not answered.
/// </summary>
internal abstract class InterruptedTeam(Instant clock) : IAsyncDisposable
{
    private const int MostLooks = 600;
    private static readonly Instant FirstDay = Instant.FromUtc(2026, 1, 5, 0, 0);
    private readonly List<Func<Lifetime, Task<bool>>> _script = [];
    private readonly List<string> _log = [];
    private Instant _day = FirstDay;
    private int _done;
    private int _workingDays;

    public enum Person
    {
        Ada,
        Ben,
    }

    public bool IsOver => _done == _script.Count;

    /// <summary>Where the bot's clock stands.</summary>
    public Instant Clock { get; private set; } = clock;

    /// <summary>Whether the bot looked into a room for what it may have sent.</summary>
    public abstract bool HasReadARoom { get; }

    protected abstract string StorePath { get; }

    /// <summary>What is never to be said or logged.</summary>
    protected abstract string Secret { get; }

    /// <summary>A working day: the morning with its reminders and nags, the evening. Ada keeps each third, Ben the others.</summary>
    public void AddDay()
    {
        var day = _day;
        _script.Add(life => MoveAsync(life, day + Duration.FromHours(8.5)));
        _script.Add(life => MoveAsync(life, day + Duration.FromHours(10)));
        var keeper = ++_workingDays % 3 == 0 ? Person.Ada : Person.Ben;
        _script.Add(life => PressDoneAsync(life, keeper));
        _script.Add(life => MoveAsync(life, day + Duration.FromHours(20)));
        _day += Duration.FromDays(day.InUtc().DayOfWeek == IsoDayOfWeek.Friday ? 3 : 1);
    }

    /// <summary>The bot stays dead for a while.</summary>
    public void Sleep(Duration span) => Clock += span;

    /// <summary>A life that dies where it is told to, or lives to the end of the script.</summary>
    public async Task<int> LiveAsync(string point, int nth)
    {
        using var life = await BearAsync(point, nth);
        while (!IsOver && !life.IsOver)
        {
            // On a busy machine an answer may come too late from a bot that lives: what was not answered is done again.
            await StepAsync(life);
        }

        var (code, errors) = await life.ExitAsync();
        _log.Add(errors);
        return code;
    }

    /// <summary>A life that is connected, or dead already.</summary>
    public abstract Task<Lifetime> BearAsync(string point = "never", int nth = 1);

    /// <summary>The next step of the script; false where the bot died over it.</summary>
    public async Task<bool> StepAsync(Lifetime life)
    {
        if (!await _script[_done](life))
        {
            return false;
        }

        _done++;
        return true;
    }

    /// <summary>Somebody logs 20 minutes. False where the bot died over it.</summary>
    public abstract Task<bool> LogAsync(Lifetime life, Person who);

    /// <summary>What the bot wrote to somebody privately.</summary>
    public abstract IEnumerable<string> TextsTo(Person who);

    /// <summary>Until the store has it that all answers were taken.</summary>
    public async Task NotedAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={StorePath};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        for (var looks = 0; Read(connection, "SELECT event_id FROM received_events WHERE answered = 0").Count > 0; looks++)
        {
            Assert.True(looks < MostLooks, "What was answered is not noted.");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    /// <summary>
    /// Each working day's reminder came once to each; every message of the outbox is on the platform once and noted there, and none waits; each
    /// day that was kept counts once; and no secret was said.
    /// </summary>
    public async Task CheckAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={StorePath};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        var sent = Read(connection, "SELECT platform_id FROM outbox WHERE state = 2 AND edits IS NULL");
        var seen = Enum.GetValues<Person>().SelectMany(Sent).ToList();
        Assert.Equal(seen.Order(StringComparer.Ordinal), sent.Order(StringComparer.Ordinal));
        Assert.Equal(sent.Distinct(), sent);
        Assert.Empty(Read(connection, "SELECT message_key || ' in state ' || state || ', ' || attempts || ' tries, ' || coalesce(fault, '') FROM outbox WHERE state IN (0, 1, 4)"));
        foreach (var who in Enum.GetValues<Person>())
        {
            Assert.Equal(_workingDays, Reminders(who));
        }

        Assert.NotEmpty(Read(connection, "SELECT id FROM outbox WHERE kind = 3 AND state = 2"));
        Assert.Equal(_workingDays, Read(connection, "SELECT id FROM check_ins").Count);
        Assert.DoesNotContain(_log, errors => errors.Contains(Secret, StringComparison.Ordinal));
    }

    public abstract ValueTask DisposeAsync();

    /// <summary>The platform's ids of the messages of the outbox that somebody has, as the platform counts them.</summary>
    protected abstract IEnumerable<string> Sent(Person who);

    /// <summary>How many reminders somebody has.</summary>
    protected abstract int Reminders(Person who);

    /// <summary>
    /// Somebody presses Done on their latest reminder, unless an answer that they did not see has done it already. False where the bot died
    /// over it.
    /// </summary>
    protected abstract Task<bool> PressDoneAsync(Lifetime life, Person who);

    protected static bool IsReminder(string text) => text.Contains("Time to show up", StringComparison.Ordinal);

    private async Task<bool> MoveAsync(Lifetime life, Instant until)
    {
        if (await life.MoveAsync(until) is not { } now)
        {
            return false;
        }

        Clock = now;
        return true;
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var values = new List<string>();
        while (rows.Read())
        {
            values.Add(rows.GetString(0));
        }

        return values;
    }
}
