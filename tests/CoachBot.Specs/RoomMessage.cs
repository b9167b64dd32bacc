using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using NodaTime;

namespace CoachBot.Specs;

/// <summary>A message to a team's room, put down as by the coach itself.</summary>
internal static class RoomMessage
{
    public static Task EnqueueAsync(ICoachStore store, string platform, string workspace, string words, Instant now) => store.InTransactionAsync(
        session =>
        {
            session.Enqueue(new OutboxMessage
            {
                Key = $"spec:{words}",
                Team = session.FindWorkspace(platform, workspace)!.Team,
                Kind = MessageKind.Review,
                Content = Reply.Of(new Block.Text(Line.Plain(words))),
                At = now,
            });
            return true;
        },
        CancellationToken.None);
}
