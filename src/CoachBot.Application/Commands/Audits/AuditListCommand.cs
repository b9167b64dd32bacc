using CoachBot.Application.Audits;
using CoachBot.Application.Content;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Audits;
using NodaTime;

namespace CoachBot.Application.Commands.Audits;

/// <summary>The audited channels with what they take, whose they are, and what was decided or would be.</summary>
public sealed class AuditListCommand(CoachingContent content) : ICommand
{
    public CommandDefinition Definition { get; } = new("audit list", "The channels, what they take and what to do with them", CommandEffect.Query)
    {
        Examples = ["audit list"],
    };

    public Reply Handle(CommandContext context)
    {
        var channels = context.Team.Channels.Items.Where(c => c.Audit is not null).ToList();
        if (channels.Count == 0)
        {
            return Reply.Of(new Block.Text(AuditTexts.NothingAudited())).With(CommandButton.Of(AuditTexts.StartButton, "audit"));
        }

        var (capacity, isOfAudit) = ChannelNeeds.CapacityOf(context, content.Capacity);
        return Reply.Of(
                new Block.Table(
                    ["Channel", "A week", "For", "Verdict"],
                    [.. channels.Select(c => (Line[])[
                        Line.Plain(c.Name), AuditTexts.MinutesAWeek(c.Audit!.MinutesAWeek, c.Audit.MinutesSaved),
                        AuditTexts.Purpose(AuditAddCommand.StrategyName(context, c.Audit), AuditAddCommand.NameOf(context, c.Audit)),
                        c.Audit.Decision is { } decision
                            ? AuditTexts.VerdictSince(decision.Verdict, decision.On)
                            : AuditTexts.WouldBe(SuggestedVerdict.Of(c.Audit, context.Today).Verdict)])]),
                new Block.Text(AuditTexts.Sustains(capacity.Sustained.Count, capacity.Sustained.Count + capacity.GivesWay.Count, isOfAudit)))
            .With(CommandButton.Of(AuditTexts.CapacityButton, "audit capacity"))
            .WithFacts(new AuditListFacts(
                [.. channels.Select(c => new AuditFact(
                    c.Name, c.Audit!.MinutesAWeek, c.Audit.MinutesSaved, c.Audit.Tools, c.Audit.Handle, c.Audit.Audience, c.Audit.LastActivity,
                    c.Audit.Decision?.Verdict.ToString(), c.Audit.Decision?.Reason,
                    SuggestedVerdict.Of(c.Audit, context.Today).Verdict.ToString()))]));
    }
}

/// <summary>The figures of <c>audit list</c>.</summary>
public sealed record AuditListFacts(IReadOnlyList<AuditFact> Channels);

/// <param name="Minutes">A week.</param>
/// <param name="Saved">What the tools save, in minutes a week.</param>
/// <param name="Last">The last day on which something was done there.</param>
/// <param name="Verdict">What was decided; null where nothing was.</param>
/// <param name="Suggested">What the audit would decide.</param>
public sealed record AuditFact(
    string Name, int Minutes, int Saved, string? Tools, string? Handle, string? Audience, LocalDate? Last, string? Verdict, string? Reason,
    string Suggested);
