using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Teams;
using CoachBot.Application.Texts;
using CoachBot.Discord.Commands;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Rendering;
using CoachBot.Discord.Servers;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Interactions;

/// <summary>Turns what a person did in Discord into an event of the conversation, and sees that it is answered.</summary>
internal sealed partial class InteractionDesk(
    CommandPipeline pipeline, CommandCatalog catalog, InteractionAnswers answers, FormDesk forms, ServerDesk servers, Lanes lanes,
    ILogger<InteractionDesk> logger)
{
    /// <summary>Handles an interaction in its person's lane; the answer travels beside it.</summary>
    public async Task HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        if (Actors.Of(interaction) is not { } actor || interaction.Data is not { } data)
        {
            LogUnknown(interaction.Id, (int)interaction.Type);
            return;
        }

        switch (interaction.Type)
        {
            case InteractionType.ApplicationCommand:
                await CommandAsync(interaction, actor, data, cancellationToken);
                break;
            case InteractionType.Autocomplete:
                await CompleteAsync(interaction, actor, data, cancellationToken);
                break;
            case InteractionType.MessageComponent:
                await ComponentAsync(interaction, actor, data.CustomId ?? "", cancellationToken);
                break;
            case InteractionType.ModalSubmit:
                await FormAsync(interaction, actor, data, cancellationToken);
                break;
            default:
                LogUnknown(interaction.Id, (int)interaction.Type);
                break;
        }
    }

    private async Task CommandAsync(Interaction interaction, Actor actor, InteractionData data, CancellationToken cancellationToken)
    {
        if (InvokedCommand.Of(data, catalog) is not { } invoked)
        {
            Say(interaction, GeneralTexts.OldForm(), cancellationToken);
            return;
        }

        if (invoked.Path == SetupCommand.Path)
        {
            actor = actor with { WorkspaceName = await servers.NameOfAsync(interaction.GuildId, cancellationToken) };
        }

        await AnswerAsync(interaction, new FormSubmitted(interaction.Id.ToString(), actor, invoked.Path, invoked.Fields), cancellationToken);
    }

    private async Task CompleteAsync(Interaction interaction, Actor actor, InteractionData data, CancellationToken cancellationToken)
    {
        var found = FocusedOption.Of(data, catalog) is { } focused
            ? await pipeline.CompleteAsync(
                new CompletionAsked(interaction.Id.ToString(), actor, focused.Path, focused.Parameter, focused.Text), cancellationToken)
            : [];
        var choices = found
            .Where(c => c.Value.Length <= DiscordLimits.CommandChoiceValue)
            .Select(c => new CommandChoice(TextCut.To(c.Label, DiscordLimits.CommandChoiceName), c.Value)).ToList();
        lanes.Travel(stop => answers.RespondAsync(interaction, InteractionResponse.Choices(choices), stop));
    }

    private async Task ComponentAsync(Interaction interaction, Actor actor, string customId, CancellationToken cancellationToken)
    {
        if (await forms.OfButtonAsync(customId, actor, cancellationToken) is { } step)
        {
            if (step.Modal is { } modal)
            {
                lanes.Travel(stop => answers.RespondAsync(interaction, InteractionResponse.Open(modal), stop));
                return;
            }

            await SubmitAsync(interaction, actor, step.Form, step.Fields, cancellationToken);
        }
        else if (CustomIds.TryRead(customId, out var action, out var message))
        {
            await AnswerAsync(interaction, new ButtonPressed(interaction.Id.ToString(), actor, action, message), cancellationToken);
        }
        else
        {
            Say(interaction, GeneralTexts.OldButton(), cancellationToken);
        }
    }

    private async Task FormAsync(Interaction interaction, Actor actor, InteractionData data, CancellationToken cancellationToken)
    {
        if (await forms.OfModalAsync(data, actor, cancellationToken) is not { } step)
        {
            Say(interaction, GeneralTexts.OldForm(), cancellationToken);
        }
        else if (step.Next is { } next)
        {
            lanes.Travel(stop => answers.RespondAsync(interaction, InteractionResponse.Message(next with { Flags = PrivateIn(interaction) }), stop));
        }
        else
        {
            await SubmitAsync(interaction, actor, step.Form, step.Fields, cancellationToken);
        }
    }

    private async Task SubmitAsync(
        Interaction interaction, Actor actor, string form, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        if (form == SetupCommand.Path)
        {
            actor = actor with { WorkspaceName = await servers.NameOfAsync(interaction.GuildId, cancellationToken) };
        }

        var answer = await AnswerAsync(interaction, new FormSubmitted(interaction.Id.ToString(), actor, form, fields), cancellationToken);
        if (answer.Reply.Form is null)
        {
            await forms.DoneAsync(actor, form, cancellationToken);
        }
    }

    /// <summary>Waits for the work, so that the lane keeps its order; the answer travels by itself.</summary>
    private async Task<Answer> AnswerAsync(Interaction interaction, ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        var work = pipeline.AnswerAsync(chatEvent, cancellationToken);
        lanes.Travel(stop => answers.AnswerAsync(interaction, work, stop));
        var answer = await work;
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

    private void Say(Interaction interaction, Application.Replies.Reply reply, CancellationToken cancellationToken) =>
        lanes.Travel(stop => answers.AnswerAsync(interaction, Task.FromResult(Plain(reply, interaction)), stop));

    private static Answer Plain(Application.Replies.Reply reply, Interaction interaction) =>
        new(reply, new Reader(interaction.Invoker!.DisplayName, "Etc/UTC", default, default), NodaTime.LocalDate.FromDateOnly(DateOnly.FromDateTime(interaction.Id.CreatedAt.UtcDateTime)), IsMember: false);

    private static MessageFlags? PrivateIn(Interaction interaction) => interaction.GuildId is null ? null : MessageFlags.Ephemeral;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Interaction {Id} is of a kind that is not known here ({Type})")]
    private partial void LogUnknown(Snowflake id, int type);
}
