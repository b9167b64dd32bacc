using CoachBot.Application.Commands;
using CoachBot.Discord.Commands;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Servers;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Discord;

/// <summary>Checks what the coach needs of Discord, and says of each fault how to mend it. It changes nothing.</summary>
public sealed class DiscordDoctor(DiscordOptions options, CommandCatalog catalog, TimeProvider time) : IDisposable
{
    private readonly DiscordRest _rest = new(DiscordServices.RestOptionsOf(options), time, NullLogger.Instance);

    /// <summary>Whether the token is one of a bot.</summary>
    /// <exception cref="DiscordTroubleException">It is not, or Discord can't be reached.</exception>
    public Task<string> TokenAsync(CancellationToken cancellationToken) => AskAsync(async stop =>
    {
        var bot = await _rest.GetCurrentUserAsync(stop);
        return $"the token is that of {bot.DisplayName}";
    }, cancellationToken);

    /// <summary>Whether interactions come over the gateway, and nothing privileged is needed.</summary>
    /// <exception cref="DiscordTroubleException">They go to an address instead.</exception>
    public Task<string> ApplicationAsync(CancellationToken cancellationToken) => AskAsync(async stop =>
    {
        var application = await _rest.GetCurrentApplicationAsync(stop);
        return string.IsNullOrEmpty(application.InteractionsEndpointUrl)
            ? "no privileged intent is needed, and interactions come over the gateway"
            : throw new DiscordTroubleException(
                $"The application {application.Name} sends its interactions to an address, so CoachBot gets none. Empty “Interactions Endpoint URL” in the Developer Portal, under General Information.");
    }, cancellationToken);

    /// <summary>Whether the commands of direct messages are registered, where they are to be.</summary>
    /// <exception cref="DiscordTroubleException">None is.</exception>
    public Task<string> CommandsAsync(CancellationToken cancellationToken) => AskAsync(async stop =>
    {
        _ = new CommandProjection(catalog);
        if (options.DevGuild is { } only)
        {
            return $"only the server {only} gets commands, and direct messages get none, as Discord__DevGuildId says";
        }

        var application = await _rest.GetCurrentApplicationAsync(stop);
        var registered = await _rest.GetGlobalCommandsAsync(application.Id, stop);
        return registered.Any(c => c.Name == SlashPath.Root)
            ? $"{registered.Count} commands are registered for direct messages"
            : throw new DiscordTroubleException("No command is registered yet. CoachBot registers them when it runs; if it has run, look into its log for why not.");
    }, cancellationToken);

    /// <summary>Whether the bot is in a server with the permissions that it needs and its commands, and can post in the team's room.</summary>
    /// <param name="server">The server's id.</param>
    /// <param name="room">The room's id; null where the team has none.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <exception cref="DiscordTroubleException">Something is missing.</exception>
    public Task<string> ServerAsync(string server, string? room, CancellationToken cancellationToken) => AskAsync(async stop =>
    {
        var id = Snowflake.Parse(server);
        var guild = await FoundAsync(token => _rest.GetGuildAsync(id, token), $"The bot is not in the server {server}. Invite it again with the address of docs/discord.md.", stop);
        var permissions = await BotPermissions.OfAsync(_rest, id, stop);
        if (permissions.Lacks() is { Length: > 0 } missing)
        {
            throw new DiscordTroubleException($"In {guild.Name} the bot lacks {missing}. Give its role these permissions, or invite it again with the address of docs/discord.md.");
        }

        var application = await _rest.GetCurrentApplicationAsync(stop);
        var commands = await FoundAsync(token => _rest.GetGuildCommandsAsync(application.Id, id, token), $"In {guild.Name} the bot may not register commands. Invite it again with the scope applications.commands.", stop);
        if (commands.Count == 0 && (options.DevGuild is not { } only || only == id))
        {
            throw new DiscordTroubleException($"In {guild.Name} no command is registered yet. CoachBot registers them when it runs; if it has run, look into its log for why not.");
        }

        if (!Snowflake.TryParse(room, out var roomId))
        {
            return $"{guild.Name}: {commands.Count} commands, all permissions";
        }

        var found = await FoundAsync(token => _rest.GetChannelAsync(roomId, token), $"The team's room in {guild.Name} can't be seen by the bot. Let it in there, or choose another with /team room.", stop);
        return permissions.Lacks(found) is { Length: > 0 } lacks
            ? throw new DiscordTroubleException($"In the team's room #{found.Name} of {guild.Name} the bot lacks {lacks}. Allow it that in the room's settings, under Permissions, or choose another with /team room.")
            : $"{guild.Name}: {commands.Count} commands, all permissions, and the bot may view, send and embed in #{found.Name}";
    }, cancellationToken);

    public void Dispose() => _rest.Dispose();

    private static async Task<T> FoundAsync<T>(Func<CancellationToken, Task<T>> ask, string sentence, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(cancellationToken);
        }
        catch (DiscordApiException fault) when (!fault.IsTransient)
        {
            throw new DiscordTroubleException(sentence);
        }
    }

    private static async Task<string> AskAsync(Func<CancellationToken, Task<string>> check, CancellationToken cancellationToken)
    {
        try
        {
            return await check(cancellationToken);
        }
        catch (DiscordFatalException fault)
        {
            throw new DiscordTroubleException(fault.Message);
        }
        catch (DiscordApiException fault)
        {
            throw new DiscordTroubleException($"Discord did not answer as it should ({fault.Message.TrimEnd('.')}). Try again; if it stays, look at discordstatus.com.");
        }
    }
}
