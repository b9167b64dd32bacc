using System.Globalization;
using CoachBot.Application.Content;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Commands.Training;

/// <summary>Answers the survey of the checkpoint that was reached last; its parameters are the questions of the content.</summary>
public sealed class PlanSurveyCommand : ICommand
{
    private static readonly string[] Scores = ["1", "2", "3", "4"];

    private readonly PlansContent _content;

    public PlanSurveyCommand(CoachingContent content)
    {
        _content = content.Plans;
        Definition = new CommandDefinition("plan survey", "Answer a plan's checkpoint", CommandEffect.Change)
        {
            Parameters =
            [
                .. _content.Survey.Select(q => new Parameter(q.Key, ParameterKind.Choice, q.Title)
                {
                    OnlyNamed = true,
                    Choices = Scores,
                    Question = q.Text,
                }),
            ],
            Examples = ["plan survey"],
        };
    }

    public CommandDefinition Definition { get; }

    public Reply Handle(CommandContext context)
    {
        var (plan, week) = Open(context);
        var typed = _content.Survey.Where(q => context.Arguments.Has(q.Key))
            .ToDictionary(q => q.Key, q => int.Parse(context.Arguments.Get<string>(q.Key), CultureInfo.InvariantCulture));
        if (typed.Count < _content.Survey.Count)
        {
            return Reply.Of(new Block.Text(PlanTexts.AskSurvey(week))) with
            {
                Form = Forms.Of(
                    Definition, typed.ToDictionary(t => t.Key, t => t.Value.ToString(CultureInfo.InvariantCulture)),
                    [.. _content.Survey.Select(q => q.Key)]),
            };
        }

        var answers = context.Reader.PlanAnswers(context.Team.Id, plan.Id);
        context.Team.PlanAnswers.Load(answers);
        var id = answers.FirstOrDefault(a => a.Member == context.Member.Id && a.Week == week)?.Id ?? new PlanAnswerId(context.NewId());
        context.Team.PlanAnswers.Put(new PlanAnswer(id, plan.Id, context.Member.Id, week, context.Now, typed));
        context.Member.Note("plan.answered", context.Now, plan.Id.Value, 0, context.Today, "plan.checkpoint",
            Domain.Teams.LedgerEntry.Of(("week", week)));
        return Reply.Of(new Block.Text(PlanTexts.SurveyTaken())).With(CommandButton.Of(PlanTexts.ShowButton, "plan show"));
    }

    /// <summary>The last training plan that the speaker is in, and the checkpoint that it has come to.</summary>
    private static (TeamPlan Plan, int Week) Open(CommandContext context)
    {
        var mine = context.Reader.Plans(context.Team.Id).LastOrDefault(p =>
            (p.IsLive ? p.Checkpoint >= 0 : p.Checkpoint > 0) && p.Find(context.Member.Id) is not null);
        return mine is not null ? (mine, mine.Checkpoint!.Value) : throw new UserError(PlanTexts.NoSurvey());
    }
}
