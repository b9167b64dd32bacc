using CoachBot.Application.Audits;
using CoachBot.Application.Content;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Audits;

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
            .WithFacts(new
            {
                channels = channels.Select(c => new
                {
                    name = c.Name, minutes = c.Audit!.MinutesAWeek, saved = c.Audit.MinutesSaved, tools = c.Audit.Tools, handle = c.Audit.Handle,
                    audience = c.Audit.Audience, last = c.Audit.LastActivity, verdict = c.Audit.Decision?.Verdict.ToString(),
                    reason = c.Audit.Decision?.Reason, suggested = SuggestedVerdict.Of(c.Audit, context.Today).Verdict.ToString(),
                }).ToList(),
            });
    }
}
