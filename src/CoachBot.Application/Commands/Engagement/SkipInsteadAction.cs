using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Skips another of today's occasions in place of the one that was skipped.</summary>
public sealed class SkipInsteadAction : IButtonAction
{
    public const string Action = "skip.instead";

    public string Name => Action;

    public bool CanUndo => true;

    public string UndoAs => "skip";

    public Reply Handle(CommandContext context, ActionId action)
    {
        var book = context.Member;
        if (action.Id("s") is not { } skipped || book.Skips.Find(new SkipId(skipped)) is not { } skip || skip.Date != context.Today)
        {
            throw new UserError(GeneralTexts.Past());
        }

        book.TakeSkipBack(skip, context.Now);
        return book.TodaysOpen(context.Now).FirstOrDefault(o => o.Id.Value == action.Id("o")) is { } other
            ? SkipCommand.Skip(context, [other], skip.Reason, out _)
            : throw new UserError(GeneralTexts.Past());
    }
}
