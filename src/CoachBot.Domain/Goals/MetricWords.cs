using System.Text.RegularExpressions;

namespace CoachBot.Domain.Goals;

/// <summary>What the words of a unit or a title tell about a metric. English, case does not matter.</summary>
public static partial class MetricWords
{
    private static readonly HashSet<string> Outcomes = Set(
        """
        lead leads sale sales order orders ticket tickets booking bookings sign-up sign-ups signup signups hire hires customer customers
        client clients contract contracts deal deals purchase purchases appointment appointments registration registrations enquiry
        enquiries inquiry inquiries application applications donation donations donor donors volunteer volunteers member members referral referrals
        trial trials quote quotes revenue income turnover profit earnings sold solved
        """);

    private static readonly HashSet<string> Engagements = Set(
        """
        reply replies conversation conversations comment comments answer answers answered response responses question questions message
        messages mention mentions review reviews discussion discussions introduction introductions chat chats call calls meeting meetings
        interview interviews
        """);

    private static readonly HashSet<string> Publishings = Set(
        """
        post posts article articles newsletter newsletters talk talks workshop workshops webinar webinars demo demos visit visits event
        events course courses video videos proposal proposals offer offers campaign campaigns
        """);

    private static readonly HashSet<string> MoneyWords = Set(
        "€ $ £ eur usd gbp euro euros dollar dollars buck bucks pound pounds money revenue income turnover profit earnings");

    // With money as the unit these words only name the money again; they do not say what leads to it.
    private static readonly HashSet<string> OtherWordsForMoney = Set(
        "sale sales sold donation donations revenue income turnover profit earnings");

    private static readonly Dictionary<string, string> Proposals = new(StringComparer.OrdinalIgnoreCase)
    {
        ["follower"] = "conversations started with new people",
        ["like"] = "replies that led to a conversation",
        ["view"] = "questions and comments answered",
        ["subscriber"] = "replies from subscribers",
        ["fan"] = "conversations with customers who come back",
        ["impression"] = "comments from people who are new to you",
        ["reach"] = "new people who answered you",
    };

    /// <summary>The kind that the unit or, where it tells nothing, the title suggests; null when neither tells.</summary>
    /// <remarks>
    /// In a title outcomes win over engagement and both over popularity: "turn followers into leads" is about leads.
    /// Money is an outcome.
    /// </remarks>
    public static MetricKind? GuessKind(string? unit, string title)
    {
        IReadOnlyList<string> unitWords = Words(unit ?? "");
        if (unitWords.Any(word => PopularityWord(word) is not null))
            return MetricKind.Popularity;
        return KindOf(unitWords) ?? KindOf(Words(title)) ?? (TitlePopularity(title) is null ? null : MetricKind.Popularity);
    }

    /// <summary>What to count instead of a popularity number; null where the words name none.</summary>
    public static string? ProposalInsteadOf(string? unit, string title) =>
        (Words(unit ?? "").Select(PopularityWord).FirstOrDefault(word => word is not null) ?? TitlePopularity(title)) is { } popular
            ? Proposals[popular]
            : null;

    /// <summary>
    /// Whether this is pure money: a unit of money (or no unit and a title that speaks of money), and no activity or countable
    /// outcome in the title that would lead to it.
    /// </summary>
    public static bool IsPureMoney(string? unit, string title)
    {
        IReadOnlyList<string> titleWords = Words(title);
        IReadOnlyList<string> unitWords = Words(unit ?? "");
        bool money = (unitWords.Count == 0 ? titleWords : unitWords).Any(MoneyWords.Contains);
        return money && !titleWords.Concat(unitWords).Any(NamesActivity);
    }

    /// <summary>The first word of the title that can be counted, as it was written there; null when there is none.</summary>
    public static string? CountableIn(string title) =>
        Words(title).FirstOrDefault(word => word.EndsWith('s') && IsCountable(word) && !MoneyWords.Contains(word));

    private static bool NamesActivity(string word) => IsCountable(word) && !OtherWordsForMoney.Contains(word);

    private static bool IsCountable(string word) => Outcomes.Contains(word) || Engagements.Contains(word) || Publishings.Contains(word);

    private static MetricKind? KindOf(IReadOnlyList<string> words)
    {
        if (words.Any(word => Outcomes.Contains(word) || MoneyWords.Contains(word)))
            return MetricKind.Outcome;
        return words.Any(word => Engagements.Contains(word) || Publishings.Contains(word)) ? MetricKind.Engagement : null;
    }

    // In a title only plurals count ("we like to help" is not about likes), and "reach" only as a noun: "grow our reach".
    private static string? TitlePopularity(string title)
    {
        IReadOnlyList<string> words = Words(title);
        return words
            .Where((word, at) => word.EndsWith('s') || (at > 0 && words[at - 1] is not ("to" or "and" or "we" or "will" or "can")
                && word.Equals("reach", StringComparison.OrdinalIgnoreCase)))
            .Select(PopularityWord)
            .FirstOrDefault(word => word is not null);
    }

    private static string? PopularityWord(string word)
    {
        string singular = word.EndsWith('s') ? word[..^1] : word;
        return Proposals.ContainsKey(singular) ? singular : null;
    }

    private static HashSet<string> Set(string words) =>
        new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyList<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"[€$£]|\p{L}+(-\p{L}+)*")]
    private static partial Regex Word();
}
