using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Checks in for what was promised for today, as the Done button of its reminder does.</summary>
public sealed class DoneCommand : ICommand
{
    private const int MostOthers = 2;

    public CommandDefinition Definition { get; } = new("done", "Check in as promised", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            new("minutes", ParameterKind.Duration, "How long, where it was not as planned"),
            new("commitment", ParameterKind.Commitment, "Which, where there are several") { DueToday = true },
        ],
        Examples = ["done", "done linkedin"],
    };

    public Reply Handle(CommandContext context)
    {
        var named = context.Arguments.Find<Commitment>("commitment");
        var occasion = context.MeantToday(named) is { } meant && context.Member.HasCome(meant, context.Now) ? meant
            // After a nag: what can still be made up.
            : context.Member.Occasions.Items.LastOrDefault(o => DoneAction.CanBeMadeUp(o) && (named is null || o.Commitment == named.Id))
            ?? throw new UserError(Nothing(context, named));
        var reply = CheckIn(context, occasion, context.Arguments.FindValue<int>("minutes") ?? occasion.Planned);
        return named is null ? WithOthers(context, reply, occasion) : reply;
    }

    /// <summary>Which one was meant is a guess where several are open: the others are named, and a tap away.</summary>
    private static Reply WithOthers(CommandContext context, Reply reply, Occasion done)
    {
        var others = context.Member.TodaysOpen(context.Now).Where(o => o.Id != done.Id).Select(context.Member.CommitmentOf).Take(MostOthers).ToList();
        string NameOf(Commitment commitment) => context.Team.ChannelName(commitment.Channel);
        return others.Count == 0 ? reply
            : reply.Then(new Block.Text(CheckInTexts.StillOpen([.. others.Select(NameOf)])))
                .With(others.SelectMany(c => CommandButton.Of(ButtonTexts.DoneToo(NameOf(c)), $"done {c.Number}")));
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
        var checkIn = context.NewCheckIn(context.Today, minutes, context.Member.CommitmentOf(occasion).Channel);
        return CheckInReplies.Say(context, context.LogCheckIn(checkIn, dated: false, occasion.Id));
    }
}
