using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>Rooms, messages, threads, and opening direct messages
/// (https://docs.discord.com/developers/resources/message, https://docs.discord.com/developers/resources/channel).</summary>
internal sealed class ChannelRoutes(DiscordWorld world, Postings postings, GatewayServer gateway)
{
    public IEnumerable<Route> All()
    {
        const string Messages = "/channels/{channel_id}/messages";
        yield return new("GET", "/channels/{channel_id}", request =>
            RestAnswer.Ok(Json.Bytes(json => WorldJson.Channel(json, Channel(request)))));
        yield return new("POST", Messages, Post, RateRule.PostMessage);
        yield return new("GET", Messages, List);
        yield return new("GET", $"{Messages}/{{message_id}}", request => Read(Message(request)));
        yield return new("PATCH", $"{Messages}/{{message_id}}", Edit, RateRule.EditMessage);
        yield return new("DELETE", $"{Messages}/{{message_id}}", Delete);
        yield return new("POST", "/channels/{channel_id}/typing", request => { Writable(request); return RestAnswer.NoContent; });
        yield return new("POST", "/channels/{channel_id}/threads", StartThread);
        yield return new("PUT", "/channels/{channel_id}/thread-members/{user_id}", AddToThread);
        yield return new("POST", "/users/@me/channels", OpenDirect);
    }

    private RestAnswer Post(RestRequest request)
    {
        var channel = Writable(request);
        if (request.Body.Is("enforce_nonce") && request.Body.Maybe("nonce")?.ToString() is { } nonce
            && world.ByNonce(world.Bot, nonce) is { } known)
            return RestAnswer.Message(known, withNonce: true);
        return RestAnswer.Message(postings.Post(channel, request.Body, request.Files), withNonce: true);
    }

    private RestAnswer Edit(RestRequest request)
    {
        var message = Message(request);
        if (message.Author != world.Bot) throw new DiscordError(403, 50005, "Cannot edit a message authored by another user");
        postings.Edit(message, request.Body, request.Files);
        return RestAnswer.Message(message);
    }

    private RestAnswer Delete(RestRequest request)
    {
        var message = Message(request);
        if (message.Author != world.Bot && message.Channel.Guild?.BotPermissions.HasFlag(Permissions.ManageMessages) != true)
            throw message.Channel.IsDirect ? new DiscordError(403, 50003, "Cannot execute action on a DM channel")
                : DiscordError.MissingPermissions();
        postings.Delete(message);
        return RestAnswer.NoContent;
    }

    /// <summary>Newest first; before, after and around exclude each other.</summary>
    private RestAnswer List(RestRequest request)
    {
        var history = Channel(request).History;
        var limit = 50;
        if (request.Query["limit"].FirstOrDefault() is { } asked && (!int.TryParse(asked, out limit) || limit is < 1 or > 100))
            throw DiscordError.Form("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
        var given = ((string[])["before", "after", "around"]).Where(request.Query.ContainsKey).ToList();
        if (given.Count > 1) throw DiscordError.Form("_", "MUTUALLY_EXCLUSIVE", "before, after and around exclude each other.");
        var id = given.Count == 1 ? request.Query[given[0]].ToString() : "";
        if (given.Count == 1 && !Snowflake.IsOne(id))
            throw DiscordError.Form(given[0], "NUMBER_TYPE_COERCE", $"Value \"{id}\" is not snowflake.");
        var page = given.FirstOrDefault() switch
        {
            "before" => history.Where(message => Snowflake.Compare(message.Id, id) < 0).TakeLast(limit),
            "after" => history.Where(message => Snowflake.Compare(message.Id, id) > 0).Take(limit),
            "around" => Around(history, id, limit),
            _ => history.TakeLast(limit),
        };
        return RestAnswer.Ok(Json.Array(page.Reverse(), Readable));
    }

    private static IEnumerable<LoopbackMessage> Around(List<LoopbackMessage> history, string id, int limit)
    {
        var middle = history.FindIndex(message => Snowflake.Compare(message.Id, id) >= 0);
        return history.Skip(Math.Max(0, (middle < 0 ? history.Count : middle) - (limit / 2))).Take(limit);
    }

    private RestAnswer Read(LoopbackMessage message) => RestAnswer.Ok(Json.Bytes(json => Readable(json, message)));

    /// <summary>History carries no nonce, and other people's words only with the message-content intent.</summary>
    private void Readable(Utf8JsonWriter json, LoopbackMessage message) =>
        MessageJson.Write(json, message, redacted: !world.MaySeeContent && postings.HidesContent(message));

    private RestAnswer StartThread(RestRequest request)
    {
        var parent = Channel(request);
        if (parent.Type != LoopbackChannel.Text) throw new DiscordError(400, 50024, "Cannot execute action on this channel type");
        var name = request.Body.Text("name");
        if (name is not { Length: >= 1 and <= 100 })
            throw DiscordError.Form("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        var type = request.Body.Whole("type") ?? LoopbackChannel.PrivateThread;
        if (type is not (LoopbackChannel.PublicThread or LoopbackChannel.PrivateThread))
            throw DiscordError.Form("type", "BASE_TYPE_CHOICES", "Value must be one of {11, 12}.");
        if (type == LoopbackChannel.PrivateThread && !parent.Guild!.BotPermissions.HasFlag(Permissions.CreatePrivateThreads))
            throw DiscordError.MissingPermissions();
        var thread = world.AddChannel(parent.Guild!, name, (int)type, parent: parent);
        var body = Json.Bytes(json => WorldJson.Channel(json, thread));
        gateway.Sessions.Broadcast("THREAD_CREATE", parent.Guild, GatewayIntents.Guilds, _ => body);
        return new(201, body);
    }

    private RestAnswer AddToThread(RestRequest request)
    {
        var thread = Channel(request);
        if (!thread.IsThread) throw new DiscordError(400, 50024, "Cannot execute action on this channel type");
        if (!thread.Guild!.MemberList.ContainsKey(request["user_id"])) throw DiscordError.Unknown(10007, "Member");
        thread.ThreadMembers.Add(request["user_id"]);
        return RestAnswer.NoContent;
    }

    private RestAnswer OpenDirect(RestRequest request)
    {
        var id = request.Body.Maybe("recipient_id")?.ToString();
        if (id is null) throw DiscordError.Form("recipient_id", "BASE_TYPE_REQUIRED", "This field is required");
        if (!world.Users.TryGetValue(id, out var user)) throw DiscordError.Unknown(10013, "User");
        if (user.IsBot) throw new DiscordError(400, 50007, "Cannot send messages to this user");
        if (user.Refusal == DirectMessageRefusal.OpeningTooFast)
            throw new DiscordError(400, 40003, "You are opening direct messages too fast");
        return RestAnswer.Ok(Json.Bytes(json => WorldJson.Channel(json, world.DirectChannel(user))));
    }

    private LoopbackChannel Channel(RestRequest request)
    {
        if (!world.Channels.TryGetValue(request["channel_id"], out var channel)) throw DiscordError.Unknown(10003, "Channel");
        if (channel.Guild is { HasBot: false } || !channel.BotMayView
            || (channel.Guild is { } guild && !channel.Permits(guild.BotPermissions, world.Bot.Id).HasFlag(Permissions.ViewChannel)) || channel.Parent is { BotMayView: false })
            throw DiscordError.MissingAccess();
        if (channel.Guild is { Unavailable: true }) throw new DiscordError(503, 0, "Service Unavailable");
        return channel;
    }

    private LoopbackChannel Writable(RestRequest request)
    {
        var channel = Channel(request);
        if (channel.TakesNone is { } code) throw new DiscordError(400, code, "This channel takes no messages");
        if (channel.Guild is { } guild)
        {
            var needed = channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages;
            if (!channel.BotMaySend || !channel.Permits(guild.BotPermissions, world.Bot.Id).HasFlag(needed)) throw DiscordError.MissingPermissions();
        }
        else if (channel.Recipient!.Refusal == DirectMessageRefusal.Closed)
        {
            throw new DiscordError(403, 50007, "Cannot send messages to this user");
        }
        else if (channel.Recipient.Refusal == DirectMessageRefusal.NoMutualGuilds || !world.SharesGuild(channel.Recipient))
        {
            throw new DiscordError(403, 50278, "Cannot send messages to this user due to having no mutual guilds");
        }

        return channel;
    }

    private LoopbackMessage Message(RestRequest request) =>
        Channel(request).Find(request["message_id"]) ?? throw DiscordError.Unknown(10008, "Message");
}
