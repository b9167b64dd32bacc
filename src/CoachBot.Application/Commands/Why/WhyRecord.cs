using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Why;

/// <summary>Why the figures of the speaker's record are what they are.</summary>
internal static class WhyRecord
{
    public static WhyAnswer Streak(CommandContext context)
    {
        var closed = context.Member.InOrder().Where(o => o.State != OccasionState.Open).Reverse().ToList();
        var ended = closed.FirstOrDefault(o => o.State == OccasionState.Missed);
        var since = ended is null ? closed : closed.TakeWhile(o => o.Id != ended.Id).Append(ended);
        return new WhyAnswer(
            "streak", [WhyTexts.Streak(context.Member.Streak(), ended?.Date), WhyTexts.StreakRule()],
            context.Decisions(since), WhyTexts.StreakNext(), ended?.Date);
    }

    public static WhyAnswer Consistency(CommandContext context)
    {
        var book = context.Member;
        var first = context.Today.PlusDays(1 - Figures.TwelveWeeks);
        var counted = book.Occasions.Items.Where(o => o.Counts && o.Date >= first && o.Date <= context.Today);
        var four = book.CountsOf(context.Now, Figures.FourWeeks);
        var twelve = book.CountsOf(context.Now, Figures.TwelveWeeks);
        return new WhyAnswer(
            "consistency",
            [WhyTexts.Consistency(four.Good, four.Due, Figures.FourWeeks), WhyTexts.Consistency(twelve.Good, twelve.Due, Figures.TwelveWeeks), WhyTexts.ConsistencyRule()],
            context.Decisions(counted), WhyTexts.RecordNext());
    }

    public static WhyAnswer Rhythm(CommandContext context)
    {
        var book = context.Member;
        var live = book.Commitments.Items.Where(c => c.IsLive).ToList();
        var scores = live.Select(c => WhyTexts.Rhythm(context.Team.ChannelName(c.Channel), (int)Math.Round(book.Rhythm(c), MidpointRounding.AwayFromZero)));
        return new WhyAnswer(
            "rhythm", [.. scores, WhyTexts.RhythmRule()],
            context.Decisions(book.Occasions.Items.Where(o => o.Counts && live.Any(c => c.Id == o.Commitment))), WhyTexts.RecordNext());
    }

    public static WhyAnswer Reserve(CommandContext context)
    {
        var book = context.Member;
        var rows = context.OfKind("occasion.reserve").Concat(context.OfKind("reserve.")).OrderByDescending(r => r.Id).Take(Evidence.Most).ToList();
        var toNext = Reserves.KeptPerReserve - (book.Standing.KeptTotal % Reserves.KeptPerReserve);
        return new WhyAnswer(
            "reserve", [WhyTexts.Reserve(book.Standing.ReservesHeld, book.ReservesSpent(context.Today)), WhyTexts.ReserveRule()],
            rows, WhyTexts.ReserveNext(toNext, book.Standing.ReservesHeld < Reserves.MostHeld));
    }
}
