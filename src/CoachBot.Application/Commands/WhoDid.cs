using CoachBot.Application.Stores;

namespace CoachBot.Application.Commands;

/// <summary>Who was quicker, for whoever comes with the same too late.</summary>
internal static class WhoDid
{
    /// <summary>The name of somebody else who did that to a subject last; null where it was the speaker, the coach or somebody who is gone.</summary>
    /// <param name="kind">The ledger's word for it.</param>
    public static string? OtherWhoDid(this CommandContext context, string kind, long subject)
    {
        var by = context.Reader.Ledger(context.Team.Id, new LedgerQuery(Subject: subject, KindPrefix: kind))
            .FirstOrDefault(row => row.Subject == subject)?.Actor;
        return by is { } who && who != context.Member.Id && context.Team.Roster.Any(r => r.Id == who) ? context.Team.NameOf(who) : null;
    }
}
