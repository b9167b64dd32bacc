using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>The Done button: checks in with the planned minutes; they fill the button's own occasion first.</summary>
public sealed class DoneAction : IButtonAction
{
    public string Name => "checkin.done";

    public bool CanUndo => true;

    public string UndoAs => "log add";

    public Reply Handle(CommandContext context, ActionId action)
    {
        var book = context.Member;
        if (action.Id("o") is not { } id || book.Occasions.Find(new OccasionId(id)) is not { } occasion)
        {
            throw new UserError(GeneralTexts.Past());
        }

        var canFill = (occasion.State == OccasionState.Open && occasion.Close > context.Now && book.HasCome(occasion, context.Now))
            || CanBeMadeUp(occasion);
        if (!canFill)
        {
            throw new UserError(GeneralTexts.Past());
        }

        return DoneCommand.CheckIn(context, occasion, occasion.Planned);
    }

    internal static bool CanBeMadeUp(Occasion occasion) => occasion is { State: OccasionState.Missed, MakeUpOver: false, QuotaWeek: null };
}
