using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Commands.Why;

/// <summary>The speaker's own ledger rows that an answer rests on, newest first.</summary>
internal static class Evidence
{
    /// <summary>Rows that an answer shows.</summary>
    public const int Most = 10;

    /// <summary>More rows than 12 weeks of a busy member have.</summary>
    private const int Read = 1000;

    private static readonly string[] Deciding =
        ["occasion.kept", "occasion.madeup", "occasion.missed", "occasion.reserve", "occasion.excused", "occasion.reopened", "reserve.returned", "reserve.restored"];

    /// <summary>What decided these occasions.</summary>
    public static IReadOnlyList<LedgerRow> Decisions(this CommandContext context, IEnumerable<Occasion> occasions)
    {
        var ids = occasions.Select(o => o.Id.Value).ToHashSet();
        return [.. context.Rows(new LedgerQuery(context.Member.Id, Most: Read))
            .Where(r => ids.Contains(r.Subject) && Deciding.Contains(r.Kind)).Take(Most)];
    }

    /// <summary>All that is known of one subject and of what belongs to it.</summary>
    public static IReadOnlyList<LedgerRow> About(this CommandContext context, long subject) =>
        context.Rows(new LedgerQuery(context.Member.Id, subject, Most: Most));

    /// <summary>What a ladder rests on: the decisions about a commitment's occasions, and its nags, up to an instant.</summary>
    public static IReadOnlyList<LedgerRow> Ladder(this CommandContext context, CommitmentId commitment, Instant until) =>
        [.. context.Rows(new LedgerQuery(context.Member.Id, commitment.Value, Most: Read))
            .Where(r => r.At <= until).Where(r => Deciding.Contains(r.Kind) || r.Kind.StartsWith("nag.", StringComparison.Ordinal)).Take(Most)];

    public static IReadOnlyList<LedgerRow> OfKind(this CommandContext context, string prefix, int most = Most) =>
        context.Rows(new LedgerQuery(context.Member.Id, KindPrefix: prefix, Most: most));

    public static IReadOnlyList<LedgerRow> Rows(this CommandContext context, LedgerQuery query) => context.Reader.Ledger(context.Team.Id, query);
}
