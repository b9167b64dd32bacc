using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Protocol;

/// <summary>
/// Discord's API over HTTP. Calls wait for their rate limits and are repeated where a repeat does no harm (GET, PUT, PATCH, and messages
/// with an enforced nonce). Each throws <see cref="DiscordApiException"/> if Discord refuses or does not answer, and
/// <see cref="DiscordFatalException"/> once the bot's token is refused.
/// </summary>
public sealed class DiscordRest : IDisposable
{
    private readonly DiscordHttp _http;

    /// <param name="handler">How to reach the network; by default sockets. Disposed with this.</param>
    /// <exception cref="DiscordFatalException">The token can't be one.</exception>
    public DiscordRest(RestOptions options, TimeProvider time, ILogger logger, HttpMessageHandler? handler = null)
    {
        if (options.Token.Length == 0 || options.Token.Any(c => c is <= ' ' or > '~'))
            throw new DiscordFatalException("The Discord token is empty or has white space: set it as the Developer Portal shows it.");
        _http = new DiscordHttp(options, handler ?? DiscordSockets.New(), time, logger);
    }

    /// <summary>https://docs.discord.com/developers/events/gateway#get-gateway-bot</summary>
    public Task<GatewayBot> GetGatewayBotAsync(CancellationToken cancellationToken) =>
        _http.SendAsync(Route.GatewayBot, null, true, DiscordJson.Default.GatewayBot, cancellationToken);

    /// <summary>https://docs.discord.com/developers/resources/application#get-current-application</summary>
    public Task<ApplicationInfo> GetCurrentApplicationAsync(CancellationToken cancellationToken) =>
        _http.SendAsync(Route.Application, null, true, DiscordJson.Default.ApplicationInfo, cancellationToken);

    /// <summary>The bot. https://docs.discord.com/developers/resources/user#get-current-user</summary>
    public Task<User> GetCurrentUserAsync(CancellationToken cancellationToken) =>
        _http.SendAsync(Route.Self, null, true, DiscordJson.Default.User, cancellationToken);

    /// <summary>https://docs.discord.com/developers/interactions/application-commands#get-global-application-commands</summary>
    public Task<IReadOnlyList<ApplicationCommand>> GetGlobalCommandsAsync(Snowflake application, CancellationToken cancellationToken) =>
        CommandsAsync(Route.GlobalCommands(HttpMethod.Get, application), null, cancellationToken);

    /// <summary>
    /// Replaces all commands of every type by these.
    /// https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands
    /// </summary>
    /// <param name="json">An array of commands.</param>
    public Task<IReadOnlyList<ApplicationCommand>> BulkOverwriteGlobalCommandsAsync(
        Snowflake application, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        CommandsAsync(Route.GlobalCommands(HttpMethod.Put, application), RequestBody.Of(json), cancellationToken);

    /// <summary>https://docs.discord.com/developers/interactions/application-commands#get-guild-application-commands</summary>
    public Task<IReadOnlyList<ApplicationCommand>> GetGuildCommandsAsync(
        Snowflake application, Snowflake guild, CancellationToken cancellationToken) =>
        CommandsAsync(Route.GuildCommands(HttpMethod.Get, application, guild), null, cancellationToken);

    /// <summary>
    /// Replaces all of a guild's own commands by these.
    /// https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-guild-application-commands
    /// </summary>
    /// <param name="json">An array of commands.</param>
    public Task<IReadOnlyList<ApplicationCommand>> BulkOverwriteGuildCommandsAsync(
        Snowflake application, Snowflake guild, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        CommandsAsync(Route.GuildCommands(HttpMethod.Put, application, guild), RequestBody.Of(json), cancellationToken);

    /// <summary>
    /// The first answer, within 3 s of the interaction; never sent twice where the first may have arrived.
    /// https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response
    /// </summary>
    public async Task RespondAsync(Interaction interaction, InteractionResponse response, CancellationToken cancellationToken) =>
        (await _http.SendAsync(Route.Callback(interaction), RequestBody.Of(response), false, cancellationToken)).Dispose();

    /// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#get-original-interaction-response</summary>
    public Task<Message> GetOriginalResponseAsync(Snowflake application, string token, CancellationToken cancellationToken) =>
        MessageAsync(Route.OriginalResponse(HttpMethod.Get, application, token), null, cancellationToken);

    /// <summary>https://docs.discord.com/developers/interactions/receiving-and-responding#edit-original-interaction-response</summary>
    public Task<Message> EditOriginalResponseAsync(
        Snowflake application, string token, MessagePayload message, CancellationToken cancellationToken) =>
        MessageAsync(Route.OriginalResponse(HttpMethod.Patch, application, token), message, cancellationToken);

    /// <summary>
    /// The first one after a deferral replaces the loading message.
    /// https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message
    /// </summary>
    public Task<Message> CreateFollowupAsync(
        Snowflake application, string token, MessagePayload message, CancellationToken cancellationToken) =>
        MessageAsync(Route.Followup(application, token), message, cancellationToken);

    /// <summary>
    /// The channel of direct messages with a user; the same one each time. Opening many quickly may get the bot blocked (40003).
    /// https://docs.discord.com/developers/resources/user#create-dm
    /// </summary>
    public async Task<Snowflake> CreateDmAsync(Snowflake user, CancellationToken cancellationToken)
    {
        var body = RequestBody.Of(new DmRecipient(user), DiscordJson.Default.DmRecipient);
        return (await _http.SendAsync(Route.CreateDm, body, true, DiscordJson.Default.Channel, cancellationToken)).Id;
    }

    /// <summary>https://docs.discord.com/developers/resources/message#create-message</summary>
    public Task<Message> CreateMessageAsync(Snowflake channel, MessagePayload message, CancellationToken cancellationToken) =>
        MessageAsync(Route.Messages(HttpMethod.Post, channel), message, cancellationToken);

    /// <summary>https://docs.discord.com/developers/resources/message#edit-message</summary>
    public Task<Message> EditMessageAsync(
        Snowflake channel, Snowflake message, MessagePayload change, CancellationToken cancellationToken) =>
        MessageAsync(Route.Message(HttpMethod.Patch, channel, message), change, cancellationToken);

    /// <summary>Newest first. https://docs.discord.com/developers/resources/message#get-channel-messages</summary>
    /// <param name="after">Only later ones than this; null for the latest.</param>
    /// <param name="limit">1 to 100.</param>
    public Task<IReadOnlyList<Message>> GetMessagesAsync(
        Snowflake channel, Snowflake? after, int limit, CancellationToken cancellationToken)
    {
        var query = after is { } id ? $"?limit={limit}&after={id}" : $"?limit={limit}";
        return _http.SendAsync(
            Route.Messages(HttpMethod.Get, channel, query), null, true, DiscordJson.Default.IReadOnlyListMessage, cancellationToken);
    }

    /// <summary>https://docs.discord.com/developers/resources/channel#get-channel</summary>
    public Task<Channel> GetChannelAsync(Snowflake channel, CancellationToken cancellationToken) =>
        _http.SendAsync(Route.Channel(channel), null, true, DiscordJson.Default.Channel, cancellationToken);

    /// <summary>https://docs.discord.com/developers/resources/guild#get-guild</summary>
    public Task<Guild> GetGuildAsync(Snowflake guild, CancellationToken cancellationToken) =>
        _http.SendAsync(Route.Guild(guild), null, true, DiscordJson.Default.Guild, cancellationToken);

    /// <summary>
    /// Error 10007 means that the user is not a member. https://docs.discord.com/developers/resources/guild#get-guild-member
    /// </summary>
    public Task<GuildMember> GetGuildMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancellationToken) =>
        _http.SendAsync(Route.GuildMember(guild, user), null, true, DiscordJson.Default.GuildMember, cancellationToken);

    /// <summary>https://docs.discord.com/developers/resources/guild#get-guild-roles</summary>
    public Task<IReadOnlyList<Role>> GetGuildRolesAsync(Snowflake guild, CancellationToken cancellationToken) =>
        _http.SendAsync(Route.GuildRoles(guild), null, true, DiscordJson.Default.IReadOnlyListRole, cancellationToken);

    public void Dispose() => _http.Dispose();

    private Task<IReadOnlyList<ApplicationCommand>> CommandsAsync(Route route, RequestBody? body, CancellationToken cancellationToken) =>
        _http.SendAsync(route, body, true, DiscordJson.Default.IReadOnlyListApplicationCommand, cancellationToken);

    private Task<Message> MessageAsync(Route route, MessagePayload? message, CancellationToken cancellationToken)
    {
        var repeatable = route.IsIdempotent || message is { Nonce: not null, EnforceNonce: true };
        var body = message is null ? null : RequestBody.Of(message);
        return _http.SendAsync(route, body, repeatable, DiscordJson.Default.Message, cancellationToken);
    }
}
