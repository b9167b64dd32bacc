using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Audits;

/// <summary>A verdict with its reason. Rest and cut are experiments of a month, after which the coach asks.</summary>
/// <param name="On">The day of the one who decided.</param>
/// <param name="Reason">In the team's words; null where the coach's own reason was taken.</param>
/// <param name="AskOn">The day from which the coach takes it up again; null where there is nothing to ask (any more).</param>
public sealed record AuditDecision(AuditVerdict Verdict, string? Reason, MemberId By, LocalDate On, LocalDate? AskOn)
{
    /// <summary>The length of an experiment, in months.</summary>
    public const int Months = 1;

    public static AuditDecision Of(AuditVerdict verdict, string? reason, MemberId by, LocalDate on) =>
        new(verdict, reason, by, on, verdict is AuditVerdict.Rest or AuditVerdict.Cut ? on.PlusMonths(Months) : null);
}
