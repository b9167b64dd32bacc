using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Checks in for what was promised for today, as the Done button of its reminder does, or for a day gone by.</summary>
public sealed class DoneCommand : ICommand
{
    private const int MostOthers = 2;

    public CommandDefinition Definition { get; } = new("done", "Check in as promised", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            new("minutes", ParameterKind.Duration, "How long, where it was not as planned"),
            new("date", ParameterKind.Date, "Day, up to a week back") { Sense = DateSense.NearestPast, Markers = ["on", "for"] },
            new("commitment", ParameterKind.Commitment, "Which, where there are several") { DueToday = true },
            new("note", ParameterKind.Text, "Note") { Longest = 500, FewestWords = 2 },
        ],
        Examples = ["done", "done linkedin", "done 20m answered four questions", "done yesterday"],
    };

    public Reply Handle(CommandContext context)
    {
        var named = context.Arguments.Find<Commitment>("commitment");
        return LogCommand.DateOf(context) is { Dated: true } day && day.Date != context.Today
            ? OfDay(context, named, day.Date)
            : OfToday(context, named);
    }

    private static string? NoteOf(CommandContext context) => context.Arguments.Find<string>("note");

    private static Reply OfToday(CommandContext context, Commitment? named)
    {
        var occasion = context.MeantToday(named) is { } meant && context.Member.HasCome(meant, context.Now) ? meant
            // After a nag: what can still be made up.
            : context.Member.Occasions.Items.LastOrDefault(o => DoneAction.CanBeMadeUp(o) && (named is null || o.Commitment == named.Id))
            ?? throw new UserError(Nothing(context, named));
        var reply = CheckIn(context, occasion, context.Arguments.FindValue<int>("minutes") ?? occasion.Planned);
        return named is null
            ? WithOthers(context, reply, context.Member.TodaysOpen(context.Now).Where(o => o.Id != occasion.Id).Select(context.Member.CommitmentOf))
            : reply;
    }

    /// <summary>What was promised for a day gone by, late; of a channel that was named, whichever of its promises was due then.</summary>
    private static Reply OfDay(CommandContext context, Commitment? named, LocalDate date)
    {
        var unkept = context.Member.UnkeptOn(date, context.Now).Where(u => named is null || u.Commitment.Channel == named.Channel).ToList();
        var meant = unkept.Find(u => u.Commitment.Id == named?.Id) ?? unkept.FirstOrDefault()
            ?? throw new UserError(CheckInTexts.NothingLeftOf(date, named is null ? null : context.Team.ChannelName(named.Channel)));
        var minutes = context.Arguments.FindValue<int>("minutes") ?? meant.Planned;
        var checkIn = context.NewCheckIn(date, minutes, meant.Commitment.Channel) with { Note = NoteOf(context) };
        var reply = CheckInReplies.Say(context, context.LogCheckIn(checkIn, dated: true, meant.Occasion?.Id));
        return named is null
            ? WithOthers(context, reply, unkept.Where(u => u != meant).Select(u => u.Commitment), date)
            : reply;
    }

    /// <summary>Which one was meant is a guess where several are open: the others are named, and a tap away.</summary>
    /// <param name="date">The day gone by; null for today.</param>
    private static Reply WithOthers(CommandContext context, Reply reply, IEnumerable<Commitment> open, LocalDate? date = null)
    {
        var others = open.Take(MostOthers).ToList();
        var day = date is { } on ? $" {on.Iso()}" : "";
        string NameOf(Commitment commitment) => context.Team.ChannelName(commitment.Channel);
        return others.Count == 0 ? reply
            : reply.Then(new Block.Text(CheckInTexts.StillOpen([.. others.Select(NameOf)], date)))
                .With(others.SelectMany(c => CommandButton.Of(ButtonTexts.DoneToo(NameOf(c)), $"done {c.Number}{day}")));
    }

    private static Line Nothing(CommandContext context, Commitment? named)
    {
        var open = context.Member.TodaysOpen(context.Now).Select(o => context.Team.ChannelName(context.Member.CommitmentOf(o).Channel)).ToList();
        return named is null || open.Count == 0 ? CheckInTexts.NothingToCheckIn()
            : CheckInTexts.NotOpen(context.Team.ChannelName(named.Channel), open);
    }

    /// <summary>Checks in for an occasion, today.</summary>
    internal static Reply CheckIn(CommandContext context, Occasion occasion, int minutes)
    {
        var checkIn = context.NewCheckIn(context.Today, minutes, context.Member.CommitmentOf(occasion).Channel) with { Note = NoteOf(context) };
        return CheckInReplies.Say(context, context.LogCheckIn(checkIn, dated: false, occasion.Id));
    }
}
