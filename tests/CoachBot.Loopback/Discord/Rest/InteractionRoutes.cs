using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints</summary>
internal sealed class InteractionRoutes(DiscordWorld world, InteractionDesk desk, Postings postings, LoopbackDiscordOptions options)
{
    private const int InAnswers = MessageFlags.Settable | MessageFlags.Ephemeral;

    public IEnumerable<Route> All()
    {
        const string Token = "/webhooks/{webhook_id}/{webhook_token}";
        yield return new("POST", "/interactions/{interaction_id}/{interaction_token}/callback", Callback, RateRule.Callback);
        yield return new("POST", Token, FollowUp, RateRule.Webhook);
        foreach (var template in (string[])[$"{Token}/messages/@original", $"{Token}/messages/{{message_id}}"])
        {
            yield return new("GET", template, request => RestAnswer.Message(Message(request)), RateRule.Webhook);
            yield return new("PATCH", template, Edit, RateRule.Webhook);
            yield return new("DELETE", template, Delete, RateRule.Webhook);
        }
    }

    private RestAnswer Callback(RestRequest request)
    {
        var interaction = desk.ForCallback(request["interaction_id"], request["interaction_token"]);
        var kind = (CallbackKind)request.Body.Type();
        if (!Fits(kind, interaction)) throw DiscordError.Form("type", "BASE_TYPE_CHOICES", "This type does not answer this interaction.");
        Take(kind, interaction, request.Body.Maybe("data") ?? default, request.Files);
        interaction.Answered(kind, world.Now);
        return request.Query["with_response"] == "true" ? RestAnswer.Object(json => Describe(json, interaction)) : RestAnswer.NoContent;
    }

    /// <summary>6 and 7 need a message with components, 9 does not follow a modal, 8 is for autocomplete alone.</summary>
    private static bool Fits(CallbackKind kind, Interaction interaction) => interaction.Kind switch
    {
        InteractionKind.Autocomplete => kind == CallbackKind.Choices,
        InteractionKind.Command => kind is CallbackKind.Message or CallbackKind.DeferredMessage or CallbackKind.Modal,
        InteractionKind.Component => kind is CallbackKind.Modal || IsOnMessage(kind),
        _ => interaction.Source is null ? kind is CallbackKind.Message or CallbackKind.DeferredMessage : IsOnMessage(kind),
    };

    private static bool IsOnMessage(CallbackKind kind) => kind is >= CallbackKind.Message and <= CallbackKind.UpdateMessage;

    private void Take(CallbackKind kind, Interaction interaction, JsonElement data, IReadOnlyList<LoopbackAttachment> files)
    {
        switch (kind)
        {
            case CallbackKind.Message:
                interaction.Result.Message = postings.Post(interaction.Channel, data, files, InAnswers, interaction.Origin,
                    interaction.User, "data");
                break;
            case CallbackKind.DeferredMessage:
                interaction.Result.Message = Defer(interaction, data);
                break;
            case CallbackKind.DeferredUpdate:
                interaction.Result.Message = interaction.Source;
                break;
            case CallbackKind.UpdateMessage:
                postings.Edit(interaction.Source!, data, files, "data");
                interaction.Result.Message = interaction.Source;
                break;
            case CallbackKind.Choices:
                interaction.Result.Choices = Choices(interaction, data);
                break;
            case CallbackKind.Modal:
                Check(errors => ModalRules.Check(data, "data", errors));
                interaction.Result.Modal = new(data, interaction.User, interaction.Channel, interaction.Source);
                break;
        }
    }

    private LoopbackMessage Defer(Interaction interaction, JsonElement data)
    {
        var flags = (int)(data.Whole("flags") ?? 0);
        if ((flags & ~MessageFlags.Ephemeral) != 0)
            throw DiscordError.Form("data.flags", "MESSAGE_FLAGS_INVALID", "Only EPHEMERAL goes with a deferral.");
        var only = flags == 0 ? null : interaction.User;
        return postings.Publish(interaction.Channel, world.Bot, MessageVersion.Empty(world.Now, flags | MessageFlags.Loading), default,
            interaction.Origin, only);
    }

    private IReadOnlyList<LoopbackChoice> Choices(Interaction interaction, JsonElement data)
    {
        Check(errors =>
        {
            if (data.Maybe("choices") is not { ValueKind: JsonValueKind.Array }) errors.Required("data.choices");
            CommandOptionRules.Choices(data, "data", errors, interaction.FocusedType);
        });
        return [.. data.List("choices").Select(choice => new LoopbackChoice(choice.Text("name") ?? "", choice.Maybe("value") ?? default))];
    }

    private void Check(Action<FormErrors> check)
    {
        if (!options.Validate) return;
        var errors = new FormErrors();
        check(errors);
        errors.ThrowIfAny();
    }

    private RestAnswer FollowUp(RestRequest request)
    {
        var interaction = desk.ForWebhook(request["webhook_id"], request["webhook_token"]);
        if (interaction.IsLoading)
        {
            postings.Edit(interaction.Original!, request.Body, request.Files);
            return RestAnswer.Message(interaction.Original!);
        }

        var message = postings.Post(interaction.Channel, request.Body, request.Files, InAnswers, interaction.Origin, interaction.User);
        interaction.Result.Add(message);
        return RestAnswer.Message(message);
    }

    private RestAnswer Edit(RestRequest request)
    {
        var message = Message(request);
        postings.Edit(message, request.Body, request.Files);
        return RestAnswer.Message(message);
    }

    private RestAnswer Delete(RestRequest request)
    {
        postings.Delete(Message(request));
        return RestAnswer.NoContent;
    }

    private LoopbackMessage Message(RestRequest request)
    {
        var interaction = desk.ForWebhook(request["webhook_id"], request["webhook_token"]);
        var id = request.Segments[^1];
        var found = id == "@original" || id == interaction.Original?.Id ? interaction.Original
            : interaction.Result.FollowUps.FirstOrDefault(message => message.Id == id && !message.Deleted);
        return found ?? throw DiscordError.Unknown(10008, "Message");
    }

    private static void Describe(Utf8JsonWriter json, Interaction interaction)
    {
        var result = interaction.Result;
        json.WriteStartObject("interaction");
        json.WriteString("id", result.InteractionId);
        json.WriteNumber("type", (int)interaction.Kind);
        if (result.Message is { } about)
        {
            json.WriteString("response_message_id", about.Id);
            json.WriteBoolean("response_message_loading", about.Loading);
            json.WriteBoolean("response_message_ephemeral", about.Ephemeral);
        }

        json.WriteEndObject();
        json.WriteStartObject("resource");
        json.WriteNumber("type", (int)result.Callback);
        if (result is { Callback: CallbackKind.Message or CallbackKind.UpdateMessage, Message: { } message })
        {
            json.WritePropertyName("message");
            MessageJson.Write(json, message);
        }

        json.WriteEndObject();
    }
}
