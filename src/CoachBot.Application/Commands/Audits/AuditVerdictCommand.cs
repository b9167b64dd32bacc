using CoachBot.Application.Commands.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Audits;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Audits;

/// <summary>
/// Decides on a channel, with a reason. The suggested verdict brings its own; so does going on with an experiment or ending it. Rest
/// and cut are asked about after a month. Nothing is paused by it; pausing what is promised there, and ending one's own, are buttons. Keep and
/// fix lift what was paused so.
/// </summary>
public sealed class AuditVerdictCommand : ICommand
{
    private const int MostButtons = 3;

    public CommandDefinition Definition { get; } = new("audit verdict", "Keep, fix, rest or cut a channel", CommandEffect.Change)
    {
        Parameters =
        [
            AuditedChannels.Channel,
            new("verdict", ParameterKind.Choice, "Verdict") { Required = true, Choices = [.. Enum.GetValues<AuditVerdict>().Select(AuditedChannels.Word)] },
            new("reason", ParameterKind.Text, "Why") { Longest = 200 },
        ],
        Examples = ["audit verdict pinterest rest nobody answers there"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var (channel, audit) = context.Audited();
        var verdict = Enum.Parse<AuditVerdict>(context.Arguments.Get<string>("verdict"), ignoreCase: true);
        var reason = context.Arguments.Find<string>("reason");
        var suggested = SuggestedVerdict.Of(audit, context.Today);
        if (reason is null && suggested.Verdict != verdict && !audit.IsIdle)
        {
            return Reply.Of(new Block.Text(AuditTexts.WhyThis(channel.Name, verdict, suggested.Verdict))) with
            {
                Form = GoalParameters.FormOf(
                    Definition, new Dictionary<string, string?> { ["channel"] = channel.Name, ["verdict"] = AuditedChannels.Word(verdict) }, "reason"),
            };
        }

        var decision = AuditDecision.Of(verdict, reason ?? (audit.IsIdle ? audit.Decision!.Reason : null), context.Member.Id, context.Today);
        if (verdict == AuditVerdict.Cut && audit.Decision is { Verdict: AuditVerdict.Cut } trial)
        {
            // Once the experiment is over it stays so; said twice before that, it goes on.
            decision = trial.On.PlusMonths(AuditDecision.Months) <= context.Today ? decision with { AskOn = null } : decision with { On = trial.On, AskOn = trial.AskOn };
        }

        context.Put(channel, audit with { Decision = decision }, "audit.decided");
        var own = context.Member.Commitments.Items.Where(c => c.IsLive && c.Channel == channel.Id).Take(MostButtons).ToList();
        var reply = Reply.Of(
            new Block.Text(AuditTexts.Decided(channel.Name, verdict)),
            new Block.Text(reason is null && !audit.IsIdle ? AuditTexts.Cause(suggested.Cause) : AuditTexts.Reason(decision.Reason)));
        if (decision.AskOn is { } day)
        {
            reply = reply.Then(new Block.Text(AuditTexts.AskAgain(day, audit.MinutesAWeek)));
            if (ChannelPauses.AreWanted(context, channel.Id))
            {
                reply = reply.With(new Button(AuditTexts.PauseButton(channel.Name), AuditPauseAction.Of(channel)));
            }

            if (own.Count > 0)
            {
                reply = reply.Then(new Block.Text(AuditTexts.CommitmentsGoOn(channel.Name, own.Count)))
                    .With(own.SelectMany(c => CommandButton.Of(AuditTexts.EndButton(c.Number), $"schedule end {c.Number}")));
            }
        }

        if (verdict is AuditVerdict.Keep or AuditVerdict.Fix && ChannelPauses.Lift(context, channel) is { } lifted)
        {
            reply = reply.Then(new Block.Text(lifted));
        }

        return reply.With(AuditedChannels.Next(context)).With(CommandButton.Undo);
    }
}
