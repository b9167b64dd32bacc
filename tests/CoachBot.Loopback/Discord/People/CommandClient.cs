using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>Commands as a person calls them: only those that the client shows, with what it lets through.</summary>
internal sealed class CommandClient(DiscordWorld world, CommandRegistry commands, InteractionDesk desk)
{
    public Task<InteractionResult> SlashAsync(LoopbackUser user, LoopbackChannel channel, string path,
        IReadOnlyList<(string, object)> options) =>
        CallAsync(InteractionKind.Command, user, channel, path, options, focused: null);

    public Task<InteractionResult> AutocompleteAsync(LoopbackUser user, LoopbackChannel channel, string path, string option, string typed,
        IReadOnlyList<(string, object)> others) =>
        CallAsync(InteractionKind.Autocomplete, user, channel, path, [.. others, (option, typed)], focused: option);

    /// <summary>A command of the context menu of a message or a person.</summary>
    public Task<InteractionResult> MenuAsync(LoopbackUser user, LoopbackChannel channel, string name, LoopbackMessage? message,
        LoopbackUser? target)
    {
        RegisteredCommand command;
        lock (world.Gate) command = Shown(user, channel, name, type: message is null ? 2 : 3);
        return desk.SendAsync(InteractionKind.Command, user, channel, json =>
        {
            Head(json, command);
            json.WriteString("target_id", message?.Id ?? target!.Id);
            if (target is not null)
            {
                new OptionValues(world, channel.Guild).WriteResolved(json, [target]);
                return;
            }

            json.WriteStartObject("resolved");
            json.WriteStartObject("messages");
            json.WritePropertyName(message!.Id);
            MessageJson.Write(json, message);
            json.WriteEndObject();
            json.WriteEndObject();
        }, name);
    }

    private Task<InteractionResult> CallAsync(InteractionKind kind, LoopbackUser user, LoopbackChannel channel, string path,
        IReadOnlyList<(string Name, object Value)> options, string? focused)
    {
        var words = path.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var values = new OptionValues(world, channel.Guild);
        RegisteredCommand command;
        JsonElement leaf;
        List<JsonElement> nested;
        int? focusedType = null;
        lock (world.Gate)
        {
            command = Shown(user, channel, words[0], type: 1);
            (leaf, nested) = Walk(command, words);
            values.Check(leaf, options, complete: focused is null);
            if (focused is not null) focusedType = FocusedType(leaf, focused);
        }

        return desk.SendAsync(kind, user, channel, json =>
        {
            Head(json, command);
            values.WriteResolved(json, options.Select(option => option.Value));
            Options(json, nested, () => values.Write(json, leaf, options, focused));
        }, path, focusedType: focusedType);
    }

    private RegisteredCommand Shown(LoopbackUser user, LoopbackChannel channel, string name, int type)
    {
        LoopbackMember? member = null;
        if (channel.Guild is { } guild && (!guild.HasBot || !guild.MemberList.TryGetValue(user.Id, out member)))
            throw new ClientRefusedException($"{user.Name} or the bot is not in {guild.Name}");
        return commands.ShownTo(member, channel.Guild, type).FirstOrDefault(command => command.Name == name)
            ?? throw new ClientRefusedException(
                $"{user.Name} is shown no command {name} {(channel.Guild is null ? "in direct messages" : $"in {channel.Guild.Name}")}");
    }

    private static (JsonElement Leaf, List<JsonElement> Nested) Walk(RegisteredCommand command, string[] words)
    {
        var (leaf, nested) = (command.Definition, new List<JsonElement>());
        foreach (var word in words.Skip(1))
        {
            var next = leaf.List("options").FirstOrDefault(option => option.Text("name") == word && IsNested(option));
            if (next.ValueKind == JsonValueKind.Undefined)
                throw new ClientRefusedException($"{leaf.Text("name")} has no sub-command {word}");
            nested.Add(leaf = next);
        }

        // A command with sub-commands can't be called by itself.
        return leaf.List("options").Any(IsNested) || leaf.Type() == OptionType.SubCommandGroup && nested.Count > 0
            ? throw new ClientRefusedException($"{string.Join(' ', words)} needs a sub-command") : (leaf, nested);
    }

    private static bool IsNested(JsonElement option) => option.Type() is OptionType.SubCommand or OptionType.SubCommandGroup;

    private static int FocusedType(JsonElement leaf, string focused)
    {
        var option = leaf.List("options").First(one => one.Text("name") == focused);
        return option.Is("autocomplete") ? option.Type() : throw new ClientRefusedException($"{focused} has no autocomplete");
    }

    private static void Head(Utf8JsonWriter json, RegisteredCommand command)
    {
        json.WriteString("id", command.Id);
        json.WriteString("name", command.Name);
        json.WriteNumber("type", command.Type);
        if (command.Guild is { } guild) json.WriteString("guild_id", guild.Id);
    }

    private static void Options(Utf8JsonWriter json, IReadOnlyList<JsonElement> nested, Action leaf)
    {
        foreach (var option in nested)
        {
            json.WriteStartArray("options");
            json.WriteStartObject();
            json.WriteString("name", option.Text("name"));
            json.WriteNumber("type", option.Type());
        }

        json.WriteStartArray("options");
        leaf();
        json.WriteEndArray();
        foreach (var _ in nested)
        {
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }
}
