using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Checks in for what was promised for today, as the Done button of its reminder does.</summary>
public sealed class DoneCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("done", "Check in as promised", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            new("minutes", ParameterKind.Duration, "How long, where it was not as planned"),
            new("commitment", ParameterKind.Commitment, "Which, where there are several"),
        ],
        Examples = ["done", "done linkedin"],
    };

    public Reply Handle(CommandContext context)
    {
        var named = context.Arguments.Find<Commitment>("commitment");
        var occasion = context.MeantToday(named) is { } meant && context.Member.HasCome(meant, context.Now) ? meant
            // After a nag: what can still be made up.
            : context.Member.Occasions.Items.LastOrDefault(o => DoneAction.CanBeMadeUp(o) && (named is null || o.Commitment == named.Id))
            ?? throw new UserError(CheckInTexts.NothingToCheckIn());
        return CheckIn(context, occasion, context.Arguments.FindValue<int>("minutes") ?? occasion.Planned);
    }

    /// <summary>Checks in for an occasion, today.</summary>
    internal static Reply CheckIn(CommandContext context, Occasion occasion, int minutes)
    {
        var checkIn = context.NewCheckIn(context.Today, minutes, context.Member.CommitmentOf(occasion).Channel);
        return CheckInReplies.Say(context, context.LogCheckIn(checkIn, dated: false, occasion.Id));
    }
}
