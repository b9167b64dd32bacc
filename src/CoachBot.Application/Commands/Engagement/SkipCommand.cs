using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Skips today's earliest open occasion that may be skipped, or the one that is named.</summary>
public sealed class SkipCommand : ICommand
{
    private const int MostOthers = 2;

    public CommandDefinition Definition { get; } = new("skip", "Skip today's occasion, once a week each", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            new("commitment", ParameterKind.Commitment, "Which, where there are several") { DueToday = true },
            new("reason", ParameterKind.Text, "Why (private)") { Longest = 200 },
        ],
        Examples = ["skip client visit", "skip"],
    };

    public Reply Handle(CommandContext context)
    {
        if (context.Arguments.Find<string>("reason") is { } said && DaysIn(said, context.Today) is { Count: > 0 } days && days.Any(day => day != context.Today))
        {
            throw days.Max() > context.Today ? TodayOnly(DayList.Spans(days) is [{ Length: > 1 } span] ? span.Iso() : said) : new UserError(CheckInTexts.SkipsNothingPast());
        }

        var open = context.Member.TodaysOpen(context.Now);
        var isNamed = false;
        if (context.Arguments.Find<Commitment>("commitment") is { } named)
        {
            open = [.. open.Where(o => o.Commitment == named.Id)];
            isNamed = true;
        }

        if (open.Count == 0)
        {
            throw new UserError(CheckInTexts.NothingToSkip());
        }

        var reply = Skip(context, open, context.Arguments.Find<string>("reason"), out var skip);
        return isNamed ? reply : reply.With(Others(context, open, skip));
    }

    private static UserError TodayOnly(string days) =>
        new(Reply.Of(new Block.Text(CheckInTexts.SkipsTodayOnly(days))).With(CommandButton.Of($"away {days}", $"away {days}")));

    /// <summary>The days that were given for a reason: none for a reason.</summary>
    private static IReadOnlyList<LocalDate> DaysIn(string reason, LocalDate today)
    {
        var words = Words.Of(reason);
        var list = DayList.Read(words, 0, today, DateSense.IntervalStart);
        return list.Consumed == words.Count ? list.Days
            : DateReader.Read(reason, today, DateSense.IntervalStart) is DateReading.Found found ? [found.Date]
            : [];
    }

    /// <summary>Which one was meant is a guess where several are open: the others are a tap away.</summary>
    private static IEnumerable<Button> Others(CommandContext context, IReadOnlyList<Occasion> open, Skip skip) => open
        .Where(o => o.Id != skip.Occasion && context.Member.MaySkip(o.Commitment, o.Date)).Take(MostOthers)
        .Select(o => new Button(
            ButtonTexts.SkipInstead(context.Team.ChannelName(context.Member.CommitmentOf(o).Channel), context.Member.CommitmentOf(o).Time),
            ActionId.Of(SkipInsteadAction.Action, ("s", skip.Id.Value), ("o", o.Id.Value))));

    /// <summary>Skips the first of some occasions that may be skipped, and says so.</summary>
    /// <exception cref="UserError">None of them may be.</exception>
    internal static Reply Skip(CommandContext context, IReadOnlyList<Occasion> open, string? reason, out Skip skip)
    {
        var book = context.Member;
        var occasion = open.FirstOrDefault(o => book.MaySkip(o.Commitment, o.Date))
            ?? throw new UserError(CheckInTexts.SkippedAlready(context.Team.ChannelName(book.CommitmentOf(open[0]).Channel)));
        skip = book.SkipOccasion(occasion, reason, context.Now);
        return Reply.Of(new Block.Text(CheckInTexts.Skipped(context.Team.ChannelName(book.CommitmentOf(occasion).Channel), occasion.Date)))
            .With(CommandButton.Undo);
    }
}

/// <summary>The Skip today button.</summary>
public sealed class SkipAction : IButtonAction
{
    public string Name => "skip";

    public bool CanUndo => true;

    public string UndoAs => "skip";

    public Reply Handle(CommandContext context, ActionId action) =>
        action.Id("o") is { } id && context.Member.TodaysOpen(context.Now).FirstOrDefault(o => o.Id.Value == id) is { } occasion
            ? SkipCommand.Skip(context, [occasion], reason: null, out _)
            : throw context.PastOf(action.Id("o"));
}
