using System.Text;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Privacy;

/// <summary>Who sees what. This table is the rule; <c>docs/privacy.md</c> is printed from it.</summary>
public static class Visibility
{
    /// <summary>A total may be over nobody, or over this many at least, who did not agree that it shows them.</summary>
    public const int FewestUnasked = 3;

    /// <summary>A row for each kind; the sights are those of oneself, a member, a lead, an admin and the room.</summary>
    private static readonly (DataKind Kind, string Words, Sight[] Sights)[] Rows =
    [
        (DataKind.NameAndRole, "name and role", [Sight.Whole, Sight.Whole, Sight.Whole, Sight.Whole, Sight.Whole]),
        (DataKind.Settings, "settings: zone, quiet hours, working days, who may be asked", [Sight.Whole, Sight.Never, Sight.Never, Sight.Never, Sight.Never]),
        (DataKind.Kept, "what a person kept: occasions kept and made up, consistency, streak, rhythm", [Sight.Whole, Sight.IfShared, Sight.IfShared, Sight.IfShared, Sight.Never]),
        (DataKind.Missed, "what a person missed, and that they are away", [Sight.Whole, Sight.Never, Sight.Never, Sight.Never, Sight.Never]),
        (DataKind.Minutes, "minutes of a person", [Sight.Whole, Sight.Never, Sight.Never, Sight.Never, Sight.Never]),
        (DataKind.PersonalCost, "cost of a person (never worked out)", [Sight.Never, Sight.Never, Sight.Never, Sight.Never, Sight.Never]),
        (DataKind.Notes, "notes of check-ins", [Sight.Whole, Sight.Never, Sight.Never, Sight.Never, Sight.Never]),
        (DataKind.Reasons, "reasons for being away, pausing or skipping", [Sight.Whole, Sight.Never, Sight.Never, Sight.Never, Sight.Never]),
        (DataKind.Answers, "answers of a person in an assessment or a review", [Sight.Whole, Sight.Total, Sight.Total, Sight.Total, Sight.Total]),
        (DataKind.HowManyAnswered, "how many answered", [Sight.Never, Sight.Never, Sight.Whole, Sight.Whole, Sight.Never]),
        (DataKind.TeamTotals, "the team's consistency, rhythm and minutes", [Sight.Total, Sight.Total, Sight.Total, Sight.Total, Sight.Total]),
        (DataKind.ChannelTotals, "minutes, cost and gaps by strategy and channel", [Sight.Total, Sight.Total, Sight.Total, Sight.Total, Sight.Total]),
        (DataKind.Goals, "goals and metrics, what they stand at, their status", [Sight.Whole, Sight.Whole, Sight.Whole, Sight.Whole, Sight.InReview]),
        (DataKind.Cover, "what the audience was promised, and in which hours a person said that they answer", [Sight.Whole, Sight.Whole, Sight.Whole, Sight.Whole, Sight.Never]),
        (DataKind.Kudos, "praise by name, and a named row in the review", [Sight.Whole, Sight.IfPraised, Sight.IfPraised, Sight.IfPraised, Sight.IfPraised]),
        (DataKind.Promises, "what a person promised: days, times, minutes", [Sight.Whole, Sight.Never, Sight.Never, Sight.Never, Sight.Never]),
        (DataKind.Ideas, "ideas, without who offered them", [Sight.Whole, Sight.Whole, Sight.Whole, Sight.Whole, Sight.InReview]),
        (DataKind.Strategies, "strategies and channels, and what was said of them", [Sight.Whole, Sight.Whole, Sight.Whole, Sight.Whole, Sight.Whole]),
        (DataKind.Spends, "what was paid for channels", [Sight.Whole, Sight.Whole, Sight.Whole, Sight.Whole, Sight.Never]),
        (DataKind.Rate, "what an hour costs, and what is worked out with it", [Sight.IfOpened, Sight.IfOpened, Sight.Whole, Sight.Whole, Sight.IfOpened]),
        (DataKind.CustomersSay, "what customers say, without who reported it", [Sight.Whole, Sight.Whole, Sight.Whole, Sight.Whole, Sight.Never]),
    ];

    public static Sight Of(DataKind kind, Viewer viewer) => Rows.Single(r => r.Kind == kind).Sights[(int)viewer];

    /// <summary>Whether a viewer may see something of one person, by that person's consents.</summary>
    /// <param name="kind">What is looked at.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="sharesKept">Whether the person shares what they kept.</param>
    /// <param name="praiseInPublic">Whether the person agreed to praise by name.</param>
    public static bool MaySee(DataKind kind, Viewer viewer, bool sharesKept, bool praiseInPublic) => Of(kind, viewer) switch
    {
        Sight.Whole => true,
        Sight.IfShared => sharesKept,
        Sight.IfPraised => praiseInPublic,
        _ => false,
    };

    /// <summary>Whether a viewer may see what an hour costs, and what is worked out with it.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="isOpened">Whether a lead opened it to everyone.</param>
    public static bool MaySeeRate(Viewer viewer, bool isOpened) => Of(DataKind.Rate, viewer) switch
    {
        Sight.Whole => true,
        Sight.IfOpened => isOpened,
        _ => false,
    };

    /// <summary>
    /// Whether a figure over several people may be shown: nobody in it, or three at least, did not consent. (Those who did can be
    /// taken out of it by who knows their figures; what is left must not be one or two persons.)
    /// </summary>
    /// <param name="people">How many the figure is over; over nobody there is none.</param>
    /// <param name="consented">How many of them agreed to be seen, 0 to <paramref name="people"/>.</param>
    public static bool MayTotal(int people, int consented)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(consented);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(consented, people);
        return people > 0 && (people == consented || people - consented >= FewestUnasked);
    }

    /// <summary>
    /// The same for one who looks: they also see what is over themselves, and over nobody else who did not agree.
    /// </summary>
    /// <param name="people">Each with whether they agreed to be seen.</param>
    /// <param name="viewer">Who looks; null for the room.</param>
    public static bool MayTotal(IReadOnlyCollection<(MemberId Person, bool Consented)> people, MemberId? viewer) =>
        MayTotal(people.Count, people.Count(p => p.Consented))
        || (viewer is not null && people.Count > 0 && people.All(p => p.Consented || p.Person == viewer));

    /// <summary>The table as Markdown, a row a kind, lines ending in <c>\n</c>.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder("| what | oneself | members | leads | admins | the room |\n|---|---|---|---|---|---|\n");
        foreach (var (_, words, sights) in Rows)
        {
            text.Append("| ").Append(words).Append(" | ").AppendJoin(" | ", sights.Select(Words)).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Words(Sight sight) => sight switch
    {
        Sight.Whole => "yes",
        Sight.IfShared => "if shared",
        Sight.IfPraised => "if agreed",
        Sight.Total => "as a total",
        Sight.InReview => "in the review",
        Sight.IfOpened => "if opened",
        _ => "no",
    };
}
