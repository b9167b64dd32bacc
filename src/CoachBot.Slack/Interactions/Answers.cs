using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Drafts;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Slack.Delivery;
using CoachBot.Slack.Home;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Rendering;
using CoachBot.Slack.Workspaces;
using NodaTime;
using Posted = CoachBot.Slack.Protocol.Blocks.OutgoingMessage;

namespace CoachBot.Slack.Interactions;

/// <summary>The ways in which an answer reaches a person after the commit.</summary>
internal sealed class Answers(
    SlackWebApi api, SlackRooms rooms, HomeTab home, FormDrafts drafts, AnswerFate fate, SlashNames commands, TimeProvider time)
{
    /// <summary>Whoever acts, where they do; a direct message that is not known as theirs with the bot may be one between two people.</summary>
    public async Task<Asker> AskerAsync(
        SlackWorkspace workspace, Actor actor, string? room, string? thread, CancellationToken cancellationToken) =>
        new(workspace, actor, room, thread)
        {
            // Direct messages begin with a D: https://docs.slack.dev/reference/objects/conversation-object
            IsWithBot = room?.StartsWith('D') == true && await rooms.IsOfAsync(workspace.TeamId, actor.Account, room, cancellationToken),
        };

    /// <summary>The answer as a message for a slash command or a response_url; a form in it waits behind a button.</summary>
    public async Task<ReplyMessage> MessageAsync(Asker asker, Answer answer, CancellationToken cancellationToken)
    {
        var shown = await RenderAsync(asker, answer, cancellationToken);
        return new ReplyMessage(shown.Text)
        {
            Blocks = shown.Blocks,
            ResponseType = answer.Reply.InRoom || asker.IsDirect ? "in_channel" : "ephemeral",
        };
    }

    /// <summary>Where an interaction asks for it: below the message that was acted upon, or in its place.</summary>
    public Task RespondAsync(Asker asker, SlackResponseUrl address, Answer answer, CancellationToken cancellationToken) => SettlingAsync(
        answer,
        async () =>
        {
            // A response_url leads out of the thread of its message, unless it is told the thread:
            // https://docs.slack.dev/interactivity/handling-user-interaction
            var message = await MessageAsync(asker, answer, cancellationToken);
            var placed = message with { ReplaceOriginal = answer.Reply.InPlace, ThreadTs = answer.Reply.InPlace ? null : asker.Thread };
            await api.RespondAsync(address, placed, cancellationToken);
        },
        cancellationToken);

    /// <summary>
    /// In a room, to the asker alone unless it is for the room; in a direct message as a message. Where the bot is not in the room, the
    /// asker gets it as a direct message. Who asked on the Home tab sees it there.
    /// </summary>
    public async Task PostAsync(Asker asker, Answer answer, CancellationToken cancellationToken)
    {
        // What was missed stands in the tab beside it.
        await (asker.IsHome
            ? SettlingAsync(answer.WithoutMissed, () => home.ShowAsync(asker, answer.WithoutMissed, cancellationToken), cancellationToken)
            : SettlingAsync(answer, () => PostInAsync(asker, answer, cancellationToken), cancellationToken));
        await SendFilesAsync(asker, answer, cancellationToken);
    }

    /// <summary>The acknowledgement said it, which nobody hears of.</summary>
    public async Task AcknowledgedAsync(Asker asker, Answer answer, CancellationToken cancellationToken)
    {
        await SendFilesAsync(asker, answer, cancellationToken);
        await fate.SettleAsync(answer, isTaken: true, cancellationToken);
    }

    /// <summary>The answer's files, as direct messages whatever the room: they are the asker's own. A telephone sounds once for some of them, not for each.</summary>
    public async Task SendFilesAsync(Asker asker, Answer answer, CancellationToken cancellationToken)
    {
        foreach (var files in answer.Reply.Attachments.Chunk(SlackLimits.FilesInMessage))
        {
            var room = asker is { Room: { } here, IsDirect: true, IsHome: false } ? here : await rooms.OfAsync(asker.Workspace, asker.Actor.Account, cancellationToken);
            var share = new FileBundle(room, [.. files.Select(file => new FileUpload(file.FileName, file.Content))]);
            await api.UploadFilesAsync(asker.Workspace.Token, share, cancellationToken);
        }
    }

    /// <summary>Opens the answer's form. False where it has none that can be opened, as when 3 s are over.</summary>
    public async Task<bool> OpenAsync(Asker asker, SlackSecret trigger, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Reply.Form is not { HasProblem: false })
        {
            return false;
        }

        try
        {
            var view = SlackViewRenderer.Render(commands.In(answer.Reply), answer.Reader, answer.Today, asker.Room);
            await api.OpenViewAsync(asker.Workspace.Token, trigger, view, cancellationToken);
            return true;
        }
        catch (SlackApiException)
        {
            return false;
        }
    }

    /// <summary>Something that needs no command.</summary>
    public Answer Say(Actor actor, Reply reply)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(actor.Zone ?? "") ?? DateTimeZone.Utc;
        var today = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(zone).Date;
        return new Answer(reply, new Reader(actor.Name, zone.Id, default, default), today, IsMember: false);
    }

    private async Task PostInAsync(Asker asker, Answer answer, CancellationToken cancellationToken)
    {
        if (asker.Room is not { } room || !await TryPostAsync(asker, room, answer, cancellationToken))
        {
            var own = await rooms.OfAsync(asker.Workspace, asker.Actor.Account, cancellationToken);
            await TryPostAsync(asker with { Room = own, Thread = null, IsWithBot = true }, own, answer, cancellationToken);
        }
    }

    private async Task SettlingAsync(Answer answer, Func<Task> say, CancellationToken cancellationToken)
    {
        try
        {
            await say();
        }
        catch (SlackApiException)
        {
            await fate.SettleAsync(answer, isTaken: false, cancellationToken);
            throw;
        }

        await fate.SettleAsync(answer, isTaken: true, cancellationToken);
    }

    private async Task<bool> TryPostAsync(Asker asker, string room, Answer answer, CancellationToken cancellationToken)
    {
        var shown = await RenderAsync(asker, answer, cancellationToken);
        var message = new Posted(room, shown.Text) { Blocks = shown.Blocks, ThreadTs = asker.Thread };
        try
        {
            await (asker.IsDirect || answer.Reply.InRoom
                ? api.PostMessageAsync(asker.Workspace.Token, message, cancel: cancellationToken)
                : api.PostEphemeralAsync(asker.Workspace.Token, asker.Actor.Account, message, cancellationToken));
            return true;
        }
        catch (SlackApiException fault) when (fault.Kind == SlackErrorKind.Permanent && !asker.IsDirect)
        {
            return false;
        }
    }

    private async Task<RenderedMessage> RenderAsync(Asker asker, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Reply.Form is { } form)
        {
            await drafts.BeginAsync(asker.Actor, form, cancellationToken);
        }

        var reply = answer.Reply.Form is { } shown && shown.Fields.Any(field => field.KnownKind == ParameterKind.File)
            ? answer.Reply.Then(new Block.Text(SlackTexts.OrSendFile(shown.Name)))
            : answer.Reply;
        return SlackMessageRenderer.Render(
            commands.In(reply), answer.Reader, answer.Today, new MessageMarks { CanShare = !asker.IsDirect, FormRoom = asker.Room ?? "" });
    }
}
