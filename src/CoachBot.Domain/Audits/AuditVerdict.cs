namespace CoachBot.Domain.Audits;

/// <summary>What the team makes of a channel.</summary>
public enum AuditVerdict
{
    Keep = 0,
    Fix = 1,

    /// <summary>Nothing is published there for a month; then it is taken up again or stays so.</summary>
    Rest = 2,

    /// <summary>Left for a month on trial, and then for good or not.</summary>
    Cut = 3,
}
