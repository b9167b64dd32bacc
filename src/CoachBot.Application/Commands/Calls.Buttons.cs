using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Help;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands;

/// <content>What a button asks for.</content>
public static partial class Calls
{
    /// <summary>The action of the button that shows an answer to the room.</summary>
    public const string ShareAction = "share";

    /// <summary>The button that shows an answer to the room, as a second message.</summary>
    public static ActionId? Sharing(Reply reply) =>
        reply.Share is { } line && CommandButton.Fits(ShareAction, line) ? ActionId.Of(ShareAction, ("t", line)) : null;

    /// <summary>
    /// Whether a second click on a button is the first: on what runs a line, which would be done as often as it is said. Other buttons know what
    /// they were about, and say that it is past.
    /// </summary>
    public static bool IsOnce(ActionId action) => action.Name == "cmd" && CommandButton.ChangeOf(action) is null;

    private static Call OfLine(ActionId action, CommandCatalog catalog)
    {
        var call = OfText(action.Get("t") ?? "", catalog);
        var (change, shown) = (CommandButton.ChangeOf(action), CommandButton.ShownWith(action));
        return change is null && shown is null ? call : call with
        {
            Run = context =>
            {
                if (change is { } one)
                {
                    UndoCommand.DemandLast(context, one);
                }

                if (shown is not null)
                {
                    AsShown.Demand(context, shown);
                }

                return call.Run(context);
            },
        };
    }

    /// <summary>The same answer as everyone in the room may see it, with the name of who shares it.</summary>
    private static Call ToRoom(Call call) => call with
    {
        Run = context =>
        {
            context.IsForRoom = true;
            var reply = call.Run(context);
            return reply.Share is null
                ? throw new UserError(GeneralTexts.OldButton())
                : reply with { Blocks = [new Block.Text(GeneralTexts.Shared(context.Member.Member.Name)), .. reply.Blocks], Buttons = [], InRoom = true };
        },
    };

    private static Call OfButton(ActionId id, ActionCatalog actions)
    {
        var action = actions.Find(id.Name) ?? throw new UserError(GeneralTexts.OldButton());
        return new Call(action.UndoAs, CommandEffect.Change, action.CanUndo, context => action.Handle(context, id));
    }
}
