namespace CoachBot.Loopback.Discord;

/// <summary>What people do. Each ends with the bot's first answer, or without one 3 s later by the loopback's clock.</summary>
public sealed partial class LoopbackDiscord
{
    private CommandClient CommandsOfClient => new(World, _backend.Commands, _backend.Desk);

    /// <summary>Calls a slash command in the guild's first room, or in direct messages with the bot where the guild is null.</summary>
    /// <param name="path">The command with its group and sub-command, as <c>goal add</c>.</param>
    /// <param name="options">Text, whole number, number, truth, user, role, room or <see cref="Upload"/> by option name; a choice by its name or value.</param>
    /// <exception cref="ClientRefusedException">The client does not show the command, or does not take an option.</exception>
    public Task<InteractionResult> SlashAsync(LoopbackUser user, LoopbackGuild? guild, string path,
        params (string Name, object Value)[] options) =>
        SlashInAsync(user, guild?.General ?? DirectMessages(user), path, options);

    /// <summary>Calls a slash command in that room.</summary>
    /// <exception cref="ClientRefusedException">As <see cref="SlashAsync"/>.</exception>
    public Task<InteractionResult> SlashInAsync(LoopbackUser user, LoopbackChannel channel, string path,
        params (string Name, object Value)[] options)
    {
        ArgumentNullException.ThrowIfNull(path);
        return CommandsOfClient.SlashAsync(user, channel, path, options);
    }

    /// <summary>Types into an option that has autocomplete; the choices are in the result.</summary>
    /// <param name="others">What stands in other options meanwhile.</param>
    /// <exception cref="ClientRefusedException">As <see cref="SlashAsync"/>, or the option has no autocomplete.</exception>
    public Task<InteractionResult> AutocompleteAsync(LoopbackUser user, LoopbackGuild? guild, string path, string option, string typed,
        params (string Name, object Value)[] others)
    {
        ArgumentNullException.ThrowIfNull(path);
        return CommandsOfClient.AutocompleteAsync(user, guild?.General ?? DirectMessages(user), path, option, typed, others);
    }

    /// <summary>Calls a command of a message's context menu.</summary>
    /// <exception cref="ClientRefusedException">The client does not show it.</exception>
    public Task<InteractionResult> MessageCommandAsync(LoopbackUser user, LoopbackMessage message, string name)
    {
        ArgumentNullException.ThrowIfNull(message);
        return CommandsOfClient.MenuAsync(user, message.Channel, name, message, target: null);
    }

    /// <summary>Calls a command of a person's context menu.</summary>
    /// <exception cref="ClientRefusedException">The client does not show it.</exception>
    public Task<InteractionResult> UserCommandAsync(LoopbackUser user, LoopbackGuild? guild, LoopbackUser target, string name) =>
        CommandsOfClient.MenuAsync(user, guild?.General ?? DirectMessages(user), name, message: null, target);

    /// <summary>Presses a button by its custom id or its label.</summary>
    /// <exception cref="ClientRefusedException">It is not there, disabled, a link, or not for this person to see.</exception>
    public Task<InteractionResult> PressAsync(LoopbackUser user, LoopbackMessage message, string customIdOrLabel)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new ComponentClient(World, _backend.Desk).PressAsync(user, message, customIdOrLabel);
    }

    /// <summary>Chooses in a menu: labels or values of a string menu; users, roles or rooms of the others.</summary>
    /// <exception cref="ClientRefusedException">The menu is not there, or takes other or fewer values.</exception>
    public Task<InteractionResult> SelectAsync(LoopbackUser user, LoopbackMessage message, string customId, params object[] values)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new ComponentClient(World, _backend.Desk).SelectAsync(user, message, customId, values);
    }

    /// <summary>Submits a modal. What is left out keeps what the bot put in.</summary>
    /// <param name="fields">By custom id or label: text, an option, truth for a checkbox, or several options as an array of
    /// objects.</param>
    /// <exception cref="ClientRefusedException">A field is unknown, missing, too short or too long.</exception>
    public Task<InteractionResult> SubmitModalAsync(LoopbackUser user, LoopbackModal modal, params (string Field, object Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(modal);
        return new ModalClient(_backend.Desk, World).SubmitAsync(user, modal, fields);
    }

    /// <summary>A file that somebody uploads: given as an option, put into a modal or sent with a message.</summary>
    /// <param name="as">Changes what Discord tells of it.</param>
    public LoopbackAttachment Upload(string fileName, ReadOnlyMemory<byte> bytes, Func<LoopbackAttachment, LoopbackAttachment>? @as = null)
    {
        var file = new LoopbackAttachment(World.Ids.Next(), fileName, "text/csv; charset=utf-8", bytes, null);
        file = file with { Url = new Uri(ApiBase, $"{FilesPath}/{World.Ids.Next()}/{file.Id}/{Uri.EscapeDataString(fileName)}") };
        return _backend.Files.Add(@as?.Invoke(file) ?? file);
    }

    /// <summary>How often a file was fetched.</summary>
    public int FilesAskedFor => _backend.Files.Asked;

    /// <summary>Writes to the bot privately. The bot sees it with the intent DIRECT_MESSAGES.</summary>
    public LoopbackMessage Type(LoopbackUser user, string text, params IReadOnlyList<LoopbackAttachment> files) =>
        Type(user, DirectMessages(user), text, files);

    /// <summary>Writes in a room. Its words reach the bot only with the message-content intent, or where it is mentioned.</summary>
    /// <exception cref="ClientRefusedException">More than 2,000 characters, or the person is not in the room.</exception>
    public LoopbackMessage Type(LoopbackUser user, LoopbackChannel channel, string text, params IReadOnlyList<LoopbackAttachment> files)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(channel);
        if (files.Count == 0) ArgumentException.ThrowIfNullOrEmpty(text);
        if (text.Length > MessageRules.MaxContent) throw new ClientRefusedException("More than 2,000 characters");
        if (channel.Guild is { } guild ? !guild.MemberList.ContainsKey(user.Id) : channel.Recipient != user)
            throw new ClientRefusedException($"{user.Name} is not in {channel.Name}");
        lock (World.Gate)
            return _backend.Postings.Publish(channel, user, MessageVersion.Empty(World.Now, 0) with { Content = text, Attachments = files }, default);
    }
}
