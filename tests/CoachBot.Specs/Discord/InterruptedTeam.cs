using CoachBot.Loopback.Discord;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>
/// Days of a team whose bot dies again and again. As people do, they go on where they were, and press again what was not answered.
/// </summary>
internal sealed class InterruptedTeam : IAsyncDisposable
{
    private static readonly Instant FirstDay = Instant.FromUtc(2026, 1, 5, 0, 0);
    private readonly DiscordRig _rig;
    private readonly List<Func<DiscordLifetime, Task<bool>>> _script = [];
    private readonly List<string> _log = [];
    private Instant _day = FirstDay;
    private int _done;
    private int _workingDays;

    private InterruptedTeam(DiscordRig rig)
    {
        _rig = rig;
        Clock = rig.Now;
    }

    public bool IsOver => _done == _script.Count;

    /// <summary>Where the bot's clock stands.</summary>
    public Instant Clock { get; private set; }

    /// <summary>Whether the bot looked into a room for what it may have sent.</summary>
    public bool HasReadARoom => _rig.Discord.Requests.Any(r => r is { Method: "GET", Route: "/channels/{channel_id}/messages" });

    /// <summary>Set up, and with a promise of Ada's and one of Ben's; the bot is gone.</summary>
    public static async Task<InterruptedTeam> StartAsync()
    {
        var rig = await DiscordRig.SetUpAsync(new LoopbackDiscordOptions { IdentifyInterval = TimeSpan.Zero });
        await rig.PromiseAsync(rig.Ada);
        await rig.PromiseAsync(rig.Ben);
        await rig.SettleAsync();
        await rig.GoAsync();
        return new InterruptedTeam(rig);
    }

    /// <summary>A working day: the morning with its reminders and nags, the evening. Ada keeps each third, Ben the others.</summary>
    public void AddDay()
    {
        var day = _day;
        _script.Add(life => MoveAsync(life, day + Duration.FromHours(8.5)));
        _script.Add(life => MoveAsync(life, day + Duration.FromHours(10)));
        var keeper = ++_workingDays % 3 == 0 ? _rig.Ada : _rig.Ben;
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
        while (!IsOver && await StepAsync(life))
        {
        }

        var (code, errors) = await life.ExitAsync();
        _log.Add(errors);
        return code;
    }

    public async Task<DiscordLifetime> BearAsync(string point = "never", int nth = 1)
    {
        var readies = _rig.Discord.Gateway.Readies;
        var life = DiscordLifetime.Start(_rig.Discord, _rig.StorePath, point, nth, Clock);
        await life.ConnectedAsync(readies);
        return life;
    }

    /// <summary>The next step of the script; false where the bot died over it.</summary>
    public async Task<bool> StepAsync(DiscordLifetime life)
    {
        if (!await _script[_done](life))
        {
            return false;
        }

        _done++;
        return true;
    }

    /// <summary>
    /// Each working day's reminder came once to each; every message of the outbox is in Discord once and noted there, and none waits; each
    /// day that was kept counts once; and no secret was said.
    /// </summary>
    public async Task CheckAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={_rig.StorePath};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        var sent = Read(connection, "SELECT platform_id FROM outbox WHERE state = 2 AND edits IS NULL");
        var seen = ((LoopbackUser[])[_rig.Ada, _rig.Ben])
            .SelectMany(who => _rig.ToldTo(who).Where(m => m.Nonce is not null).Select(m => $"{m.Channel.Id}/{m.Id}")).ToList();
        Assert.Equal(seen.Order(StringComparer.Ordinal), sent.Order(StringComparer.Ordinal));
        Assert.Equal(sent.Distinct(), sent);
        Assert.Empty(Read(connection, "SELECT message_key FROM outbox WHERE state IN (0, 1, 4)"));
        foreach (var who in (LoopbackUser[])[_rig.Ada, _rig.Ben])
        {
            Assert.Equal(_workingDays, _rig.ToldTo(who).Count(IsReminder));
        }

        Assert.NotEmpty(Read(connection, "SELECT id FROM outbox WHERE kind = 3 AND state = 2"));
        Assert.Equal(_workingDays, Read(connection, "SELECT id FROM check_ins").Count);
        Assert.DoesNotContain(_log, errors => errors.Contains(_rig.Discord.Token, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    private async Task<bool> MoveAsync(DiscordLifetime life, Instant until)
    {
        if (await life.MoveAsync(until) is not { } now)
        {
            return false;
        }

        Clock = now;
        return true;
    }

    /// <summary>Somebody presses Done on their latest reminder, unless an answer that they did not see has done it already.</summary>
    private async Task<bool> PressDoneAsync(DiscordLifetime life, LoopbackUser who)
    {
        var reminder = _rig.ToldTo(who).Last(IsReminder);
        return !reminder.Buttons.Contains("Done")
            || await life.AnswerAsync(_rig.Discord.PressAsync(who, reminder, "Done")) is { TimedOut: false };
    }

    private static bool IsReminder(LoopbackMessage message) =>
        message.Versions[0].Content.Contains("Time to show up", StringComparison.Ordinal);

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
