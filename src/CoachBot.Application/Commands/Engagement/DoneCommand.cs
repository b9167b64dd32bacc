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
        var open = context.Member.TodaysOpen(context.Now)
            .Where(o => context.Member.HasCome(o, context.Now) && (named is null || o.Commitment == named.Id)).ToList();
        // What was reminded of last is meant; before any reminder, what comes first.
        var occasion = open.LastOrDefault(o => o.Reminder <= context.Now) ?? open.FirstOrDefault() ?? throw new UserError(CheckInTexts.NothingToCheckIn());
        return CheckIn(context, occasion, context.Arguments.FindValue<int>("minutes") ?? occasion.Planned);
    }

    /// <summary>Checks in for an occasion, today.</summary>
    internal static Reply CheckIn(CommandContext context, Occasion occasion, int minutes)
    {
        var book = context.Member;
        var checkIn = new CheckIn
        {
            Id = new CheckInId(context.NewId()),
            Member = book.Id,
            Number = book.NextCheckInNumber++,
            Date = context.Today,
            Minutes = minutes,
            Channel = book.CommitmentOf(occasion).Channel,
            LoggedAt = context.Now,
        };
        return CheckInReplies.Say(context, context.LogCheckIn(checkIn, dated: false, occasion.Id));
    }
}
