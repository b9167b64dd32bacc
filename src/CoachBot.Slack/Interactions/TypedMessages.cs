using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Metrics;
using CoachBot.Slack.Delivery;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Workspaces;

namespace CoachBot.Slack.Interactions;

/// <summary>
/// Direct messages and mentions are commands too; in a thread, which knows no slash commands, they are answered there. A CSV file without a
/// word is to be imported.
/// </summary>
internal sealed class TypedMessages(CommandPipeline pipeline, Actors actors, Answers answers, HandedIn files, PickedRooms picked, SlackRooms rooms)
{
    private const string DirectMessage = "im";
    private const string FileShare = "file_share";

    /// <summary>A word in a thread that is shown beside it too: https://docs.slack.dev/reference/events/message/thread_broadcast</summary>
    private const string ThreadBroadcast = "thread_broadcast";

    /// <summary>
    /// What a person wrote to the bot; null for everything else, the bot's own messages, uploads and edits among it: what was done for a
    /// message is not done again because it is corrected.
    /// </summary>
    /// <param name="told">What Slack tells.</param>
    /// <param name="bot">The bot's user: what it uploads has no other mark.</param>
    public static TypedMessage? Reads(ApiEvent told, string bot) => told switch
    {
        MessageReceived { ChannelType: DirectMessage, BotId: null, Subtype: null or FileShare or ThreadBroadcast, UserId: { } user } message
            when user != bot && (HasWords(message.Text) || message.Files.Count > 0) =>
            new TypedMessage(
                message.Id, user, message.ChannelId, message.ThreadTs, TypedText.WithoutMention(message.Text, bot), message.Files)
            {
                IsDirect = true,
            },
        AppMention { BotId: null, IsEdited: false } mention when mention.UserId != bot =>
            new TypedMessage(
                mention.Id, mention.UserId, mention.ChannelId, mention.ThreadTs, TypedText.WithoutMention(mention.Text, bot),
                mention.Files),
        _ => null,
    };

    /// <summary>Whether a file that came along is looked at.</summary>
    public bool WantsFile(TypedMessage message) =>
        message.Files.Count > 0 && (!HasWords(message.Text) || pipeline.FileNamedIn(TypedText.Of(message.Text)) is not null);

    public async Task<Outcome> HandleAsync(SlackWorkspace workspace, TypedMessage message, CancellationToken cancellationToken)
    {
        var shared = HasWords(message.Text) ? message.Files : await files.KnownAsync(workspace, message.Files, cancellationToken);
        var handedIn = files.Of(workspace, shared);
        var words = MetricImportCommand.LineOf(message.Text, handedIn);
        if (words is null && handedIn.Count > 0)
        {
            // A picture without a word asks for nothing.
            return Outcome.Silent;
        }

        var actor = await actors.OfAsync(workspace, message.UserId, null, cancellationToken);
        var line = TypedText.Of(await actors.NamedAsync(workspace, words ?? "", cancellationToken));
        var bots = await actors.BotsAsync(workspace, line, cancellationToken);
        var invoked = new CommandInvoked(message.EventId, actor, line)
        {
            Files = handedIn,
            Bots = bots,
            RoomWithoutCoach = await picked.WithoutCoachAsync(workspace, line, cancellationToken),
        };
        var answer = await pipeline.AnswerAsync(invoked, cancellationToken);
        if (answer.IsToldAlready)
        {
            // Slack tells a message again whose acknowledgement it missed.
            return Outcome.Silent;
        }

        var asker = new Asker(workspace, actor, message.Room, message.Thread) { IsWithBot = message.IsDirect };
        return new Outcome
        {
            Then = async stop =>
            {
                if (message.IsDirect && answer.IsMember)
                {
                    await rooms.RememberAsync(workspace, actor.Account, message.Room, stop);
                }

                await answers.PostAsync(asker, answer, stop);
            },
        };
    }

    private static bool HasWords(string text) => !string.IsNullOrWhiteSpace(text);
}
