using CoachBot.Application.Agenda;
using CoachBot.Application.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>The day's card: what is open, what can be made up, what stands in the way.</summary>
public sealed class TodayCommand : ICommand
{
    private const int LookAhead = 100;

    public CommandDefinition Definition { get; } = new("today", "What is on today", CommandEffect.Query)
    {
        Aliases = ["hello", "hi", "hey", "good morning"],
        Examples = ["today"],
    };

    public Reply Handle(CommandContext context)
    {
        var book = context.Member;
        var heading = new Block.Heading(TodayTexts.Heading(book.Member.Name, context.Today));
        if (!book.Commitments.Items.Any(c => c.IsLive))
        {
            return Reply.Of([heading, .. Covering(context).Select(l => new Block.Text(l)), new Block.Text(TodayTexts.DayOne()), new Block.Text(TodayTexts.DayOneHow())]).With(GeneralTexts.Command("start"), GeneralTexts.Command("help"))
                .WithFacts(new TodayFacts([]));
        }

        var (lines, buttons) = Card(context);
        return Reply.Of([heading, .. lines.Select(l => new Block.Text(l))]).With(buttons).WithFacts(new TodayFacts(
            [.. Todays(context).Select(o => new OccasionFact(book.CommitmentOf(o).Number, o.Date, StateNames.Of(o.State), o.Minutes, o.Planned))]));
    }

    /// <summary>What the day holds, with a button for each of the first occasions that are open.</summary>
    internal static (IReadOnlyList<Line> Lines, IReadOnlyList<Button> Buttons) Card(CommandContext context)
    {
        var book = context.Member;
        var lines = new List<Line>();
        var buttons = new List<Button>();
        var todays = Todays(context);
        foreach (var occasion in todays)
        {
            lines.AddRange(LineOf(context, occasion));
            if (occasion.State == OccasionState.Open && buttons.Count < 3)
            {
                buttons.Add(OccasionMessages.Done(occasion) with { Label = ButtonTexts.Log(occasion.Planned - occasion.Minutes, context.Team.ChannelName(book.CommitmentOf(occasion).Channel)) });
            }
        }

        lines.AddRange(Covering(context));
        lines.AddRange(Around(context, todays));
        return (lines, buttons);
    }

    private static List<Occasion> Todays(CommandContext context)
    {
        var book = context.Member;
        return [.. book.Occasions.Items.Where(o => o.Date == context.Today || (o.State == OccasionState.Open && book.HasCome(o, context.Now)))
            .Where(o => o.State != OccasionState.Spare)
            .Where(o => o.QuotaWeek is null || o.State != OccasionState.Open || book.IsWanted(o, context.Now))
            .OrderBy(o => o.Reminder).ThenBy(o => book.CommitmentOf(o).Number)];
    }

    /// <summary>None for what can be made up, which is told below.</summary>
    private static IEnumerable<Line> LineOf(CommandContext context, Occasion occasion)
    {
        var book = context.Member;
        var commitment = book.CommitmentOf(occasion);
        var channel = context.Team.ChannelName(commitment.Channel);
        return occasion.State switch
        {
            OccasionState.Open when occasion.Minutes > 0 => [TodayTexts.Started(channel, occasion.Minutes, occasion.Planned)],
            // Its own time, on the clock of now: a member who moves, or another time of the commitment, leaves it where it is.
            OccasionState.Open => [TodayTexts.Open(channel, occasion.Planned, book.Clock.Local(occasion.Reminder).TimeOfDay,
                commitment.IsQuota ? book.SlotsLeft(commitment, occasion.Date, context.Now) : 0)],
            OccasionState.Kept or OccasionState.MadeUp => [TodayTexts.Kept(channel, occasion.Minutes)],
            OccasionState.Excused => [TodayTexts.Excused(channel)],
            _ => CanMakeUp(occasion, context.Now) ? [] : [TodayTexts.Closed(channel)],
        };
    }

    /// <summary>What the member took on for today, beside what they cover as a rule.</summary>
    private static IEnumerable<Line> Covering(CommandContext context) => context.Team.Holes.Items
        .Where(h => h.TakenBy == context.Member.Id && h.To > context.Now && context.Member.Today(h.From) <= context.Today)
        .Select(h => CoverTexts.Today(HoleBoard.NameOf(context.Team, h), h.From, h.To));

    private static IEnumerable<Line> Around(CommandContext context, List<Occasion> todays)
    {
        var book = context.Member;
        if (todays.Count > 0 && todays.All(o => o.State is OccasionState.Kept or OccasionState.MadeUp))
        {
            yield return TodayTexts.AllDone();
        }

        foreach (var missed in book.InOrder().Where(o => CanMakeUp(o, context.Now)))
        {
            yield return TodayTexts.CanMakeUp(context.Team.ChannelName(book.CommitmentOf(missed).Channel), missed.Date,
                missed.Planned - missed.Minutes, DayEnds.Of(book.Clock, missed.MakeUpEnd!.Value));
        }

        if (book.AwayUntil(context.Today) is { } until)
        {
            yield return TodayTexts.Away(until, isLastDay: until == context.Today);
        }
        else if (book.IsPaused(context.Now))
        {
            yield return TodayTexts.Paused();
        }
        else if (todays.Count == 0)
        {
            yield return TodayTexts.NothingDue(NextDate(book, context.Today));
        }

        if (book.IsMuted(context.Now))
        {
            yield return TodayTexts.Muted(book.Settings.MutedUntil!.Value);
        }

        foreach (var quiet in book.Commitments.Items.Where(c => c is { IsLive: true, QuietSince: not null }))
        {
            yield return TodayTexts.Quiet(context.Team.ChannelName(quiet.Channel));
        }
    }

    private static bool CanMakeUp(Occasion occasion, Instant now) =>
        occasion is { State: OccasionState.Missed, MakeUpOver: false, QuotaWeek: null, MakeUpEnd: { } end } && end > now;

    internal static LocalDate? NextDate(MemberBook book, LocalDate today) =>
        Enumerable.Range(1, LookAhead).Select(i => today.PlusDays(i))
            .Where(d => book.AwayOn(d) is null && book.Commitments.Items.Any(c => c.IsLive && c.Schedule.IsDue(d, c.FirstDate)))
            .Select(d => (LocalDate?)d).FirstOrDefault();
}

/// <summary>States as facts write them.</summary>
public static class StateNames
{
    public static string Of(OccasionState state) => state switch
    {
        OccasionState.MadeUp => "made-up",
        _ => state.ToString().ToLowerInvariant(),
    };
}

/// <summary>The figures of <c>today</c>.</summary>
public sealed record TodayFacts(IReadOnlyList<OccasionFact> Occasions);

/// <param name="Commitment">The commitment's number.</param>
public sealed record OccasionFact(int Commitment, LocalDate Date, string State, int Minutes, int Planned);
