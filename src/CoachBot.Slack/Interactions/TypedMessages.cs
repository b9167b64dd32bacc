using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Slack.Delivery;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Workspaces;

namespace CoachBot.Slack.Interactions;

/// <summary>Direct messages and mentions are commands too; in a thread, which knows no slash commands, they are answered there.</summary>
internal sealed class TypedMessages(CommandPipeline pipeline, Actors actors, Answers answers, SlackRooms rooms)
{
    private const string DirectMessage = "im";

    /// <summary>What a person wrote to the bot; null for everything else, the bot's own messages and edits among it.</summary>
    public static TypedMessage? Reads(ApiEvent told) => told switch
    {
        MessageReceived { ChannelType: DirectMessage, BotId: null, Subtype: null, UserId: { } user } message when HasWords(message.Text) =>
            new TypedMessage(message.Id, user, message.ChannelId, message.ThreadTs, message.Text),
        AppMention { BotId: null } mention => new TypedMessage(mention.Id, mention.UserId, mention.ChannelId, mention.ThreadTs, mention.Text),
        _ => null,
    };

    public async Task<Outcome> HandleAsync(SlackWorkspace workspace, TypedMessage message, CancellationToken cancellationToken)
    {
        var actor = await actors.OfAsync(workspace, message.UserId, null, cancellationToken);
        var typed = TypedText.WithoutMention(message.Text, workspace.Identity.UserId);
        var line = TypedText.Of(await actors.NamedAsync(workspace, typed, cancellationToken));
        var answer = await pipeline.AnswerAsync(new CommandInvoked(message.EventId, actor, line), cancellationToken);
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
