using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>The answer of whoever was asked to be somebody's buddy.</summary>
public sealed class BuddyAction : IButtonAction
{
    private const string Action = "buddy.answer";

    public string Name => Action;

    public bool CanUndo => false;

    public string UndoAs => "team buddy";

    public static ActionId Of(MemberId asker, bool agrees) => ActionId.Of(Action, ("m", asker.Value), ("y", agrees ? 1 : 0));

    public Reply Handle(CommandContext context, ActionId action)
    {
        if (action.Id("m") is not { } id || !context.Team.Roster.Any(r => r.Id.Value == id && r.IsHere)
            || context.Session.Member(context.Team.Id, new MemberId(id)) is not { Member.Buddy: { IsMutual: false } wish } asker
            || wish.Person != context.Member.Id)
        {
            throw new UserError(GeneralTexts.Past());
        }

        if (action.Id("y") == 1)
        {
            return TeamBuddyCommand.Agree(context, asker);
        }

        TeamBuddyCommand.Set(context, asker, null);
        context.Tell(asker.Id, $"buddy:{context.Member.Id.Value}", Reply.Of(new Block.Text(BuddyTexts.CantNow(context.Member.Member.Name))));
        context.Settle(BuddyTexts.Declined(asker.Member.Name));
        return Reply.Of(new Block.Text(BuddyTexts.Declined(asker.Member.Name)));
    }
}

/// <summary>The answer to Wednesday's nudge: a kind word goes out, or not this week. Either way the next nudge comes in a week.</summary>
public sealed class BuddyWordAction : IButtonAction
{
    private const string Action = "buddy.word";

    public string Name => Action;

    public bool CanUndo => false;

    public string UndoAs => "team buddy";

    public static ActionId Of(Buddy buddy, bool sends) => ActionId.Of(Action, ("m", buddy.Person.Value), ("y", sends ? 1 : 0));

    public Reply Handle(CommandContext context, ActionId action)
    {
        var me = context.Member;
        if (me.Member.Buddy is not { IsMutual: true } buddy || buddy.Person.Value != action.Id("m"))
        {
            throw new UserError(GeneralTexts.Past());
        }

        var sends = action.Id("y") == 1;
        TeamBuddyCommand.Set(context, me, buddy.After(context.Today));
        if (sends)
        {
            context.Tell(buddy.Person, $"buddy-word:{me.Id.Value}", Reply.Of(new Block.Text(BuddyTexts.Word(me.Member.Name))));
        }

        var said = sends ? BuddyTexts.Sent(context.Team.NameOf(buddy.Person)) : BuddyTexts.NotThisWeek();
        context.Settle(said);
        return Reply.Of(new Block.Text(said));
    }
}
