using CoachBot.Application.Content;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Application.Training;
using CoachBot.Domain.Training;
using NodaTime;

namespace CoachBot.Application.Commands.Training;

/// <summary>The plans that are on, or the last one: its weeks, what changed and why, the checkpoints.</summary>
public sealed class PlanShowCommand(CoachingContent content) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "plan show", "Your plan week by week: planned, done, what changed", CommandEffect.Query)
    {
        IsDefault = true,
        Parameters = [OwnPlan.Named(content.Plans)],
        Examples = ["plan show"],
    };

    public Reply Handle(CommandContext context)
    {
        var plans = context.Live();
        if (plans.Count == 0 && context.Reader.Plans(context.Team.Id).LastOrDefault(p => p.BegunAt is not null) is { } last)
        {
            plans = [last];
        }

        if (plans.Count == 0 && context.Team.Plans.Items.LastOrDefault(p => p.IsProposal && p.By == context.Member.Id) is { } proposal)
        {
            return Reply.Of(new Block.Text(PlanTexts.Proposed(proposal))).With(CommandButton.Of(PlanTexts.StartButton, $"plan join {proposal.Key}"))
                .With(CommandButton.Of(PlanTexts.ListButton, "plan list"));
        }

        return plans.Count == 0
            ? Reply.Of(new Block.Text(PlanTexts.None())).With(CommandButton.Of(PlanTexts.ListButton, "plan list"))
            : Reply.Of([.. plans.SelectMany(p => BlocksOf(context, p))])
                .With(Buttons(context, plans[0]))
                .WithFacts(new PlanFacts([.. plans.Select(p => FactOf(context, p))]));
    }

    private List<Block> BlocksOf(CommandContext context, TeamPlan plan)
    {
        List<Block> blocks = [new Block.Heading(PlanProposalTexts.Heading(plan))];
        if (plan.IsLive)
        {
            blocks.AddRange(PlanBlocks.Now(context, plan, content.Plans));
        }
        else if (plan.EndedAt is { } ended)
        {
            blocks.Add(new Block.Text(PlanTexts.EndedOn(context.Member.Clock.DayOf(ended))));
        }

        var mayTotal = context.MayTotal(plan);
        var own = context.IsForRoom ? null : plan.Find(context.Member.Id);
        if (plan.IsLive && own is not null)
        {
            blocks.AddRange(PlanBlocks.Own(context, plan, own));
        }

        blocks.Add(Weeks(context, plan, own, mayTotal));
        if (!mayTotal && own is not null)
        {
            blocks.Add(new Block.Text(PlanTexts.OnlyYours()));
        }

        if (plan.IsLive)
        {
            blocks.AddRange(PlanBlocks.Why(plan));
            blocks.AddRange(PlanMessages.Effect(context.Reader, context.Team, plan, context.Now).Select(line => new Block.Text(line)));
        }

        blocks.AddRange(PlanCheckpoints.Blocks(context, plan, content.Plans));
        return blocks;
    }

    /// <summary>A row a week: those that are over with what was done, then those to come.</summary>
    private static Block.Table Weeks(CommandContext context, TeamPlan plan, PlanMember? own, bool mayTotal)
    {
        var rows = new List<IReadOnlyList<Line>>();
        foreach (var week in plan.Past)
        {
            var (planned, done) = mayTotal ? (week.Planned, week.Done)
                : own is not null ? PlanRecord.Of(context.Member, own.Commitment, week.Monday)
                : (-1, -1);
            rows.Add(
            [
                Line.Of($"{week.Step + 1}"), planned < 0 ? Line.Plain("") : Line.Of($"{planned}"),
                done < 0 ? Line.Plain("") : Line.Of($"{done}"),
                Line.Plain(PlanTexts.Outcome(week.Outcome)),
            ]);
        }

        var people = mayTotal ? Math.Max(1, plan.PresentIn(context.Team).Count()) : 1;
        for (var step = plan.Step; plan.IsLive && step < plan.Weeks.Count; step++)
        {
            var load = plan.Loads[step];
            var minutes = mayTotal ? plan.PresentIn(context.Team).Sum(m => Math.Min(load, m.Most)) : Math.Min(load, own?.Most ?? load);
            rows.Add(
            [
                Line.Of($"{step + 1}"), Line.Of($"{minutes}"), Line.Plain(""),
                Line.Plain(step == plan.Step && plan.StartsOn <= context.Today ? "now" : plan.Weeks[step].IsEasy ? "easier" : ""),
            ]);
        }

        return new Block.Table(["Week", people > 1 ? "Planned, all" : "Planned", "Done", ""], rows);
    }

    private static IEnumerable<Button> Buttons(CommandContext context, TeamPlan plan)
    {
        if (!plan.IsLive)
        {
            return CommandButton.Of(PlanTexts.ListButton, "plan list");
        }

        return PlanBlocks.Join(context, plan)
            .Concat(plan.Kind == PlanKind.Training && plan.Find(context.Member.Id) is not null
                ? CommandButton.Of(PlanTexts.SurveyButton, "plan survey")
                : [])
            .Concat(PlanBlocks.Easier(context, plan));
    }

    private static PlanFact FactOf(CommandContext context, TeamPlan plan) => new(
        plan.Key, plan.IsLive, plan.Step + 1, plan.Weeks.Count, plan.Loads[plan.Step], plan.StartsOn, plan.EndsOn, plan.WeeksLate,
        [.. plan.Past.Select(w => new PastWeekFact(w.Step + 1, PlanTexts.Outcome(w.Outcome), context.MayTotal(plan) ? w.Done : null))],
        plan.PresentIn(context.Team).Count());
}

/// <summary>The figures of <c>plan show</c>.</summary>
public sealed record PlanFacts(IReadOnlyList<PlanFact> Plans);

/// <param name="Plan">Its key.</param>
/// <param name="Week">Which it is at, from 1.</param>
/// <param name="Of">How many weeks it has.</param>
/// <param name="Minutes">A person, in the week that it is at.</param>
/// <param name="Late">By how many weeks.</param>
/// <param name="People">How many are in it.</param>
public sealed record PlanFact(
    string Plan, bool Live, int Week, int Of, int Minutes, LocalDate StartsOn, LocalDate EndsOn, int Late,
    IReadOnlyList<PastWeekFact> Past, int People);

/// <param name="Done">Minutes of all; null where the total would tell on somebody.</param>
public sealed record PastWeekFact(int Week, string Outcome, int? Done);
