using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Links;

/// <summary>
/// Makes one team of two workspaces: an admin gets a code in the one and enters it in the other, whose members come along. The team that
/// enters it must have nothing of its own yet, so that nothing is lost.
/// </summary>
public sealed class TeamLinkCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("team link", "Make one team of two workspaces, with a code", CommandEffect.Change)
    {
        Who = Role.Admin,
        Parameters = [new("code", ParameterKind.Text, "The code that I gave in the other workspace") { Longest = 40 }],
        Examples = ["team link", "team link 7KQ2-M0XD-R94V"],
    };

    public Reply Handle(CommandContext context)
    {
        if (context.Arguments.Find<string>("code") is not { } text)
        {
            var code = LinkExchange.Give(context, LinkKind.Team);
            return Reply.Of(new Block.Text(LinkTexts.TeamCode(code)), new Block.Text(LinkTexts.TeamCodeMeans())) with
            {
                Remembered = Reply.Of(new Block.Text(LinkTexts.CodeWasShown())),
            };
        }

        var (link, refusal) = LinkExchange.Take(context, LinkKind.Team, text);
        return refusal ?? Join(context, link!);
    }

    private static Reply Join(CommandContext context, PendingLink link)
    {
        var session = context.Session;
        if (link.Team == context.Team.Id)
        {
            throw new UserError(LinkTexts.OwnCode());
        }

        if (session.Workspaces(context.Team.Id) is not [var here] || session.Workspaces(link.Team).Any(there => there.Platform == here.Platform))
        {
            throw new UserError(LinkTexts.OnePerPlatform());
        }

        if (session.Links.HasHistory(context.Team.Id))
        {
            throw new UserError(LinkTexts.HasHistory(bothHave: session.Links.HasHistory(link.Team), Departures.Kept.Days));
        }

        session.Links.Remove(link);
        session.Links.Move(here, link.Team, context.Now);
        var home = session.Team(link.Team);
        var moved = TakeAlong(context, home);
        session.Links.Dissolve(context.Team.Id);
        home.Ledger.Add(new LedgerEntry("team.linked", context.Now, home.Id.Value, Figures: LedgerEntry.Of(("members", moved))));
        session.Use(context.Actor);
        context.Messages.Add(new OutboxMessage
        {
            Key = Notices.KeyOf(session.Actor!.Value, $"linked:{context.NewId()}"),
            Team = home.Id,
            To = link.By,
            Kind = MessageKind.Notice,
            Content = Reply.Of(new Block.Text(LinkTexts.OthersJoined(context.Member.Member.Name, here.Platform, moved))),
            At = context.Now,
        });
        return Reply.Of(new Block.Text(LinkTexts.Linked(home.Team.Name, moved)), new Block.Text(LinkTexts.SecondAccount()));
    }

    /// <summary>Who is gone and left nothing behind is erased; everyone else comes along. Returns how many did.</summary>
    private static int TakeAlong(CommandContext context, TeamBook home)
    {
        var (session, team, count) = (context.Session, context.Team.Id, 0);
        var speaker = context.Member.Id;
        foreach (var person in context.Team.Roster.ToList())
        {
            if (!person.IsHere)
            {
                session.Forget(team, person.Id, context.Now);
                continue;
            }

            var member = session.Links.Adopt(session.Member(team, person.Id), home, context.Now);
            member.Note("member.linked", context.Now, member.Id.Value);
            session.Actor = person.Id == speaker ? member.Id : session.Actor;
            count++;
        }

        return count;
    }
}
