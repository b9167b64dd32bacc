using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Why;

/// <summary>Why the latest occasion of a commitment is in the state that it is in.</summary>
internal static class WhyOccasion
{
    public static WhyAnswer Latest(CommandContext context, Commitment commitment)
    {
        var channel = context.Team.ChannelName(commitment.Channel);
        var occasion = context.Member.InOrder().LastOrDefault(o => o.Commitment == commitment.Id);
        if (occasion is null)
        {
            return new WhyAnswer("occasion", [WhyTexts.NoOccasionYet(channel, commitment.FirstDate), WhyTexts.KeptRule()],
                context.About(commitment.Id.Value), WhyTexts.ScheduleNext(), commitment.FirstDate);
        }

        var (says, rule) = occasion.State switch
        {
            OccasionState.Open => (WhyTexts.Open(channel, occasion.Date, occasion.Minutes, occasion.Planned, occasion.Close), "occasion"),
            OccasionState.Kept => (WhyTexts.Kept(channel, occasion.Date, occasion.Minutes, occasion.Planned), "check-in"),
            OccasionState.MadeUp => (WhyTexts.MadeUp(channel, occasion.Date, occasion.Minutes, occasion.Planned), "check-in"),
            OccasionState.Reserve => (WhyTexts.Reserved(channel, occasion.Date), "reserve"),
            OccasionState.Excused => (WhyTexts.Excused(channel, occasion.Date, occasion.Excuse), "excused"),
            OccasionState.Spare => (WhyTexts.Spare(channel, occasion.Date, occasion.Minutes), "quota"),
            _ => (WhyTexts.Missed(channel, occasion.Date, occasion.Minutes, occasion.Planned), occasion.QuotaWeek is null ? "close" : "quota"),
        };
        return new WhyAnswer(rule, [says, WhyTexts.KeptRule()], context.About(occasion.Id.Value), Next(context, occasion), occasion.Date);
    }

    private static Replies.Line Next(CommandContext context, Occasion occasion) => occasion switch
    {
        { State: OccasionState.Open } => WhyTexts.OpenNext(Math.Max(1, occasion.MinutesToKeep), occasion.Close),
        { State: OccasionState.Missed, MakeUpOver: false, MakeUpEnd: { } end, QuotaWeek: null } when end > context.Now =>
            WhyTexts.MakeUpNext(occasion.Planned, end),
        { State: OccasionState.Missed or OccasionState.Reserve } when occasion.Date >= context.Today.PlusDays(-CheckIns.BackfillDays) =>
            WhyTexts.BackfillNext(occasion.Date, CheckIns.BackfillDays),
        _ => WhyTexts.ScheduleNext(),
    };
}
