using CoachBot.Application.Agenda;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>What a button of a reminder is answered whose day is over: how it is made up, while it can be.</summary>
internal static class PastOccasion
{
    public static UserError PastOf(this CommandContext context, long? id) =>
        id is { } number && context.Member.Occasions.Find(new OccasionId(number)) is { } occasion && NagMessages.CanMakeUp(occasion, context.Now)
            ? new UserError(Reply.Of(new Block.Text(ReminderTexts.DayIsOver(
                context.Team.ChannelName(context.Member.CommitmentOf(occasion).Channel), occasion.Date, occasion.Planned - occasion.Minutes,
                DayEnds.Of(context.Member.Clock, occasion.MakeUpEnd!.Value)))).With(OccasionMessages.Done(occasion)))
            : new UserError(GeneralTexts.Past());
}
