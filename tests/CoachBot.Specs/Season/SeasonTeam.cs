using System.Globalization;
using CoachBot.Testing;
using NodaTime;

namespace CoachBot.Specs.Season;

/// <summary>Five people of a bicycle shop and what each has promised, as they speak to the coach day by day.</summary>
internal sealed class SeasonTeam(Conversation chat, Tally tally)
{
    /// <summary>First Monday of the season.</summary>
    public static readonly LocalDate Begin = new(2026, 1, 5);

    private readonly List<Promise> _promises = [];
    private readonly Dictionary<string, Message> _answers = [];
    private readonly HashSet<(string Who, LocalDate Date)> _away = [];
    private string _speaker = "ada";
    private LocalDate _today = Begin;

    /// <summary>What was answered, by the label that the script gave it.</summary>
    public IReadOnlyDictionary<string, Message> Answers => _answers;

    /// <summary>Monday of a week, counted from 1.</summary>
    public static LocalDate Monday(int week) => Begin.PlusWeeks(week - 1);

    /// <summary>Somebody says something; it is answered, and kept under a label if there is one.</summary>
    public async Task<Message> SayAsync(string who, string line, string? label = null)
    {
        await BecomeAsync(who);
        var answer = (await chat.SayAsync(line)).First(m => m.Kind == "reply");
        if (label is not null)
        {
            _answers.Add(label, answer);
        }

        return answer;
    }

    /// <summary>Somebody presses a button of the latest message to them that has any.</summary>
    public async Task<Message> PressAsync(string who, string button, string? label = null)
    {
        await BecomeAsync(who);
        var latest = chat.All.Last(m => m.To == who && m.Buttons.Count > 0);
        var number = latest.Buttons.ToList().IndexOf(button) + 1;
        Assert.True(number > 0, $"No button “{button}” in: {latest.Text} [{string.Join(", ", latest.Buttons)}]");
        return await SayAsync(who, $"@press {number}", label);
    }

    /// <summary>A promise of somebody, due on these days.</summary>
    public async Task PromiseAsync(string who, string channel, int minutes, string at, string goal, params IsoDayOfWeek[] days)
    {
        var words = string.Join(' ', days.Select(day => day.ToString()[..3].ToLowerInvariant()));
        await SayAsync(who, $"schedule add {words} {at} {minutes}m {channel} for {goal}");
        _promises.Add(new Promise(who, channel, minutes, days));
    }

    /// <summary>Outcomes of the week are recorded.</summary>
    public async Task RecordAsync(string who, string metric, string strategy, int amount)
    {
        await SayAsync(who, $"record {metric} {amount}");
        tally.CameIn(_today, strategy, amount);
    }

    public async Task PayAsync(string who, string channel, int euros)
    {
        await SayAsync(who, $"worth spend €{euros} {channel}");
        tally.Paid(_today, channel, euros);
    }

    /// <summary>Somebody is away: nothing of theirs is due.</summary>
    public void Away(string who, LocalDate from, LocalDate to)
    {
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            _away.Add((who, day));
        }
    }

    /// <summary>A day goes by: who has promised it does it in the evening, but for those who let it go by.</summary>
    public async Task DayAsync(LocalDate date, params string[] missing)
    {
        await UntilAsync(date, "18:00");
        foreach (var promise in _promises.Where(p => p.Days.Contains(date.DayOfWeek) && !_away.Contains((p.Who, date))))
        {
            var isKept = !missing.Contains(promise.Who);
            tally.Due(date, promise.Who, promise.Channel, isKept);
            if (isKept)
            {
                await SayAsync(promise.Who, $"log {promise.Minutes}m {promise.Channel}");
                tally.Did(date, promise.Who, promise.Channel, promise.Minutes);
            }
        }
    }

    public async Task UntilAsync(LocalDate date, string time)
    {
        await chat.SayAsync($"@until {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T{time}");
        _today = date;
    }

    private async Task BecomeAsync(string who)
    {
        if (who != _speaker)
        {
            await chat.SayAsync($"@as {who}");
            _speaker = who;
        }
    }

    private sealed record Promise(string Who, string Channel, int Minutes, IReadOnlyList<IsoDayOfWeek> Days);
}
