using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>Fills in and submits a modal as the client lets a person
/// (https://docs.discord.com/developers/components/reference#label-label-interaction-response-structure).</summary>
internal sealed class ModalClient(InteractionDesk desk, DiscordWorld world)
{
    /// <param name="fields">By custom id or label; what is left out keeps what it held.</param>
    public Task<InteractionResult> SubmitAsync(LoopbackUser user, LoopbackModal modal, IReadOnlyList<(string Field, object Value)> fields)
    {
        if (modal.User != user) throw new ClientRefusedException($"The modal is open before {modal.User.Name}");
        if (fields.FirstOrDefault(given => !modal.Fields.Any(field => Is(field, given.Field))) is { Field: { } unknown })
        {
            var labels = string.Join(", ", modal.Fields.Select(field => field.Label));
            throw new ClientRefusedException($"The modal has no field {unknown}; it has: {labels}");
        }

        var filled = modal.Fields.Select(field => (field, Values: Check(field, fields))).ToList();
        return desk.SendAsync(InteractionKind.ModalSubmit, user, modal.Channel, json =>
        {
            json.WriteString("custom_id", modal.CustomId);
            var id = 1;
            json.Array("components", filled, (writer, one) => Write(writer, one.field, one.Values, ref id));
            new OptionValues(world, modal.Channel.Guild).WriteResolved(json, filled.SelectMany(one => one.Values));
        }, source: modal.Source);
    }

    private static bool Is(ModalField field, string name) => field.CustomId == name || field.Label == name;

    private IReadOnlyList<object> Check(ModalField field, IReadOnlyList<(string Field, object Value)> fields)
    {
        var given = fields.Where(one => Is(field, one.Field)).Select(one => one.Value).ToList();
        var values = given switch
        {
            [] => Prefilled(field),
            [IEnumerable<object> several] => [.. several],
            _ => given,
        };
        switch (field.Type)
        {
            case ComponentType.TextInput: CheckText(field, values); break;
            case ComponentType.Checkbox: break;
            case ComponentType.RadioGroup or ComponentType.CheckboxGroup or ComponentType.StringSelect or
                ComponentType.UserSelect or ComponentType.RoleSelect or ComponentType.MentionableSelect or ComponentType.ChannelSelect or
                ComponentType.FileUpload:
                if (field.Required || values.Count > 0) CheckChosen(field, values);
                break;
            default: throw new ClientRefusedException($"The loopback can't fill in a component of type {field.Type}");
        }

        return values;
    }

    private List<object> Prefilled(ModalField field) => field.Type switch
    {
        ComponentType.UserSelect or ComponentType.RoleSelect or ComponentType.MentionableSelect or ComponentType.ChannelSelect =>
            [.. field.Definition.List("default_values").Select(Chosen)],
        ComponentType.TextInput => field.Value is { Length: > 0 } text ? [text] : [],
        ComponentType.Checkbox => [field.Definition.Is("default")],
        _ => [.. field.Definition.List("options").Where(option => option.Is("default")).Select(option => (object)option.Text("value")!)],
    };

    private static void CheckText(ModalField field, IReadOnlyList<object> values)
    {
        var text = values.Count > 0 ? values[0] as string ?? throw new ClientRefusedException($"{field.Label} takes text") : "";
        if (text.Length == 0 && !field.Required) return;
        if (text.Length == 0) throw new ClientRefusedException($"{field.Label} is required");
        if (text.Length < (field.Definition.Whole("min_length") ?? 0) || text.Length > (field.Definition.Whole("max_length") ?? 4000))
            throw new ClientRefusedException($"{field.Label} is too short or too long");
        if (field.Definition.Whole("style") == 1 && text.Contains('\n')) throw new ClientRefusedException($"{field.Label} is one line");
    }

    private static void CheckChosen(ModalField field, IReadOnlyList<object> values)
    {
        if (field.Type is ComponentType.RadioGroup && values.Count != 1)
            throw new ClientRefusedException($"{field.Label} takes one choice");
        if (field.Type is ComponentType.CheckboxGroup)
        {
            var most = field.Definition.Whole("max_values") ?? field.Options.Count;
            if (values.Count < (field.Definition.Whole("min_values") ?? 1) || values.Count > most)
                throw new ClientRefusedException($"{field.Label} takes no {values.Count} choices");
            foreach (var value in values) _ = SelectValues.Text(field.Definition, value);
        }
        else if (field.Type is ComponentType.RadioGroup) _ = SelectValues.Text(field.Definition, values[0]);
        else SelectValues.Check(field.Definition, values, field.Required);
    }

    private static void Write(Utf8JsonWriter json, ModalField field, IReadOnlyList<object> values, ref int id)
    {
        json.WriteStartObject();
        json.WriteNumber("type", field.InLabel ? ComponentType.Label : ComponentType.ActionRow);
        json.WriteNumber("id", id++);
        if (field.InLabel) json.WritePropertyName("component");
        else json.WriteStartArray("components");
        json.WriteStartObject();
        json.WriteNumber("type", field.Type);
        json.WriteNumber("id", id++);
        json.WriteString("custom_id", field.CustomId);
        switch (field.Type)
        {
            case ComponentType.TextInput: json.WriteString("value", values.Count > 0 ? (string)values[0] : ""); break;
            case ComponentType.Checkbox: json.WriteBoolean("value", values is [true, ..]); break;
            case ComponentType.RadioGroup: json.WriteString("value", values.Select(Sent).FirstOrDefault()); break;
            default: json.Array("values", values, (writer, value) => writer.WriteStringValue(Sent(value))); break;
        }

        json.WriteEndObject();
        if (!field.InLabel) json.WriteEndArray();
        json.WriteEndObject();

        string Sent(object value) => SelectValues.Text(field.Definition, value);
    }

    private object Chosen(JsonElement before)
    {
        var id = before.Text("id") ?? "";
        lock (world.Gate)
        {
            return before.Text("type") switch
            {
                "user" => world.Users[id],
                "channel" => world.Channels[id],
                _ => world.Guilds.Values.SelectMany(guild => guild.RoleList).First(role => role.Id == id),
            };
        }
    }
}
