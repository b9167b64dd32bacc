using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>What a command tells other members, and what becomes of the message whose button was pressed.</summary>
internal static class Notices
{
    private static readonly Duration RightAway = Duration.FromMinutes(1);

    /// <summary>The key of a message that names a member, by which it is found when they are forgotten.</summary>
    /// <param name="named">Who is named.</param>
    /// <param name="about">What it is about; with what makes it the only one.</param>
    public static string KeyOf(MemberId named, string about) => $"told:{named.Value}:{about}";

    /// <summary>Tells another member something at their first waking minute on a day that they are not away; who has left is told nothing.</summary>
    /// <param name="context">Who speaks, in a change.</param>
    /// <param name="to">Who is told.</param>
    /// <param name="about">What it is about, for the message's key. Who speaks is in the key as well: it may name them, and they may be forgotten.</param>
    /// <param name="content">What they read.</param>
    public static void Tell(this CommandContext context, MemberId to, string about, Reply content)
    {
        var book = context.Session.Member(context.Team.Id, to);
        if (!book.Member.IsHere)
        {
            return;
        }

        var at = book.FirstMinuteHere(context.Now);
        context.Messages.Add(new OutboxMessage
        {
            Key = KeyOf(context.Member.Id, $"{about}:{context.NewId()}"),
            Team = context.Team.Id,
            To = to,
            Kind = MessageKind.Notice,
            Content = content,
            At = at - context.Now < RightAway ? context.Now : at,
        });
    }

    /// <summary>The pressed message says from now on what became of it, so that its buttons never lie; <c>undo</c> puts it back.</summary>
    public static void Settle(this CommandContext context, Line content)
    {
        if (context.Message is { } message)
        {
            context.Settled = message;
            Edit(context, message, Reply.Of(new Block.Text(content)));
        }
    }

    /// <summary>A message as it was sent.</summary>
    public static void Unsettle(this CommandContext context, long message)
    {
        if (context.Session.FindMessage(context.Team.Id, message) is { } sent)
        {
            Edit(context, message, sent.Content);
        }
    }

    private static void Edit(CommandContext context, long message, Reply content) => context.Messages.Add(new OutboxMessage
    {
        Key = $"settled:{message}:{context.NewId()}",
        Team = context.Team.Id,
        To = context.Member.Id,
        Kind = MessageKind.Notice,
        Content = content,
        At = context.Now,
        Edits = message,
    });
}
