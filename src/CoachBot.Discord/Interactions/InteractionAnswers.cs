using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Drafts;
using CoachBot.Discord.Commands;
using CoachBot.Discord.Delivery;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Rendering;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Interactions;

/// <summary>
/// Answers an interaction with the callback that fits it: a message, the same message in place, or a form. An answer that takes longer than
/// 1.5 s of the 3 s that Discord waits is announced first.
/// </summary>
internal sealed partial class InteractionAnswers(
    DiscordRest rest, FormDrafts drafts, SlashNames commands, TimeProvider wire, ILogger<InteractionAnswers> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>Answers with what the work comes to. Its 1.5 s begin now.</summary>
    /// <returns>Whether Discord took the answer.</returns>
    public async Task<bool> AnswerAsync(Interaction interaction, Task<Outcome> work, CancellationToken cancellationToken)
    {
        try
        {
            if (await IsLateAsync(interaction, work, cancellationToken))
            {
                await AnswerLateAsync(interaction, work, cancellationToken);
                return true;
            }

            var outcome = await work;
            var response = outcome.Ready ?? await ResponseAsync(interaction, outcome.Said!, cancellationToken);
            await RespondAsync(interaction, response, cancellationToken);
            return true;
        }
        catch (DiscordApiException fault)
        {
            LogNotTaken(interaction.Id, fault.Message);
            // It came twice, or was sent twice, and is answered.
            return fault.Code == DiscordErrors.AlreadyAnswered;
        }
    }

    /// <summary>
    /// Where nobody knows whether the answer arrived, it is sent once more: Discord takes one alone, and says so if it was there. A change must
    /// not look as if it had failed.
    /// </summary>
    private async Task RespondAsync(Interaction interaction, InteractionResponse response, CancellationToken cancellationToken)
    {
        try
        {
            await rest.RespondAsync(interaction, response, cancellationToken);
        }
        catch (DiscordApiException fault) when (fault.MayHaveHappened)
        {
            LogMaybeAnswered(interaction.Id, fault.Message);
            await rest.RespondAsync(interaction, response, cancellationToken);
        }
    }

    /// <summary>Whether the work takes so long that the answer has to be announced. Suggestions can't be.</summary>
    private Task<bool> IsLateAsync(Interaction interaction, Task<Outcome> work, CancellationToken cancellationToken)
    {
        var patience = interaction.Type == InteractionType.Autocomplete ? Timeout.InfiniteTimeSpan : Patience;
        return work.IsLateAsync(patience, wire, cancellationToken);
    }

    private async Task AnswerLateAsync(Interaction interaction, Task<Outcome> work, CancellationToken cancellationToken)
    {
        Outcome outcome;
        try
        {
            await AnnounceAsync(interaction, cancellationToken);
        }
        finally
        {
            // Where nobody can be answered, the work comes to its end all the same, and a fault of its own is what is told.
            outcome = await work.WaitAsync(cancellationToken);
        }

        var isPrivate = outcome.Said is not { } said || IsPrivate(interaction, said);
        var message = outcome.Later ?? await MessageAsync(interaction, outcome.Said!, isPrivate, isEdit: false, cancellationToken);
        if (isPrivate || !interaction.IsAmongOthers)
        {
            await rest.EditOriginalResponseAsync(interaction.ApplicationId, interaction.Token, message with { Flags = null }, cancellationToken);
            return;
        }

        // What was announced as private stays private: the room gets a message of its own.
        await rest.EditOriginalResponseAsync(
            interaction.ApplicationId,
            interaction.Token,
            new MessagePayload { Content = DiscordTexts.ShownToRoom, AllowedMentions = AllowedMentions.None },
            cancellationToken);
        await rest.CreateFollowupAsync(interaction.ApplicationId, interaction.Token, message, cancellationToken);
    }

    /// <summary>
    /// Tells that the answer comes later. Where nobody knows whether that arrived, the answer is sent all the same: for 15 minutes it takes
    /// the place of what was announced, and Discord says if nothing was.
    /// </summary>
    private async Task AnnounceAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        try
        {
            await rest.RespondAsync(interaction, InteractionResponse.DeferMessage(interaction.IsAmongOthers), cancellationToken);
        }
        catch (DiscordApiException fault) when (fault.MayHaveHappened)
        {
            LogMaybeAnswered(interaction.Id, fault.Message);
        }
    }

    private async Task<InteractionResponse> ResponseAsync(Interaction interaction, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Reply.Form is { HasProblem: false } form && interaction.Type != InteractionType.ModalSubmit && Actors.Of(interaction) is { } actor)
        {
            await drafts.BeginAsync(actor, form, cancellationToken);
            return InteractionResponse.Open(ModalRenderer.Render(form, 0, interaction.GuildId is null, interaction.Id));
        }

        var isEdit = answer.Reply is { InPlace: true, InRoom: false } && interaction.Type == InteractionType.MessageComponent && IsOwnMessage(interaction);
        var message = await MessageAsync(interaction, answer, IsPrivate(interaction, answer), isEdit, cancellationToken);
        return isEdit
            ? InteractionResponse.Update(message with { Flags = null })
            : InteractionResponse.Message(message);
    }

    /// <summary>The answer as a message. A form that can't be opened now (Discord opens none after a form) waits behind a button.</summary>
    private async Task<MessagePayload> MessageAsync(
        Interaction interaction, Answer answer, bool isPrivate, bool isEdit, CancellationToken cancellationToken)
    {
        var marks = new MessageMarks
        {
            IsPrivate = isPrivate,
            CanShare = isPrivate && interaction.GuildId is not null,
            IsEdit = isEdit,
            Team = answer.Team,
        };
        var reply = commands.In(answer.Reply);
        if (reply.Form is not { } form || Actors.Of(interaction) is not { } actor)
        {
            return MessageRenderer.Render(reply, answer.Reader, answer.Today, marks);
        }

        await drafts.BeginAsync(actor, form, cancellationToken);
        return ModalRenderer.StepMessage(reply with { Form = null }, form, 0, answer.Reader, answer.Today, marks);
    }

    /// <summary>Among others an answer is for the asker alone, unless it is meant for the room; in the bot's direct messages nobody else is there.</summary>
    private static bool IsPrivate(Interaction interaction, Answer answer) => interaction.IsAmongOthers && !answer.Reply.InRoom;

    /// <summary>Whether the asker alone sees the message of a button: what one is answered takes the place of no invitation in a room.</summary>
    private static bool IsOwnMessage(Interaction interaction) =>
        !interaction.IsAmongOthers || (interaction.MessageFlags & MessageFlags.Ephemeral) != 0;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord took no answer to interaction {Id}: {Fault}")]
    private partial void LogNotTaken(Snowflake id, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether interaction {Id} was answered is not known: {Fault}")]
    private partial void LogMaybeAnswered(Snowflake id, string fault);
}
