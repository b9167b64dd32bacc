using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Links;

/// <summary>
/// Makes one member of a person's two accounts: they get a code with the one and enter it with the other. At most one of the two may have
/// a book already: that one stays, so that nothing is lost.
/// </summary>
public sealed class TeamMeCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("team me", "Be one member with both of your accounts, with a code", CommandEffect.Change)
    {
        Parameters = [new("code", ParameterKind.Text, "The code that I gave you on the other platform") { Longest = 40 }],
        Examples = ["team me", "team me 7KQ2-M0XD-R94V"],
    };

    public Reply Handle(CommandContext context)
    {
        if (context.Arguments.Find<string>("code") is not { } text)
        {
            if (context.Session.Workspaces(context.Team.Id).Count < 2)
            {
                throw new UserError(LinkTexts.OneWorkspaceOnly());
            }

            var code = LinkExchange.Give(context, LinkKind.Person);
            return Reply.Of(new Block.Text(LinkTexts.PersonCode(code)), new Block.Text(LinkTexts.PersonCodeMeans())) with
            {
                Remembered = Reply.Of(new Block.Text(LinkTexts.CodeWasShown())),
            };
        }

        var (link, refusal) = LinkExchange.Take(context, LinkKind.Person, text);
        return refusal ?? Merge(context, link!);
    }

    private static Reply Merge(CommandContext context, PendingLink link)
    {
        var (session, mine) = (context.Session, context.Member);
        if (link.By == mine.Id)
        {
            throw new UserError(LinkTexts.OwnCode());
        }

        var other = session.Member(link.Team, link.By);
        var (from, to) = !HasBook(session, mine) ? (mine, other)
            : !HasBook(session, other) ? (other, mine)
            : throw new UserError(LinkTexts.BothHaveBooks());
        session.Links.Remove(link);
        to.Change(to.Member with
        {
            Role = from.Member.Role > to.Member.Role ? from.Member.Role : to.Member.Role,
            Placement = to.Member.Placement ?? from.Member.Placement,
            Buddy = BuddyOf(from, to),
            Settings = to.Settings.Accountability?.Person == from.Id ? to.Settings with { Accountability = null } : to.Settings,
        });
        session.Links.Merge(from, to, context.Now);
        session.Actor = to.Id;
        to.Note("member.merged", context.Now, to.Id.Value);
        session.Use(context.Actor);
        return Reply.Of(new Block.Text(LinkTexts.Merged(to.Member.Name)));
    }

    /// <summary>That of the one that stays, else that of the other; nobody is their own.</summary>
    private static Buddy? BuddyOf(MemberBook from, MemberBook to) =>
        (to.Member.Buddy?.Person == from.Id ? null : to.Member.Buddy) ?? (from.Member.Buddy?.Person == to.Id ? null : from.Member.Buddy);

    private static bool HasBook(ICoachSession session, MemberBook book) => session.Links.HasBook(book.Member.Team, book.Id);
}
