using System.Text.RegularExpressions;
using CoachBot.Application.Stores;
using CoachBot.Terminal;
using CoachBot.Testing;
using NodaTime;

namespace CoachBot.Specs.SixWeeks;

/// <summary>The six weeks, played once for all specs: what was said to whom, what the questions were answered, and which nags the ledger has.</summary>
public sealed partial class SixWeeksPlayed : IAsyncLifetime
{
    private static readonly string[] Channels = ["forum", "LinkedIn", "blog", "podcast"];
    private static readonly Lazy<Task<Record>> Once = new(PlayAsync);
    private Record _played = null!;

    public IReadOnlyList<Message> All => _played.All;

    /// <summary>Command lines and presses of the script.</summary>
    public int Lines => _played.Lines;

    public Message Answer(string label) => _played.Answers[label];

    /// <summary>The nags of a member in the ledger, in the order of time: local time, sent or dropped, its figures.</summary>
    public IReadOnlyList<string> Nags(string name) => _played.Nags[name];

    /// <summary>
    /// What a member was sent unasked, in a line each, in the order of time and then of the alphabet: local time, kind, channel, the
    /// ladder's step by its words, and what came along.
    /// </summary>
    public IReadOnlyList<string> Sent(string name) =>
        [.. All.Where(m => m.Kind is not ("reply" or "clock") && m.To == name).OrderBy(m => m.At, StringComparer.Ordinal)
            .Select(InALine).Order(StringComparer.Ordinal)];

    public async Task InitializeAsync() => _played = await Once.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<Record> PlayAsync()
    {
        await using var chat = await Conversation.StartAsync("2026-03-02T09:00");
        var script = new SixWeeksScript(chat);
        await script.PlayAsync();
        var nags = await chat.Store.ReadAsync(ReadNags, CancellationToken.None);
        return new Record([.. chat.All], script.Answers, nags, script.Lines);
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadNags(ICoachReader reader)
    {
        var team = reader.FindWorkspace(Speaker.Platform, Speaker.Workspace)!.Team;
        return reader.Members(team).ToDictionary(book => book.Member.Name, book => (IReadOnlyList<string>)
            [.. reader.Ledger(team, new LedgerQuery(book.Id, KindPrefix: "nag.", Most: 100))
                .Select(row => $"{row.At.InZone(book.Clock.Zone):MM-dd HH:mm} {row.Kind[4..]} {row.Figures}").Order(StringComparer.Ordinal)]);
    }

    private static string InALine(Message message)
    {
        var text = message.Text;
        var channel = Channels.Where(text.Contains).MinBy(c => text.IndexOf(c, StringComparison.Ordinal));
        var parts = new[]
        {
            $"{message.LocalTime[5..10]} {message.LocalTime[11..]}", message.Edits is null ? null : "edited", message.Kind, channel, StepOf(text),
            text.Contains(": kept", StringComparison.Ordinal) ? "kept" : null,
            text.Contains("made up for", StringComparison.Ordinal) ? "made up" : null,
            text.Contains("taken off", StringComparison.Ordinal) ? "off" : null,
            text.Contains("asked me to come back", StringComparison.Ordinal) ? "snoozed" : null,
            AsWell().Match(text) is { Success: true } other ? $"and {other.Groups[1].Value}" : null,
            text.Contains("A reserve covered", StringComparison.Ordinal) ? "with 1 reserve" : null,
            text.Contains("2 reserves covered", StringComparison.Ordinal) ? "with 2 reserves" : null,
        };
        return string.Join(' ', parts.Where(p => p is not null));
    }

    /// <summary>The step of the ladder that words belong to: kind, the stake, a plan, the last question, its repeat.</summary>
    private static string? StepOf(string text) =>
        text.Contains("It happens", StringComparison.Ordinal) ? "step 1"
        : text.Contains("two in a row", StringComparison.Ordinal) || text.Contains("two weeks in a row", StringComparison.Ordinal) ? "step 2"
        : InARow().Match(text) is { Success: true } plan ? $"step {plan.Groups[1].Value}"
        : text.Contains("five in a row", StringComparison.Ordinal) || text.Contains("five weeks in a row", StringComparison.Ordinal) ? "step 5"
        : text.Contains("still quiet", StringComparison.Ordinal) ? "step 5 again"
        : null;

    [GeneratedRegex(@"\b([34]) (?:weeks )?in a row (?:went by\. (?:The promise is bigger|Fewer days that hold)|ended short)")]
    private static partial Regex InARow();

    [GeneratedRegex(@"(\w+) went by as well")]
    private static partial Regex AsWell();

    private sealed record Record(
        IReadOnlyList<Message> All, IReadOnlyDictionary<string, Message> Answers, IReadOnlyDictionary<string, IReadOnlyList<string>> Nags, int Lines);
}
