using System.Net;
using System.Security.Cryptography;
using CoachBot.Application.Chat;
using CoachBot.Application.Stores;
using CoachBot.Discord.Protocol;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Discord.Commands;

/// <summary>
/// Keeps Discord's copies of the commands up to date: they are sent where they differ from what was sent last, which is remembered over
/// restarts. What Discord refuses is logged, and sent again at the next occasion.
/// </summary>
public sealed partial class CommandPublisher(
    DiscordRest rest, IPlatformNotes notes, CommandProjection projection, TimeProvider time, ILogger logger)
{
    private const string Platform = "discord";

    /// <summary>https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes</summary>
    private const int MissingAccess = 50001;

    /// <summary>The commands of direct messages.</summary>
    /// <exception cref="DiscordFatalException">The bot's token is refused.</exception>
    public Task PublishGlobalAsync(Snowflake application, CancellationToken cancellationToken) => PublishAsync(
        "commands:global",
        "for direct messages",
        application,
        projection.DirectMessages(),
        json => rest.BulkOverwriteGlobalCommandsAsync(application, json, cancellationToken),
        cancellationToken);

    /// <summary>The commands of a server.</summary>
    /// <param name="audience">To whom its admin shows them; null while it is not set up.</param>
    /// <exception cref="DiscordFatalException">The bot's token is refused.</exception>
    public Task PublishGuildAsync(Snowflake application, Snowflake guild, Audience? audience, CancellationToken cancellationToken) =>
        PublishAsync(
            KeyOf(guild),
            $"of server {guild}",
            application,
            audience is { } those ? projection.Server(those) : projection.BeforeSetup(),
            json => rest.BulkOverwriteGuildCommandsAsync(application, guild, json, cancellationToken),
            cancellationToken);

    /// <summary>
    /// To be called when the bot left a server: its commands there go with it, so a later return has to send them again.
    /// https://github.com/discordjs/discord.js/issues/10321
    /// </summary>
    public Task ForgetGuildAsync(Snowflake guild, CancellationToken cancellationToken) =>
        notes.RemoveAsync(Platform, KeyOf(guild), cancellationToken);

    private static string KeyOf(Snowflake guild) => $"commands:{guild}";

    private async Task PublishAsync(
        string key,
        string which,
        Snowflake application,
        byte[] json,
        Func<byte[], Task<IReadOnlyList<ApplicationCommand>>> send,
        CancellationToken cancellationToken)
    {
        // Another application's token in the same store has nothing published yet.
        var state = $"{application}:{Convert.ToHexStringLower(SHA256.HashData(json))}";
        if (await notes.FindAsync(Platform, key, Instant.FromDateTimeOffset(time.GetUtcNow()), cancellationToken) == state)
            return;

        try
        {
            var published = await send(json);
            await notes.PutAsync(new PlatformNote(Platform, key, null, state), cancellationToken);
            LogPublished(which, published.Count);
        }
        catch (DiscordApiException fault) when (fault is { Status: HttpStatusCode.Forbidden, Code: MissingAccess })
        {
            LogScopeMissing(which);
        }
        catch (DiscordApiException fault)
        {
            LogRefused(which, fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The commands {Which} are published: {Count}")]
    private partial void LogPublished(string which, int count);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The commands {Which} can't be published: the bot was invited without the scope applications.commands. "
            + "Open the invite address of docs/discord.md again; the bot need not be removed first.")]
    private partial void LogScopeMissing(string which);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The commands {Which} are not published, and are tried again later: {Reason}")]
    private partial void LogRefused(string which, string reason);
}
