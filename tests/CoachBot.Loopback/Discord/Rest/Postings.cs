using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>Makes, edits and deletes messages, and tells the gateway. Used under the world's gate.</summary>
internal sealed class Postings(DiscordWorld world, GatewayServer gateway, LoopbackDiscordOptions options)
{
    /// <exception cref="DiscordError">50035 or 50006 for what may not be sent.</exception>
    public LoopbackMessage Post(LoopbackChannel channel, JsonElement body, IReadOnlyList<LoopbackAttachment> files,
        int settable = MessageFlags.Settable,
        OriginOfMessage? origin = null, LoopbackUser? onlyFor = null, string path = "")
    {
        var flags = (int)(body.Whole("flags") ?? 0);
        if (options.Validate)
        {
            var errors = new FormErrors();
            MessageRules.Check(body, path, flags, settable, errors);
            errors.ThrowIfAny();
            if (MessageRules.IsEmpty(body, files.Count)) throw new DiscordError(400, 50006, "Cannot send an empty message");
        }

        var first = new MessageVersion(world.Now, body.Text("content") ?? "", [.. body.List("embeds")], [.. body.List("components")],
            files, flags);
        return Publish(channel, world.Bot, first, body, origin, (flags & MessageFlags.Ephemeral) != 0 ? onlyFor : null);
    }

    public LoopbackMessage Publish(LoopbackChannel channel, LoopbackUser author, MessageVersion first, JsonElement body,
        OriginOfMessage? origin = null, LoopbackUser? onlyFor = null)
    {
        var message = new LoopbackMessage(world.Ids.Next(), channel, author, first)
        {
            Nonce = body.Maybe("nonce")?.ToString(),
            Origin = origin,
            OnlyFor = onlyFor,
        };
        message.Pings = MentionReader.Read(MessageTextForPings(first), body, channel);
        world.Remember(message);
        if (!message.Ephemeral) Tell("MESSAGE_CREATE", message, withNonce: true);
        return message;
    }

    public void Edit(LoopbackMessage message, JsonElement body, IReadOnlyList<LoopbackAttachment> files, string path = "")
    {
        var old = message.Now;
        var given = (int)(body.Whole("flags") ?? old.Flags);
        var flags = (old.Flags | (given & (MessageFlags.ComponentsV2 | MessageFlags.SuppressEmbeds))) & ~MessageFlags.Loading;
        var edited = new MessageVersion(
            world.Now,
            body.TryGet("content", out var content) ? content.GetString() ?? "" : old.Content,
            body.TryGet("embeds", out _) ? [.. body.List("embeds")] : old.Embeds,
            body.TryGet("components", out _) ? [.. body.List("components")] : old.Components,
            body.TryGet("attachments", out _) ? [.. Kept(old, body), .. files] : [.. old.Attachments, .. files],
            flags);
        if (options.Validate) CheckEdit(old, edited, body, files, path);
        message.Show(edited);
        if (!message.Ephemeral) Tell("MESSAGE_UPDATE", message, withNonce: false);
    }

    public void Delete(LoopbackMessage message)
    {
        message.Deleted = true;
        message.Channel.History.Remove(message);
        if (message.Ephemeral) return;
        gateway.Sessions.Broadcast("MESSAGE_DELETE", message.Channel.Guild, Needed(message.Channel), _ => Json.Object(json =>
        {
            json.WriteString("id", message.Id);
            json.WriteString("channel_id", message.Channel.Id);
            if (message.Channel.Guild is { } guild) json.WriteString("guild_id", guild.Id);
        }));
    }

    private static void CheckEdit(MessageVersion old, MessageVersion edited, JsonElement body, IReadOnlyList<LoopbackAttachment> files,
        string path)
    {
        var errors = new FormErrors();
        MessageRules.Check(body, path, edited.Flags,
            MessageFlags.Settable | (old.Flags & (MessageFlags.Ephemeral | MessageFlags.Loading)) | MessageFlags.Ephemeral, errors);
        var wasV2 = (old.Flags & MessageFlags.ComponentsV2) != 0;
        if (wasV2 && body.Whole("flags") is { } flags && (flags & MessageFlags.ComponentsV2) == 0)
            errors.Add($"{path}.flags", "MESSAGE_COMPONENTS_V2_IRREVOCABLE", "IS_COMPONENTS_V2 cannot be removed from a message");
        if (!wasV2 && (edited.Flags & MessageFlags.ComponentsV2) != 0 && (edited.Content.Length > 0 || edited.Embeds.Count > 0))
            errors.Add($"{path}.content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "content and embeds must be emptied");
        errors.ThrowIfAny();
        if (edited.Content.Length == 0 && edited.Embeds.Count + edited.Components.Count + edited.Attachments.Count + files.Count == 0)
            throw new DiscordError(400, 50006, "Cannot send an empty message");
    }

    private static IEnumerable<LoopbackAttachment> Kept(MessageVersion old, JsonElement body)
    {
        var ids = body.List("attachments").Select(one => one.TryGetProperty("id", out var id) ? id.ToString() : "").ToHashSet();
        return old.Attachments.Where(file => ids.Contains(file.Id));
    }

    private static string MessageTextForPings(MessageVersion version) =>
        (version.Flags & MessageFlags.ComponentsV2) == 0 ? version.Content : MessageText.Of(version);

    private static GatewayIntents Needed(LoopbackChannel channel) =>
        channel.IsDirect ? GatewayIntents.DirectMessages : GatewayIntents.GuildMessages;

    private void Tell(string type, LoopbackMessage message, bool withNonce)
    {
        var channel = message.Channel;
        gateway.Sessions.Broadcast(type, channel.Guild, Needed(channel), session => Json.Object(json =>
        {
            MessageJson.Fields(json, message, withNonce, IsRedacted(message, session.Intents));
            if (channel.Guild is not { } guild) return;
            json.WriteString("guild_id", guild.Id);
            if (guild.MemberList.TryGetValue(message.Author.Id, out var member))
            {
                json.WritePropertyName("member");
                WorldJson.Member(json, member, withUser: false, withPermissions: false);
            }
        }));
    }

    /// <summary>https://docs.discord.com/developers/events/gateway#message-content-intent</summary>
    private bool IsRedacted(LoopbackMessage message, GatewayIntents intents) =>
        !intents.HasFlag(GatewayIntents.MessageContent) && HidesContent(message);

    /// <summary>Whether only the message-content intent shows it.</summary>
    public bool HidesContent(LoopbackMessage message) =>
        !message.Channel.IsDirect && message.Author != world.Bot && !message.Content.Contains(world.Bot.Mention, StringComparison.Ordinal);
}
