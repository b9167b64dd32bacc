using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Teams;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Discord.Commands;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Rendering;
using CoachBot.Discord.Servers;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Interactions;

/// <summary>Turns what a person did in Discord into an event of the conversation, and sees that it is answered.</summary>
internal sealed partial class InteractionDesk(
    Conversation conversation, CommandCatalog catalog, InteractionAnswers answers, FormDesk forms, HandedIn files,
    AnswerFate fate, ServerDesk servers, PickedRooms rooms, Lanes lanes, ILogger<InteractionDesk> logger)
{
    /// <summary>Puts an interaction into its person's lane.</summary>
    /// <returns>
    /// Handles and answers it when called; the answer's time begins there, so that what waits long for its turn is announced meanwhile. Null
    /// for what can't be handled.
    /// </returns>
    public Action? Receive(Interaction interaction)
    {
        if (!IsKnown(interaction.Type) || interaction.Data is not { } data || Actors.Of(interaction) is not { } actor)
        {
            LogUnknown(interaction.Id, (int)interaction.Type);
            return null;
        }

        return lanes.Enter(interaction.Invoker!.Id) is { } turn
            ? () => lanes.Travel(stop => TellAsync(
                interaction, turn.TakeAsync(handling => SafelyAsync(interaction, actor, data, handling), lanes.Stopping), stop))
            : null;
    }

    private async Task TellAsync(Interaction interaction, Task<Outcome> work, CancellationToken cancellationToken)
    {
        var isTaken = false;
        try
        {
            isTaken = await answers.AnswerAsync(interaction, work, cancellationToken);
        }
        finally
        {
            // Where the program stops before its answer is out, what was done is told after the next start.
            if (work is { IsCompletedSuccessfully: true, Result.Said: { } answer })
            {
                await fate.SettleAsync(answer, isTaken, CancellationToken.None);
            }
        }
    }

    private async Task<Outcome> SafelyAsync(Interaction interaction, Actor actor, InteractionData data, CancellationToken cancellationToken)
    {
        try
        {
            return await HandleAsync(interaction, actor, data, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var reference = Guid.NewGuid().ToString("N")[..8];
            LogUnexpected(fault, reference);
            return interaction.Type == InteractionType.Autocomplete
                ? Outcome.Of(InteractionResponse.Choices([]))
                : Say(interaction, Reply.Of(new Block.Text(GeneralTexts.Unexpected(reference))));
        }
    }

    private static bool IsKnown(InteractionType type) => type is InteractionType.ApplicationCommand or InteractionType.Autocomplete
        or InteractionType.MessageComponent or InteractionType.ModalSubmit;

    private Task<Outcome> HandleAsync(Interaction interaction, Actor actor, InteractionData data, CancellationToken cancellationToken) =>
        interaction.Type switch
        {
            InteractionType.ApplicationCommand => CommandAsync(interaction, actor, data, cancellationToken),
            InteractionType.Autocomplete => CompleteAsync(interaction, actor, data, cancellationToken),
            InteractionType.MessageComponent => ComponentAsync(interaction, actor, data.CustomId ?? "", cancellationToken),
            _ => FormAsync(interaction, actor, data, cancellationToken),
        };

    private async Task<Outcome> CommandAsync(
        Interaction interaction, Actor actor, InteractionData data, CancellationToken cancellationToken)
    {
        if (InvokedCommand.Of(data, catalog) is not { } invoked)
        {
            return Say(interaction, GeneralTexts.OldForm());
        }

        actor = await NamedAsync(interaction, actor, invoked.Path, cancellationToken);
        var submitted = new FormSubmitted(interaction.Id.ToString(), actor, invoked.Path, invoked.Fields)
        {
            Files = files.Of(invoked.Files),
            Bots = NamedPeople.Bots(data),
            RolesOf = NamedPeople.Roles(data),
            ClosedRooms = await rooms.ClosedAsync(invoked.Path, invoked.Fields, interaction.GuildId, cancellationToken),
        };
        return Outcome.Of(await AnswerAsync(interaction, submitted, cancellationToken));
    }

    private async Task<Outcome> CompleteAsync(
        Interaction interaction, Actor actor, InteractionData data, CancellationToken cancellationToken)
    {
        var found = FocusedOption.Of(data, catalog) is { } focused
            ? await conversation.CompleteAsync(
                new CompletionAsked(interaction.Id.ToString(), actor, focused.Path, focused.Parameter, focused.Text), cancellationToken)
            : [];
        return Outcome.Of(InteractionResponse.Choices([.. found
            .Where(c => c.Value.Length <= DiscordLimits.CommandChoiceValue)
            .Select(c => new CommandChoice(TextCut.To(c.Label, DiscordLimits.CommandChoiceName), c.Value))]));
    }

    private async Task<Outcome> ComponentAsync(Interaction interaction, Actor actor, string customId, CancellationToken cancellationToken)
    {
        if (await forms.OfButtonAsync(interaction, customId, actor, cancellationToken) is { } step)
        {
            return step.Over is { } over ? Say(interaction, over)
                : step.Modal is { } modal ? Outcome.Of(InteractionResponse.Open(modal), later: step.Next)
                : await SubmitAsync(interaction, actor, step, cancellationToken);
        }

        return CustomIds.TryRead(customId, out var action, out var message)
            ? Outcome.Of(await AnswerAsync(
                interaction, new ButtonPressed(interaction.Id.ToString(), actor, action, message), cancellationToken))
            : Say(interaction, GeneralTexts.OldButton());
    }

    private async Task<Outcome> FormAsync(Interaction interaction, Actor actor, InteractionData data, CancellationToken cancellationToken)
    {
        if (await forms.OfModalAsync(interaction, data, actor, cancellationToken) is not { } step)
        {
            return Say(interaction, GeneralTexts.OldForm());
        }

        return step.Next is { } next
            ? Outcome.Of(InteractionResponse.Message(next with { Flags = PrivateIn(interaction) }), later: next)
            : await SubmitAsync(interaction, actor, step, cancellationToken);
    }

    private async Task<Outcome> SubmitAsync(Interaction interaction, Actor actor, FormStep step, CancellationToken cancellationToken)
    {
        actor = await NamedAsync(interaction, actor, step.Form, cancellationToken);
        var submitted = new FormSubmitted(step.EventId, actor, step.Form, step.Fields)
        {
            Files = files.Of(step.Files),
            Bots = NamedPeople.Bots(interaction.Data!),
            RolesOf = NamedPeople.Roles(interaction.Data!),
            ClosedRooms = await rooms.ClosedAsync(step.Form, step.Fields, interaction.GuildId, cancellationToken),
        };
        var answer = await AnswerAsync(interaction, submitted, cancellationToken);
        // What was taken before may have made room for the same form, filled in anew.
        if (answer is { IsRepeated: false, Reply.Form: null })
        {
            await forms.DoneAsync(actor, step.Form, cancellationToken);
        }

        return Outcome.Of(answer);
    }

    /// <summary>Whoever sets a server up makes its team, which gets the server's name.</summary>
    private async Task<Actor> NamedAsync(Interaction interaction, Actor actor, string path, CancellationToken cancellationToken) =>
        path == SetupCommand.Path
            ? actor with { WorkspaceName = await servers.NameOfAsync(interaction.GuildId, cancellationToken) }
            : actor;

    private async Task<Answer> AnswerAsync(Interaction interaction, ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        var answer = await conversation.AnswerAsync(chatEvent, cancellationToken);
        if (chatEvent is FormSubmitted { Form: SetupCommand.Path } && interaction.GuildId is { } server)
        {
            lanes.Travel(stop => servers.PublishAsync(server, stop));
        }

        if (answer.IsMember)
        {
            lanes.Travel(stop => servers.RememberRoomAsync(interaction, stop));
        }

        return answer;
    }

    private static Outcome Say(Interaction interaction, Reply reply) => Outcome.Of(new Answer(
        reply,
        new Reader(interaction.Invoker!.DisplayName, "Etc/UTC", default, default),
        NodaTime.LocalDate.FromDateOnly(DateOnly.FromDateTime(interaction.Id.CreatedAt.UtcDateTime)),
        IsMember: false));

    private static MessageFlags? PrivateIn(Interaction interaction) => interaction.IsAmongOthers ? MessageFlags.Ephemeral : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interaction {Id} is of a kind that is not known here ({Type})")]
    private partial void LogUnknown(Snowflake id, int type);

    [LoggerMessage(Level = LogLevel.Error, Message = "Unexpected fault {Reference}")]
    private partial void LogUnexpected(Exception fault, string reference);
}
