using CoachBot.Application.Content;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Commands.Training;

/// <summary>Takes the speaker out of a plan, or says what becomes of their days once it is over.</summary>
public sealed class PlanLeaveCommand(CoachingContent content) : ICommand
{
    public CommandDefinition Definition { get; } = new("plan leave", "Leave a plan, and say whether your days stay", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            OwnPlan.Named(content.Plans),
            new("days", ParameterKind.Choice, "Do your days stay") { Choices = ["keep", "end"], Default = "end" },
        ],
        Examples = ["plan leave", "plan leave keep"],
    };

    public Reply Handle(CommandContext context)
    {
        var book = context.Member;
        var keeps = context.Arguments.Find<string>("days") == "keep";
        var live = context.Live().LastOrDefault(p => p.Find(book.Id) is not null);
        var plan = live ?? context.EndedWithDays() ?? throw new UserError(PlanTexts.NoneOfYours());
        var own = plan.Find(book.Id)!;
        var days = context.GiveBack(own, keeps);
        if (live is not null)
        {
            context.Team.Plans.Put(live.With(own with { LeftAt = context.Now }));
            context.NotePlan("plan.left", live);
            context.WithdrawWeek(live, book.Id);
        }

        return Reply.Of(live is not null ? [new Block.Text(PlanTexts.Left(live)), new Block.Text(days)] : [new Block.Text(days)])
            .With(CommandButton.Undo);
    }
}
