using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Start;

/// <summary>The first task is done: ten minutes of conversation on its channel, which count as any check-in does.</summary>
public sealed class StartDoneAction : IButtonAction
{
    public const string Action = "start.done";

    public string Name => Action;

    public bool CanUndo => true;

    public string UndoAs => "log add";

    public Reply Handle(CommandContext context, ActionId action)
    {
        var book = context.Member;
        var channel = StartAgreeAction.Live(context, action).Channel;
        if (book.CheckIns.Items.Any(c => c.Date == context.Today && c.Channel == channel && c is { Minutes: StartTexts.TaskMinutes, Activity: Activity.Converse }))
        {
            throw new UserError(StartTexts.DoneAlready());
        }

        var checkIn = context.NewCheckIn(context.Today, StartTexts.TaskMinutes, channel) with { Activity = Activity.Converse };
        var logged = CheckInReplies.Say(context, context.LogCheckIn(checkIn, dated: false));
        return logged with { Blocks = [new Block.Text(StartTexts.FirstDone()), .. logged.Blocks] };
    }
}
