using System.Text.RegularExpressions;
using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Commands;

/// <summary>Guesses the command behind a sentence that begins with none: <c>I did 20 minutes on LinkedIn yesterday</c>.</summary>
internal static partial class Sentences
{
    private const int Fewest = 3;
    private const string Absent = "away";
    private const string Yesterday = "yesterday";

    /// <summary>What people ask about by a word that begins no command.</summary>
    private const string Invite = "invite";

    public static bool Is(IReadOnlyList<Token> tokens) => tokens.Count >= Fewest;

    /// <summary>What answers a question in which a command is named: <c>how do I undo that</c>; null where none is.</summary>
    public static string? Topic(IReadOnlyList<Token> tokens, CommandCatalog catalog)
    {
        var words = WordsOf(tokens);
        return Course(words) ?? Look(words) ?? Ahead(words) ?? Worth(words) ?? Ideas(words) ?? Stop(words) ?? words.Skip(1).Select(word => word.ToLowerInvariant())
            .FirstOrDefault(word => word == Invite || catalog.Find(word) is not null || catalog.Groups.Contains(word)) switch
        {
            null or "hi" or "hello" => null,
            "today" => "today",
            "start" => "start",
            Invite => "help team",
            var topic => $"help {topic}",
        };
    }

    /// <summary>A line that can be said instead of a sentence, or of <c>stop linkedin</c> and <c>nothing works</c>; null where nothing in the words tells.</summary>
    public static string? Guess(IReadOnlyList<Token> tokens)
    {
        var words = WordsOf(tokens);
        return Total(tokens) is { } total ? total
            : IsAboutOthers(tokens) ? words is [_, "is" or "are", "in" or "on", ..] && Has(words, "team") ? "team" : "progress team"
            : !Is(tokens) ? Short(words) ?? Figure(words) ?? Forgetting(words) ?? NotToday(words) ?? Unable(words) ?? Back(words) ?? Change(words) ?? Stop(words) ?? Doubt(words) ?? (IsAboutMe(words) ? Away(words) : null)
            : IsRefusal(words) ? "skip"
            : AsksHow(words, "many") ? words.Exists(Kept.Contains) ? "progress" : "goal list"
            : Back(words) ?? NotToday(words) ?? Target(tokens) ?? Cover(words) ?? Last(words) ?? Later(words) ?? Removal(words) ?? Reminder(words) ?? Meaning(words) ?? Missed(words) ?? Ahead(words) ?? Change(words) ?? Course(words) ?? Look(words) ?? Promise(words) ?? Log(tokens, words) ?? Away(words) ?? Busy(words)
            ?? Did(words) ?? Ideas(words) ?? Closed(words) ?? Unable(words) ?? Worth(words) ?? Stop(words) ?? Place(words) ?? Forgetting(words) ?? Win(words) ?? Wish(words) ?? Doubt(words);
    }

    private static List<string> WordsOf(IReadOnlyList<Token> tokens) => [.. tokens.Select(token => token.Text.Trim('.', ',', '!', '?'))];

    /// <summary>"leads = 7": what a number stands at.</summary>
    public static string? Total(IReadOnlyList<Token> tokens) =>
        TotalOf().Match(string.Join(' ', tokens.Select(t => t.Text))) is { Success: true } total
            ? $"record {total.Groups["name"].Value} = {total.Groups["total"].Value}"
            : null;

    /// <summary>"I got back": days away end.</summary>
    private static string? Back(List<string> words) => words.Count <= Fewest && IsAboutMe(words) && Has(words, "back") ? "back" : null;

    private static bool IsAboutMe(List<string> words) => words[0].ToLowerInvariant() is "i" or "i'm" or "i’m" or "im" or "we're" or "we’re" or "we";

    /// <summary>"I'll do it later", "remind me tomorrow": the reminder comes again.</summary>
    private static string? Later(List<string> words) =>
        !Has(words, "remind") && !(words.Exists(Doing.Contains) && Has(words, "it")) ? null
        : Has(words, "later") || Has(words, "again") ? "snooze"
        : Has(words, "tomorrow") ? "snooze tomorrow"
        : null;

    /// <summary>"I'm too busy", "too busy this week", "give me 2 weeks off".</summary>
    private static string? Busy(List<string> words) =>
        Has(words, "busy") ? Has(words, Yesterday) ? $"{Absent} {Yesterday}" : Has(words, "week") ? $"{Absent} this week" : "skip"
        : words is [.., var length, var unit, var off] && off.Equals("off", StringComparison.OrdinalIgnoreCase) && IntervalReader.Read([length, unit], 0, default).Consumed == 2
            ? $"{Absent} {length} {unit}"
        : null;

    /// <summary>"When is my next one", "did I do anything last week", "what did I do this week".</summary>
    private static string? Look(List<string> words) =>
        words[0].Equals("when", StringComparison.OrdinalIgnoreCase) && Has(words, "next") ? "today"
        : words.SkipWhile(Questions.Contains).Take(2).SequenceEqual(["did", "i"], StringComparer.OrdinalIgnoreCase) && !words.Exists(Kept.Contains) ? "log list"
        : null;

    /// <summary>"I'm not doing this".</summary>
    private static bool IsRefusal(List<string> words) =>
        words.Count <= Fewest + 1 && words.Exists(Denials.Contains) && Has(words, "doing") && (Has(words, "this") || Has(words, "it"));

    private static string? Reminder(List<string> words) => Has(words, "remind") ? Promise(words) ?? "schedule add" : null;

    /// <summary>"Delete my reminder": what it reminds of.</summary>
    private static string? Removal(List<string> words) =>
        words.Exists(Erasures.Contains) && Has(words, "my") && (Has(words, "reminder") || Has(words, "reminders")) ? "schedule end" : null;

    /// <summary>"What is consistency?" is explained; "what's my streak?" has a figure.</summary>
    private static string? Meaning(List<string> words) =>
        !Questions.Contains(words[0]) || words.Find(Why.WhyCommand.Topics.Contains) is not { } topic ? null
        : Has(words, "my") ? "progress"
        : $"why {topic.ToLowerInvariant()}";

    /// <summary>"What did I miss?", "did we miss anything"; "I missed yesterday": what can still be made up.</summary>
    private static string? Missed(List<string> words) =>
        !words.Exists(Kept.Contains) && !Has(words, "forgot") ? null
        : Questions.Contains(words[0]) && Has(words, "I") ? "progress"
        : Asking.Contains(words[0]) && Has(words, "we") ? "progress team"
        : MinutesIn(words) is null && Has(words, "I") && (Has(words, "missed") || Has(words, "forgot")) ? "today"
        : null;

    /// <summary>"What's on today?"; "what do I have tomorrow", "show me my week": what is promised.</summary>
    private static string? Ahead(List<string> words) =>
        Questions.Contains(words[0]) && Has(words, "today") ? "today"
        : (Questions.Contains(words[0]) || words[0].Equals("show", StringComparison.OrdinalIgnoreCase)) && words.Exists(word => word.ToLowerInvariant() is "tomorrow" or "week" || IsWeekday(word))
            && !Has(words, "did") ? "schedule list" : null;

    /// <summary>"Move it to the evening", "make it shorter": another promise than there is.</summary>
    private static string? Change(List<string> words) =>
        words is [var make, var it, ..] && make.ToLowerInvariant() is "make" or "change" or "move" && it.Equals("it", StringComparison.OrdinalIgnoreCase)
            && Wanted(words) is { } wanted
            ? $"schedule edit {wanted}"
        : IsTooMuch(words) || words.Exists(Otherwise.Contains) || ((words.Exists(Changes.Contains) || words[0].Equals("make", StringComparison.OrdinalIgnoreCase)) && words.Exists(word => Timings.Contains(word) || IsWeekday(word)))
            ? "schedule edit"
            : null;

    /// <summary>The minutes, the hour or the days that a promise is to have.</summary>
    private static string? Wanted(List<string> words)
    {
        var rest = words.Skip(2).SkipWhile(word => word.Equals("to", StringComparison.OrdinalIgnoreCase)).ToList();
        return MinutesIn(words) is { } minutes ? $"{minutes}m"
            : TimeReader.Read(string.Join(' ', rest)) is TimeReading.Found ? string.Join(' ', rest).ToLowerInvariant()
            : words[0].Equals("move", StringComparison.OrdinalIgnoreCase) ? null
            : rest.Count > 0 && ScheduleReader.Read(rest, 0) is { Consumed: > 0 } days && days.Consumed == rest.Count && days is not ScheduleReading.Impossible
                ? string.Join(' ', rest).ToLowerInvariant()
            : null;
    }

    /// <summary>"Edit my last log", "delete the last check-in".</summary>
    private static string? Last(List<string> words) => Has(words, "last") && words.Exists(Entries.Contains) && !words.Exists(Courses.Contains) ? "log list" : null;

    private static string? Course(List<string> words) =>
        Has(words, "make") && (Has(words, "it") || Has(words, "goal")) && words[0].ToLowerInvariant() is "will" or "are" or "can" ? "goal list"
        : !words.Exists(Courses.Contains) && !AsksHow(words, "far") ? null
        : words.Exists(word => word.ToLowerInvariant() is "we" or "team") || !words.Exists(word => word.ToLowerInvariant() is "i" or "i'm" or "i’m" or "my" or "it") ? "progress team"
        : "progress";

    /// <summary>"I can't make it today": a skip; of another day, an absence.</summary>
    private static string? Unable(List<string> words) =>
        !words.Exists(Refusals.Contains) || !words.Exists(Deeds.Contains) ? null
        : words.Find(word => IsWeekday(word) || word.Equals("tomorrow", StringComparison.OrdinalIgnoreCase)) is { } day ? $"{Absent} {day}"
        : "skip";

    /// <summary>"Is LinkedIn worth it": what it costs and brings.</summary>
    private static string? Worth(List<string> words) => words.Exists(Costs.Contains) ? "worth" : null;

    /// <summary>"Stop linkedin": a promise that is taken back; "which channel should we drop": what the audit says.</summary>
    private static string? Stop(List<string> words) =>
        !words.Exists(Ends.Contains) ? null
        : ChannelIn(words) is { } channel ? $"schedule end {channel}"
        : words.Exists(word => word.ToLowerInvariant() is "channel" or "channels" or "we") ? "audit"
        : null;

    /// <summary>"I live in Berlin", "my timezone is wrong".</summary>
    private static string? Place(List<string> words) =>
        words.FindIndex(word => word.Equals("in", StringComparison.OrdinalIgnoreCase)) is > 0 and var at && at + 1 < words.Count
        && words[at - 1].ToLowerInvariant() is "live" or "am" or "i'm" or "i’m" or "moved"
        && ZoneReader.Read(string.Join(' ', words[(at + 1)..])) is ZoneReading.Found ? $"settings zone {string.Join(' ', words[(at + 1)..])}"
        : Has(words, "timezone") || Has(words, "zone") ? "settings zone"
        : null;

    /// <summary>"Delete all my data".</summary>
    private static string? Forgetting(List<string> words) => words.Exists(Erasures.Contains) && words.Exists(Possessions.Contains) ? "forget-me" : null;

    /// <summary>"I can cover for Ada tomorrow".</summary>
    private static string? Cover(List<string> words) =>
        !IsAboutMe(words) || !Has(words, "cover") ? null
        : words.Find(word => IsWeekday(word) || word.ToLowerInvariant() is "today" or "tomorrow") is { } day ? $"cover take {day.ToLowerInvariant()}"
        : "cover take";

    /// <summary>"This isn't working": where the team is, and what comes next.</summary>
    private static string? Doubt(List<string> words) =>
        (Has(words, "working") || Has(words, "works")) && words.Exists(word => Denials.Contains(word) || word.ToLowerInvariant() is "nothing" or "isn't" or "isn’t" or "isnt")
            ? "stage"
            : null;

    /// <summary>"I landed a client", "we got 2 demos": a number to record; where nothing says of what, the form does.</summary>
    private static string? Win(List<string> words) =>
        !words.Exists(Wins.Contains) && !Has(words, "got") ? null
        : words.FindIndex(word => word.All(char.IsAsciiDigit) || NumberWords.Of(word.ToLowerInvariant()) > 0) is >= 0 and var at && words.Skip(at + 1).TakeWhile(IsCounted).ToList() is { Count: > 0 } what
            ? $"record {(NumberWords.Of(words[at].ToLowerInvariant()) is > 0 and var number ? $"{number}" : words[at])} {string.Join(' ', what)}"
        : words.Exists(Wins.Contains) || words.Exists(Prospects.Contains) ? "record"
        : null;

    /// <summary>Whether a word belongs to what is counted: "2 trial lessons today".</summary>
    private static bool IsCounted(string word) => word.All(char.IsLetter) && !Times.Contains(word) && !Linking.Contains(word) && !IsWeekday(word);

    private static bool AsksHow(List<string> words, string much) =>
        words is [var how, var next, ..] && how.Equals("how", StringComparison.OrdinalIgnoreCase) && next.Equals(much, StringComparison.OrdinalIgnoreCase);

    private static bool Has(List<string> words, string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?<name>[^=]*[^=\s])\s*=\s*(?<total>[€$£]?[0-9][0-9.,]*k?\s?[%€]?)$", RegexOptions.IgnoreCase)]
    private static partial Regex TotalOf();

    private static bool IsWeekday(string word) => CalendarWords.TryWeekday(word.ToLowerInvariant(), out _);
}
