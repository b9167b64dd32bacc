using CoachBot.Application.Chat;
using CoachBot.Application.Goals;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Goals;

/// <summary>
/// Turns a goal of applause into one of behaviour: what is counted is what the team does, its number stays watched, and an outcome is
/// asked for, so that somebody will see what comes of it.
/// </summary>
public sealed class GoalBehaviourAction : IButtonAction
{
    public const string ActionName = "goal.behaviour";

    /// <summary>So many of the behaviour where nobody has said how many; `goal edit` sets another number.</summary>
    private const decimal Few = 20;

    public string Name => ActionName;

    public bool CanUndo => true;

    public string UndoAs => "goal add";

    public Reply Handle(CommandContext context, ActionId action)
    {
        var team = context.Team;
        if (action.Id("g") is not { } id || team.Goals.Find(new GoalId(id)) is not { IsOpen: true } wish || wish.Due <= context.Today)
        {
            throw new UserError(GeneralTexts.OldButton());
        }

        if (!context.MayChange(wish.Owner))
        {
            throw UserError.Denied(GoalRefusalTexts.NotYours(GoalCommandTexts.Name(wish), team.NameOf(wish.Owner)));
        }

        var watched = team.Metrics.Get(wish.Metric);
        var behaviour = MetricWords.ProposalInsteadOf(watched.Unit, watched.Name) ?? GoalIntake.AnyProposal;
        var metric = team.Metrics.Items.FirstOrDefault(m => m.Name.Equals(behaviour, StringComparison.OrdinalIgnoreCase))
            ?? new Metric(new MetricId(context.NewId()), behaviour, behaviour, MetricKind.Engagement, MetricShape.Cumulative, MetricDirection.Up, null)
            {
                Owner = wish.Owner,
                AskFrom = context.Today.PlusDays(1),
            };
        team.Metrics.Put(metric);
        var total = metric.Value ?? 0;
        var goal = new Goal
        {
            Id = new GoalId(context.NewId()),
            Number = team.NextGoalNumber > wish.Number ? team.NextGoalNumber : wish.Number + 1,
            Title = behaviour,
            Owner = wish.Owner,
            Strategy = wish.Strategy,
            Metric = metric.Id,
            Baseline = total,
            Target = total + Few,
            Start = context.Today,
            Due = wish.Due,
            CreatedAt = context.Now,
            StartsFrom = total,
            TouchedAt = context.Now,
        };
        team.Goals.Put(goal);
        GoalCuts.Recut(context.Reader, team, goal.Id, context.Now);
        context.Note("goal.added", goal);
        // Its number has no goal any more, and so is watched for itself.
        team.Goals.Remove(wish.Id);
        team.Ledger.Add(new LedgerEntry("goal.removed", context.Now, wish.Id.Value, Rule: "behaviour"));
        var snapshot = GoalFigures.Of(context.Reader, team, team.Goals.Get(goal.Id), context.Now);
        return Reply.Of(
                new Block.Text(GoalIntakeAnswers.Taken(snapshot)),
                new Block.Text(GoalIntakeAnswers.StillWatched(watched.Name)),
                new Block.Text(GoalIntakeAnswers.WhatComesOfIt()))
            .With(CommandButton.Of(GoalIntakeAnswers.OutcomeButton, $"goal add leads by {wish.Due.Iso()}"))
            .With(CommandButton.Of(GoalIntakeAnswers.PlanButton, "schedule add"))
            .With(CommandButton.Undo);
    }
}
