using CoachBot.Application.Commands;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Rendering;

namespace CoachBot.Slack.Interactions;

/// <summary>The ways in which an answer reaches a person after the commit.</summary>
internal sealed class Answers(SlackWebApi api, SlackOptions options)
{
    /// <summary>The answer as a message for a slash command or a response_url; a form in it waits behind a button.</summary>
    public static ReplyMessage Message(Answer answer, string room)
    {
        var shown = Render(answer, room);
        return new ReplyMessage(shown.Text) { Blocks = shown.Blocks, ResponseType = answer.Reply.InRoom ? "in_channel" : "ephemeral" };
    }

    /// <summary>By the response_url of a button: in place of the message that it stood on, or below it.</summary>
    public Task RespondAsync(SlackResponseUrl address, Answer answer, string room, bool inPlace, CancellationToken cancellationToken)
    {
        var message = Message(answer, room) with { ReplaceOriginal = inPlace };
        return api.RespondAsync(
            address, IsDirect(room) && !inPlace ? message with { ResponseType = "in_channel" } : message, cancellationToken);
    }

    /// <summary>In a room, to the asker alone unless it is for the room; in a direct message as a message.</summary>
    public Task PostAsync(string room, string? thread, string account, Answer answer, CancellationToken cancellationToken)
    {
        var shown = Render(answer, room);
        var message = new OutgoingMessage(room, shown.Text) { Blocks = shown.Blocks, ThreadTs = thread };
        return IsDirect(room) || answer.Reply.InRoom
            ? api.PostMessageAsync(options.BotToken, message, cancel: cancellationToken)
            : api.PostEphemeralAsync(options.BotToken, account, message, cancellationToken);
    }

    /// <summary>Opens the answer's form. False where it can't be opened, as when 3 s are over.</summary>
    public async Task<bool> OpenAsync(SlackSecret trigger, Answer answer, string? room, CancellationToken cancellationToken)
    {
        try
        {
            var view = SlackViewRenderer.Render(answer.Reply, answer.Reader, answer.Today, room);
            await api.OpenViewAsync(options.BotToken, trigger, view, cancellationToken);
            return true;
        }
        catch (SlackApiException)
        {
            return false;
        }
    }

    private static RenderedMessage Render(Answer answer, string room) => SlackMessageRenderer.Render(
        answer.Reply, answer.Reader, answer.Today, new MessageMarks { CanShare = !IsDirect(room), FormRoom = room });

    private static bool IsDirect(string room) => room.StartsWith('D');
}
