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
internal sealed class TypedMessages(CommandPipeline pipeline, Actors actors, Answers answers, HandedIn files, SlackRooms rooms)
{
    private const string DirectMessage = "im";
    private const string FileShare = "file_share";

    /// <summary>What a person wrote to the bot; null for everything else, the bot's own messages and edits among it.</summary>
    public static TypedMessage? Reads(ApiEvent told) => told switch
    {
        MessageReceived { ChannelType: DirectMessage, BotId: null, Subtype: null or FileShare, UserId: { } user } message
            when HasWords(message.Text) || message.Files.Count > 0 =>
            new TypedMessage(message.Id, user, message.ChannelId, message.ThreadTs, message.Text, message.Files),
        AppMention { BotId: null } mention =>
            new TypedMessage(mention.Id, mention.UserId, mention.ChannelId, mention.ThreadTs, mention.Text, mention.Files),
        _ => null,
    };

    public async Task<Outcome> HandleAsync(SlackWorkspace workspace, TypedMessage message, CancellationToken cancellationToken)
    {
        var actor = await actors.OfAsync(workspace, message.UserId, null, cancellationToken);
        var typed = TypedText.WithoutMention(message.Text, workspace.Identity.UserId);
        var line = TypedText.Of(await actors.NamedAsync(workspace, typed, cancellationToken));
        var handedIn = files.Of(workspace, message.Files);
        if (handedIn.Count > 0 && MetricImportCommand.LineOf(line, handedIn) is null)
        {
            // A picture without a word asks for nothing.
            return Outcome.Silent;
        }

        line = MetricImportCommand.LineOf(line, handedIn) ?? line;
        var answer = await pipeline.AnswerAsync(new CommandInvoked(message.EventId, actor, line) { Files = handedIn }, cancellationToken);
        var asker = new Asker(workspace, actor, message.Room, message.Thread);
        return new Outcome
        {
            Then = async stop =>
            {
                if (asker.IsDirect && answer.IsMember)
                {
                    await rooms.RememberAsync(workspace, actor.Account, message.Room, stop);
                }

                await answers.PostAsync(asker, answer, stop);
            },
        };
    }

    private static bool HasWords(string text) => !string.IsNullOrWhiteSpace(text);
}
