using System.Security.Cryptography;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Links;

/// <summary>
/// Codes given and taken. A wrong one, one that is over and one that was used get the same answer, and count: 5 an hour by a person, after
/// which others of the team may still enter theirs, and 50 by a team, for whoever comes with ever new accounts.
/// </summary>
internal static class LinkExchange
{
    public const int MostOfPerson = 5;
    public const int MostOfTeam = 50;

    private static readonly Duration GoodFor = Duration.FromMinutes(LinkTexts.MinutesGood);
    private static readonly Duration Counted = Duration.FromHours(1);

    /// <summary>A new code, as it is shown; the earlier one is good no longer.</summary>
    public static string Give(CommandContext context, LinkKind kind)
    {
        var code = LinkCode.New();
        context.Session.Links.Put(new PendingLink(context.Team.Id, context.Member.Id, kind, LinkCode.Hash(code), context.Now + GoodFor));
        return LinkCode.Show(code);
    }

    /// <summary>Whose code it is. Otherwise a refusal, which is an answer and no fault: the try must stay counted.</summary>
    public static (PendingLink? Link, Reply? Refusal) Take(CommandContext context, LinkKind kind, string text)
    {
        var links = context.Session.Links;
        var tries = links.Tries(context.Team.Id, context.Actor, context.Now - Counted);
        if (tries.OfTeam >= MostOfTeam || tries.OfPerson >= MostOfPerson)
        {
            return (null, Reply.Of(new Block.Text(LinkTexts.TooManyTries())));
        }

        if (Find(context, kind, LinkCode.Hash(LinkCode.Read(text) ?? "")) is { } found)
        {
            return (found, null);
        }

        links.AddTry(context.Team.Id, context.Actor, context.Now);
        return (null, Reply.Of(new Block.Text(LinkTexts.WrongCode())));
    }

    /// <summary>Every code is compared in full, also after the right one: the time that it takes tells nothing.</summary>
    private static PendingLink? Find(CommandContext context, LinkKind kind, byte[] hash)
    {
        PendingLink? found = null;
        foreach (var pending in context.Session.Links.Pending(kind, context.Now))
        {
            var isIt = CryptographicOperations.FixedTimeEquals(pending.Hash, hash);
            found = isIt ? pending : found;
        }

        return found is not null && IsGood(context, found) ? found : null;
    }

    /// <summary>Accounts are linked within a team. Who gave a team's code must still be its admin.</summary>
    private static bool IsGood(CommandContext context, PendingLink link) => link.Kind == LinkKind.Person
        ? link.Team == context.Team.Id
        : context.Session.Member(link.Team, link.By).Member is { IsHere: true, Role: Role.Admin };
}
