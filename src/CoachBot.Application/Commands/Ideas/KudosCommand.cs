using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Ideas;

/// <summary>Thanks somebody of the team for something, in private; the review tells it where both agreed to be named.</summary>
public sealed class KudosCommand : ICommand
{
    private const int LongestText = 200;

    public CommandDefinition Definition { get; } = new("kudos", "Thank someone of the team for what they did", CommandEffect.Change)
    {
        Parameters =
        [
            new("person", ParameterKind.Person, "Who") { Required = true },
            new("text", ParameterKind.Text, "For what") { Required = true, Longest = LongestText },
        ],
        Examples = ["kudos @maria for the answer in the forum"],
    };

    public Reply Handle(CommandContext context)
    {
        var to = Receiver(context, context.Arguments.Get<PersonValue>("person"));
        var text = context.Arguments.Get<string>("text");
        var kudos = new Kudos(new KudosId(context.NewId()), context.Member.Id, to.Id, text, context.Now);
        context.Team.Kudos.Put(kudos);
        context.Team.Ledger.Add(new LedgerEntry("kudos.given", context.Now, kudos.Id.Value, to.Id.Value, context.Today));
        var book = context.Session.Member(context.Team.Id, to.Id);
        var at = book.FirstMinuteHere(context.Now);
        context.Messages.Add(new OutboxMessage
        {
            Key = $"kudos:{kudos.Id.Value}",
            Team = context.Team.Id,
            To = to.Id,
            Kind = MessageKind.Notice,
            Content = Notice(context.Member.Member.Name, text, book.Settings.PraiseInPublic),
            At = at - context.Now < Duration.FromMinutes(1) ? context.Now : at,
        });
        return Reply.Of(
            new Block.Text(KudosTexts.Sent(to.Name)),
            new Block.Text(KudosTexts.InReview(book.Settings.PraiseInPublic && context.Member.Settings.PraiseInPublic)));
    }

    private static Reply Notice(string from, string text, bool isNamed)
    {
        var notice = Reply.Of(new Block.Text(KudosTexts.Received(from, text)));
        return isNamed
            ? notice
            : notice.Then(new Block.Text(KudosTexts.MayBeNamed())).With(CommandButton.Of(KudosTexts.AgreeButton, "settings praise on"));
    }

    /// <exception cref="UserError">It is nobody of the team, the speaker, or somebody who has left.</exception>
    private static RosterEntry Receiver(CommandContext context, PersonValue person)
    {
        var roster = context.Team.Roster;
        var account = context.Reader.FindAccount(context.Actor with { Account = person.Account });
        var known = account is not null && account.Team == context.Team.Id
            ? roster.FirstOrDefault(r => r.Id == account.Member)
            : roster.OrderByDescending(r => r.IsHere).FirstOrDefault(r => r.Name.Equals(person.Name, StringComparison.OrdinalIgnoreCase));
        return known switch
        {
            null => throw new UserError(context.Event?.Bots.Contains(person.Account) == true ? TeamTexts.IsABot() : TeamTexts.NotInTheTeam(person.Name)),
            { IsHere: false } => throw new UserError(KudosTexts.Left(known.Name)),
            _ when known.Id == context.Member.Id => throw new UserError(KudosTexts.ToOneself()),
            _ => known,
        };
    }
}
