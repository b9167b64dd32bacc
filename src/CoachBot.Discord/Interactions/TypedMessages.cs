using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Drafts;
using CoachBot.Application.Commands.Metrics;
using CoachBot.Application.Outbox;
using CoachBot.Discord.Delivery;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Rendering;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Interactions;

/// <summary>
/// What somebody types to the bot in a direct message is a command; the answer is a message there. A CSV file without a word is to be
/// imported.
/// </summary>
internal sealed partial class TypedMessages(
    Conversation conversation, DiscordRest rest, DiscordRooms rooms, FormDrafts drafts, HandedIn files, AnswerFate fate, Lanes lanes,
    ILogger<TypedMessages> logger)
{
    /// <summary>Puts a message into its author's lane.</summary>
    /// <returns>Handles and answers it when called; null for what is no command.</returns>
    public Action? Receive(MessageCreated message)
    {
        var handedIn = files.Of(message.Attachments);
        if (message.Author.Bot || message.GuildId is not null || MetricImportCommand.LineOf(message.Content, handedIn) is not { } line)
        {
            return null;
        }

        var actor = Actors.Of(message.Author);
        var typed = new CommandInvoked(message.Id.ToString(), actor, line) { Files = handedIn };
        return lanes.Enter(message.Author.Id) is { } turn
            ? () => lanes.Travel(stop => AnswerAsync(
                message, actor, turn.TakeAsync(handling => conversation.AnswerAsync(typed, handling), lanes.Stopping), stop))
            : null;
    }

    private async Task AnswerAsync(MessageCreated message, Actor actor, Task<Answer> answering, CancellationToken cancellationToken)
    {
        var answer = await answering;
        if (answer.IsMember)
        {
            await rooms.RememberAsync(actor.Account, message.ChannelId, cancellationToken);
        }

        var marks = new MessageMarks { Team = answer.Team };
        var payload = MessageRenderer.Render(answer.Reply, answer.Reader, answer.Today, marks);
        if (answer.Reply.Form is { } form)
        {
            await drafts.BeginAsync(actor, form, cancellationToken);
            payload = ModalRenderer.StepMessage(answer.Reply with { Form = null }, form, 0, answer.Reader, answer.Today, marks);
        }

        var isTaken = false;
        try
        {
            isTaken = await IsTakenAsync(message, payload, cancellationToken);
        }
        finally
        {
            await fate.SettleAsync(answer, isTaken, CancellationToken.None);
        }
    }

    private async Task<bool> IsTakenAsync(MessageCreated message, MessagePayload answer, CancellationToken cancellationToken)
    {
        try
        {
            // The same message may come twice: the answer has its id, and is posted once.
            await rest.CreateMessageAsync(message.ChannelId, answer with { Nonce = message.Id.ToString(), EnforceNonce = true }, cancellationToken);
            return true;
        }
        catch (DiscordApiException fault)
        {
            LogNotTaken(message.Id, fault.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord took no answer to message {Id}: {Fault}")]
    private partial void LogNotTaken(Snowflake id, string fault);
}
