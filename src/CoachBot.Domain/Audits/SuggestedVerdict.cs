using NodaTime;

namespace CoachBot.Domain.Audits;

/// <summary>Why a verdict is suggested.</summary>
public enum AuditCause
{
    /// <summary>It serves a strategy, somebody owns it, and it is alive.</summary>
    Alive,

    /// <summary>No strategy and no owner: it is there because one thought one had to.</summary>
    NoPurpose,

    NoOwner,

    NoStrategy,

    /// <summary>Nothing was done there for <see cref="SuggestedVerdict.SilentDays"/> days.</summary>
    Silent,
}

/// <summary>A verdict that the coach would give, with its cause; the team decides.</summary>
public sealed record SuggestedVerdict(AuditVerdict Verdict, AuditCause Cause)
{
    public const int SilentDays = 60;

    /// <summary>No strategy and no owner is a candidate for a cut; silence for a rest; what lacks one of the two needs fixing.</summary>
    public static SuggestedVerdict Of(ChannelAudit audit, LocalDate today) => audit switch
    {
        { Strategy: null, Owner: null } => new(AuditVerdict.Cut, AuditCause.NoPurpose),
        { LastActivity: { } last } when last.PlusDays(SilentDays) < today => new(AuditVerdict.Rest, AuditCause.Silent),
        { Owner: null } => new(AuditVerdict.Fix, AuditCause.NoOwner),
        { Strategy: null } => new(AuditVerdict.Fix, AuditCause.NoStrategy),
        _ => new(AuditVerdict.Keep, AuditCause.Alive),
    };
}
