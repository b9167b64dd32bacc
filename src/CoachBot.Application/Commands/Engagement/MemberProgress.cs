using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>A member's own record: consistency first, rhythm from week 4 on, the streak last.</summary>
public static class MemberProgress
{
    private const int RhythmFromDays = 21;
    private const int Weeks = 12;

    public static Reply Show(CommandContext context)
    {
        var book = context.Member;
        if (book.Commitments.Items.Count == 0 && book.CheckIns.Items.Count == 0)
        {
            return Reply.Of(new Block.Text(TodayTexts.NothingPromised()), new Block.Text(TodayTexts.DayOneHow()))
                .With(GeneralTexts.Command("start")).WithFacts(FactsOf(book, context.Now));
        }

        var four = book.CountsOf(context.Now, Figures.FourWeeks);
        var twelve = book.CountsOf(context.Now, Figures.TwelveWeeks);
        var fields = new List<Field>();
        if (twelve.Due > four.Due)
        {
            fields.Add(new Field("12 weeks", TodayTexts.TwelveWeeks(twelve)));
        }

        fields.AddRange(Rhythms(context));
        var bonus = Bonus(book, context.Today);
        if (bonus > 0)
        {
            fields.Add(new Field("Bonus", TodayTexts.Bonus(bonus)));
        }

        fields.Add(new Field("Reserves", TodayTexts.Reserves(book.Standing.ReservesHeld)));
        fields.Add(new Field("Streak", TodayTexts.Streak(book.Streak())));
        return Reply.Of(
            new Block.Meter("Consistency", four.Consistency ?? 0, TodayTexts.Consistency(four)),
            new Block.Fields(fields),
            new Block.Heatmap("Your weeks", Heatmap(book, context.Today), TodayTexts.HeatmapWords(twelve)))
            .WithFacts(FactsOf(book, context.Now));
    }

    /// <summary>The rhythm of each live commitment; one line while all of them are too young for it.</summary>
    private static IEnumerable<Field> Rhythms(CommandContext context)
    {
        var live = context.Member.Commitments.Items.Where(c => c.IsLive).OrderBy(c => c.Number).ToList();
        bool IsOld(Commitment commitment) => Period.DaysBetween(commitment.CreatedOn, context.Today) >= RhythmFromDays;
        return live.Count > 1 && !live.Exists(IsOld)
            ? [new Field("Rhythm", TodayTexts.RhythmFromWeek4())]
            : live.Select(c => new Field(
                $"Rhythm {c.Number}, {context.Team.ChannelName(c.Channel)}",
                IsOld(c) ? TodayTexts.Rhythm(context.Member.Rhythm(c)) : TodayTexts.RhythmFromWeek4()));
    }

    /// <summary>What others may see where the member shares it: what was kept, the rhythm, the streak; no misses, no minutes.</summary>
    public static Reply ShowShared(MemberBook book, Instant now)
    {
        var four = book.CountsOf(now, Figures.FourWeeks);
        return Reply.Of(
            new Block.Heading(Line.Plain(book.Member.Name)),
            new Block.Fields(
            [
                new Field("Kept", TodayTexts.KeptInFourWeeks(four)),
                new Field("Rhythm", book.Rhythm() is { } rhythm ? TodayTexts.Rhythm(rhythm) : TodayTexts.RhythmFromWeek4()),
                new Field("Streak", TodayTexts.Streak(book.Streak())),
            ]));
    }

    public static ProgressFacts FactsOf(MemberBook book, Instant now)
    {
        var four = book.CountsOf(now, Figures.FourWeeks);
        var twelve = book.CountsOf(now, Figures.TwelveWeeks);
        var live = book.Commitments.Items.Where(c => c.IsLive).OrderBy(c => c.Number).ToList();
        return new ProgressFacts(
            four.Kept, four.MadeUp, four.Reserve, four.Excused, four.Missed, four.Consistency, twelve.Consistency,
            book.Streak(), book.Standing.ReservesHeld, Bonus(book, book.Today(now)),
            live.ToDictionary(c => c.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), c => Math.Round(book.Rhythm(c), 2)),
            book.Rhythm() is { } score ? Math.Round(score, 2) : null,
            new SpanFacts(twelve.Kept, twelve.MadeUp, twelve.Reserve, twelve.Excused, twelve.Missed),
            [.. live.Select(c => new CommitmentFacts(c.Number, book.Team.ChannelName(c.Channel), Math.Round(book.Rhythm(c), 2), c.QuietSince is not null))]);
    }

    private static int Bonus(MemberBook book, LocalDate today) =>
        book.CheckIns.Items.Where(c => c.Date > today.PlusDays(-Figures.FourWeeks) && c.Date <= today).Sum(c => c.Bonus);

    /// <summary>Twelve weeks, Monday first; where a day has several occasions, the one that matters most.</summary>
    private static List<IReadOnlyList<HeatCell>> Heatmap(MemberBook book, LocalDate today)
    {
        var byDay = book.Occasions.Items.ToLookup(o => o.Date);
        var bonusDays = book.CheckIns.Items.Where(c => c.Bonus > 0).Select(c => c.Date).ToHashSet();
        var monday = QuotaWeek.SundayOf(today).PlusDays(-6 - (7 * (Weeks - 1)));
        return [.. Enumerable.Range(0, Weeks).Select(week => (IReadOnlyList<HeatCell>)[.. Enumerable.Range(0, 7)
            .Select(day => monday.PlusDays((7 * week) + day))
            .Select(date => date > today ? HeatCell.Nothing : CellOf(byDay[date], bonusDays.Contains(date)))])];
    }

    private static HeatCell CellOf(IEnumerable<Occasion> occasions, bool bonus)
    {
        var states = occasions.Select(o => o.State).ToHashSet();
        return states.Contains(OccasionState.Missed) ? HeatCell.Missed
            : states.Contains(OccasionState.Reserve) ? HeatCell.Reserve
            : states.Contains(OccasionState.MadeUp) ? HeatCell.MadeUp
            : states.Contains(OccasionState.Kept) ? HeatCell.Kept
            : states.Contains(OccasionState.Open) ? HeatCell.Open
            : bonus ? HeatCell.Bonus
            : states.Contains(OccasionState.Excused) ? HeatCell.Excused
            : HeatCell.Nothing;
    }
}

/// <summary>The figures of <c>progress me</c>. The counts are of the last 28 dates; consistencies 0 to 1, null with nothing due.</summary>
/// <param name="Rhythm">Scores 0 to 100 by commitment number.</param>
/// <param name="RhythmScore">The member's score: the mean weighted by planned minutes a week.</param>
/// <param name="Counts12">The counts of the last 84 dates.</param>
public sealed record ProgressFacts(
    int Kept, int MadeUp, int Reserve, int Excused, int Missed, double? Consistency4, double? Consistency12, int Streak, int ReservesHeld,
    int BonusMinutes, IReadOnlyDictionary<string, double> Rhythm, double? RhythmScore, SpanFacts Counts12, IReadOnlyList<CommitmentFacts> Commitments);

public sealed record SpanFacts(int Kept, int MadeUp, int Reserve, int Excused, int Missed);

public sealed record CommitmentFacts(int Number, string Channel, double Rhythm, bool Quiet);
