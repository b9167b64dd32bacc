using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Teams;

/// <summary>
/// Asks somebody to be one's buddy. Each is nudged on Wednesdays to encourage the other, whatever the other did: a nudge that came after a
/// miss would tell of it. Either ends it, silently.
/// </summary>
public sealed class TeamBuddyCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("team buddy", "Encourage each other, you and someone of the team", CommandEffect.Change)
    {
        Parameters =
        [
            new("person", ParameterKind.Member, "Who"),
            new("off", ParameterKind.Choice, "Nobody any more") { Choices = ["off"] },
        ],
        Examples = ["team buddy @maria", "team buddy off"],
    };

    public Reply Handle(CommandContext context)
    {
        var me = context.Member;
        if (context.Arguments.Has("off"))
        {
            End(context);
            return Reply.Of(new Block.Text(BuddyTexts.Off()));
        }

        var person = context.Arguments.Find<RosterEntry>("person") ?? throw new UserError(BuddyTexts.WhoIsIt());
        if (person.Id == me.Id)
        {
            throw new UserError(BuddyTexts.IsAnother());
        }

        if (!person.IsHere)
        {
            throw new UserError(HandTexts.Gone(person.Name));
        }

        MakeFree(context);
        var other = context.Session.Member(context.Team.Id, person.Id);
        if (other.Member.Buddy?.Person == me.Id)
        {
            return Agree(context, other);
        }

        if (me.Member.Buddy?.Person == person.Id)
        {
            throw new UserError(BuddyTexts.AskedAlready(person.Name));
        }

        Set(context, me, new Buddy(person.Id));
        context.Tell(person.Id, $"buddy:{me.Id.Value}", Reply.Of(new Block.Text(BuddyTexts.Question(me.Member.Name)))
            .With(
                new Button(BuddyTexts.YesButton, BuddyAction.Of(me.Id, agrees: true)),
                new Button(BuddyTexts.NoButton, BuddyAction.Of(me.Id, agrees: false))));
        return Reply.Of(new Block.Text(BuddyTexts.Asked(person.Name)));
    }

    /// <summary>Makes buddies of the speaker and who asked them; who asked hears of it.</summary>
    internal static Reply Agree(CommandContext context, MemberBook other)
    {
        MakeFree(context);
        var me = context.Member;
        Set(context, me, new Buddy(other.Id).After(context.Today));
        Set(context, other, new Buddy(me.Id).After(other.Today(context.Now)));
        context.Tell(other.Id, $"buddy:{me.Id.Value}", Reply.Of(new Block.Text(BuddyTexts.Agreed(me.Member.Name))));
        var said = BuddyTexts.Agreed(other.Member.Name);
        context.Settle(said);
        return Reply.Of(new Block.Text(said));
    }

    internal static void Set(CommandContext context, MemberBook book, Buddy? buddy)
    {
        book.Change(book.Member with { Buddy = buddy });
        book.Note("buddy.changed", context.Now, book.Id.Value, buddy?.Person.Value ?? 0);
    }

    /// <summary>Ends it with a buddy who has left.</summary>
    /// <exception cref="UserError">The speaker has a buddy who is here.</exception>
    private static void MakeFree(CommandContext context)
    {
        if (context.Member.Member.Buddy is not { IsMutual: true } present)
        {
            return;
        }

        if (context.Team.Roster.Any(r => r.Id == present.Person && r.IsHere))
        {
            throw new UserError(BuddyTexts.HasOne(context.Team.NameOf(present.Person)));
        }

        End(context);
    }

    private static void End(CommandContext context)
    {
        if (context.Member.Member.Buddy is not { } present)
        {
            return;
        }

        Set(context, context.Member, null);
        var other = context.Session.Member(context.Team.Id, present.Person);
        if (other.Member.Buddy is { IsMutual: true } theirs && theirs.Person == context.Member.Id)
        {
            Set(context, other, null);
        }
    }
}
