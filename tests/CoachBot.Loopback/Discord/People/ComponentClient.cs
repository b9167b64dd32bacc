using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>Buttons and menus of messages, as far as the person sees them and the client lets them.</summary>
internal sealed class ComponentClient(DiscordWorld world, InteractionDesk desk)
{
    public Task<InteractionResult> PressAsync(LoopbackUser user, LoopbackMessage message, string customIdOrLabel)
    {
        JsonElement button;
        lock (world.Gate)
        {
            button = Find(user, message, part => part.Type() == ComponentType.Button
                && (part.Text("custom_id") == customIdOrLabel || part.Text("label") == customIdOrLabel), customIdOrLabel);
            if (button.Text("custom_id") is null) throw new ClientRefusedException($"{customIdOrLabel} is a link");
        }

        return SendAsync(user, message, button, _ => { });
    }

    /// <param name="values">Texts of a string menu; users, roles or rooms of the others.</param>
    public Task<InteractionResult> SelectAsync(LoopbackUser user, LoopbackMessage message, string customId, IReadOnlyList<object> values)
    {
        JsonElement menu;
        lock (world.Gate)
        {
            menu = Find(user, message, part => ComponentType.IsSelect(part.Type()) && part.Text("custom_id") == customId, customId);
            SelectValues.Check(menu, values);
        }

        return SendAsync(user, message, menu, json =>
        {
            json.Array("values", values, (writer, value) => writer.WriteStringValue(SelectValues.Text(menu, value)));
            new OptionValues(world, message.Channel.Guild).WriteResolved(json, values);
        });
    }

    private Task<InteractionResult> SendAsync(LoopbackUser user, LoopbackMessage message, JsonElement component,
        Action<Utf8JsonWriter> values) =>
        desk.SendAsync(InteractionKind.Component, user, message.Channel, json =>
        {
            json.WriteString("custom_id", component.Text("custom_id"));
            json.WriteNumber("component_type", component.Type());
            json.WriteNumber("id", component.Whole("id") ?? 1);
            values(json);
        }, source: message);

    private static JsonElement Find(LoopbackUser user, LoopbackMessage message, Func<JsonElement, bool> isIt, string name)
    {
        if (message.Deleted) throw new ClientRefusedException("The message is deleted");
        if (message.OnlyFor is { } only && only != user) throw new ClientRefusedException($"Only {only.Name} sees the message");
        if (message.Channel.Recipient is { } recipient && recipient != user)
            throw new ClientRefusedException($"Only {recipient.Name} sees the message");
        if (message.Channel.Guild is { } guild && !guild.MemberList.ContainsKey(user.Id))
            throw new ClientRefusedException($"{user.Name} is not in {guild.Name}");
        var found = ComponentTree.Of(message.Components).FirstOrDefault(isIt);
        if (found.ValueKind == JsonValueKind.Undefined)
            throw new ClientRefusedException($"There is no {name} on the message; there is: {string.Join(", ", message.Buttons)}");
        return found.Is("disabled") ? throw new ClientRefusedException($"{name} is disabled") : found;
    }
}
