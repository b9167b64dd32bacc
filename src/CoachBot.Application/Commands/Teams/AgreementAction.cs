using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>
/// The answer of whoever was named as the person to ask: at first, and at any later time where they would rather not be asked any more.
/// </summary>
public sealed class AgreementAction : IButtonAction
{
    private const string Action = "agreement.answer";

    public string Name => Action;

    /// <summary>The other answer is a button.</summary>
    public bool CanUndo => false;

    public string UndoAs => "settings accountability";

    public static ActionId Of(MemberId member, bool agrees) => ActionId.Of(Action, ("m", member.Value), ("y", agrees ? 1 : 0));

    public Reply Handle(CommandContext context, ActionId action)
    {
        if (action.Id("m") is not { } id || !context.Team.Roster.Any(r => r.Id.Value == id && r.IsHere))
        {
            throw new UserError(GeneralTexts.Past());
        }

        var member = context.Session.Member(context.Team.Id, new MemberId(id));
        if (member.Settings.Accountability is not { } named || named.Person != context.Member.Id || named.Until <= member.Today(context.Now))
        {
            // Whether it was revoked or is over is nobody's business.
            throw new UserError(GeneralTexts.Past());
        }

        var agrees = action.Id("y") == 1;
        if (agrees && named.State != AgreementState.Asked)
        {
            return Reply.Of(new Block.Text(AgreementTexts.Accepted(member.Member.Name)));
        }

        Answer(context, member, agrees ? named with { State = AgreementState.Accepted } : null);
        context.Tell(member.Id, $"agreement:{context.Member.Id.Value}", Reply.Of(new Block.Text(agrees
            ? AgreementTexts.HasAccepted(context.Member.Member.Name, named.Until)
            : AgreementTexts.CantNow(context.Member.Member.Name))));
        var said = agrees ? AgreementTexts.Accepted(member.Member.Name) : AgreementTexts.Declined(member.Member.Name);
        context.Settle(said);
        return Reply.Of(new Block.Text(said));
    }

    private static void Answer(CommandContext context, MemberBook member, Accountability? becomes)
    {
        member.Change(member.Member with { Settings = member.Settings with { Accountability = becomes } });
        member.Note("agreement.answered", context.Now, member.Id.Value, 0, null, "ladder", LedgerEntry.Of(("accepted", becomes is not null)));
    }
}

/// <summary>Agrees again with the same person, for another 12 weeks.</summary>
public sealed class AgreeAgainAction : IButtonAction
{
    public const string ActionName = "agreement.again";

    public string Name => ActionName;

    public bool CanUndo => true;

    public string UndoAs => "settings accountability";

    public Reply Handle(CommandContext context, ActionId action)
    {
        if (action.Id("p") is not { } id || context.Team.Roster.FirstOrDefault(r => r.Id.Value == id && r.IsHere) is not { } person
            || context.Member.Settings.Accountability is { } other && other.Person != person.Id)
        {
            throw new UserError(GeneralTexts.Past());
        }

        var reply = Agreements.Make(context, person);
        context.Settle(AgreementTexts.Again());
        return reply;
    }
}
