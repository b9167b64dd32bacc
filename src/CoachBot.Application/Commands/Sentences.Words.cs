namespace CoachBot.Application.Commands;

/// <summary>The words by which a sentence is guessed.</summary>
internal static partial class Sentences
{
    private static readonly HashSet<string> Reasons = new(["sick", "ill", "holiday", "holidays", "vacation", "travelling", "traveling"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that mean an absence only beside a day: reminders can be off, too.</summary>
    private static readonly HashSet<string> Absences = new(["off", "away", "out"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Fewer = new(["less", "fewer", "off", "too"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Messages = new(["remind", "reminder", "reminders", "message", "messages", "notifications", "pings"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Entries = new(["log", "check-in", "checkin", "entry"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Posting = new(["post", "publish", "write", "draft", "repost"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Telling = new(["tell", "nag", "ping", "message", "dm"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Complaints = new(
        ["annoying", "annoyed", "bother", "bothering", "nag", "nags", "nagging", "spam", "spamming", "hate", "waste", "pointless", "useless", "stupid", "boring"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words with which a time begins, beside the days of the week.</summary>
    private static readonly HashSet<string> Times = new(["until", "till", "from", Yesterday, "today", "tomorrow", "next", "last"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words with which one asks how it goes.</summary>
    private static readonly HashSet<string> Courses = new(["doing", "going", "track", "behind"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Asking = new(["do", "does", "did", "is", "are", "am", "can", "should", "must"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Questions = new(["what", "what's", "what’s", "whats"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What is asked for in numbers of the speaker's own: "how many did I miss".</summary>
    private static readonly HashSet<string> Kept = new(["minutes", "miss", "missed", "kept", "keep", "skipped"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Changes = new(["change", "move", "switch", "shift", "reschedule"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What of a promise is changed, beside the days of the week.</summary>
    private static readonly HashSet<string> Timings = new(
        ["time", "times", "day", "days", "schedule", "reminder", "reminders", "morning", "afternoon", "evening"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that ask for another size or time of a promise, whatever stands beside them.</summary>
    private static readonly HashSet<string> Otherwise = new(["shorter", "longer", "earlier", "easier", "smaller", "lighter"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of somebody who has reached something that is counted.</summary>
    private static readonly HashSet<string> Wins = new(["landed", "won", "sold", "gained"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whom one wins, in so many words; what else is new is nobody's number.</summary>
    private static readonly HashSet<string> Prospects = new(
        ["lead", "leads", "client", "clients", "customer", "customers", "order", "orders", "subscriber", "subscribers"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words before a number that somebody means to reach.</summary>
    private static readonly HashSet<string> Aims = new(["reach", "get", "gain", "win", "find", "want", "need", "hit", "is"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Refusals = new(["can't", "can’t", "cant", "cannot", "won't", "won’t", "wont"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What one can't do who can't do what was promised.</summary>
    private static readonly HashSet<string> Deeds = new(["do", "make", "manage", "post", "today"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words behind which a sentence tells of something else.</summary>
    private static readonly HashSet<string> Linking = new(
        ["now", "this", "via", "through", "on", "in", "at", "by", "and", "of", "for", "because", "thanks", "already", "so", "out", "with"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What one does with a task that is put off.</summary>
    private static readonly HashSet<string> Doing = new(["do", "move", "postpone", "delay"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Wishes = new(["want", "need", "wish"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Denials = new(["don't", "don’t", "dont", "not", "no", "never"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that make a question one about the coach.</summary>
    private static readonly HashSet<string> Addressed = ["you", "this", "i", "we", "it", "coachbot", "bot"];

    private static readonly HashSet<string> Costs = new(["cost", "costs", "worth", "roi", "payoff", "pays", "expensive"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Ends = new(["stop", "drop", "quit", "end", "cut", "cancel"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Erasures = new(["delete", "erase", "remove", "forget"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Possessions = new(["account", "data", "me", "myself", "everything", "all"], StringComparer.OrdinalIgnoreCase);
}
