using CoachBot.Domain.Audits;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Tests.Audits;

public sealed class SuggestedVerdictTests
{
    private static readonly LocalDate Today = new(2026, 3, 3);

    [Theory]
    [InlineData(false, false, 0, AuditVerdict.Cut, AuditCause.NoPurpose)]
    [InlineData(false, false, 90, AuditVerdict.Cut, AuditCause.NoPurpose)]
    [InlineData(true, true, 61, AuditVerdict.Rest, AuditCause.Silent)]
    [InlineData(true, true, 60, AuditVerdict.Keep, AuditCause.Alive)]
    [InlineData(false, true, 0, AuditVerdict.Fix, AuditCause.NoOwner)]
    [InlineData(true, false, 0, AuditVerdict.Fix, AuditCause.NoStrategy)]
    public void Each_cause_has_its_verdict(bool hasOwner, bool hasStrategy, int daysSilent, AuditVerdict verdict, AuditCause cause) =>
        Assert.Equal(new SuggestedVerdict(verdict, cause), SuggestedVerdict.Of(
            new ChannelAudit
            {
                By = new MemberId(1), On = Today, MinutesAWeek = 30, LastActivity = Today.PlusDays(-daysSilent),
                Owner = hasOwner ? new MemberId(1) : null, Strategy = hasStrategy ? new StrategyId(1) : null,
            },
            Today));

    [Fact]
    public void Silence_that_nobody_told_of_is_not_held_against_it() => Assert.Equal(
        AuditVerdict.Keep,
        SuggestedVerdict.Of(
            new ChannelAudit { By = new MemberId(1), On = Today, MinutesAWeek = 30, Owner = new MemberId(1), Strategy = new StrategyId(1) }, Today).Verdict);

    [Theory]
    [InlineData(AuditVerdict.Keep, false)]
    [InlineData(AuditVerdict.Fix, false)]
    [InlineData(AuditVerdict.Rest, true)]
    [InlineData(AuditVerdict.Cut, true)]
    public void Rest_and_cut_are_asked_about_after_a_month(AuditVerdict verdict, bool isAsked) => Assert.Equal(
        isAsked ? new LocalDate(2026, 4, 3) : null, AuditDecision.Of(verdict, null, new MemberId(1), Today).AskOn);
}
