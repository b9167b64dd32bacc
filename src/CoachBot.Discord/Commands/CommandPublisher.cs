using System.Globalization;
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

    private const char Since = '@';

    private static readonly TimeSpan UntilOutageEnds = TimeSpan.FromMinutes(2);

    /// <summary>Nobody tells the bot that it was given the scope.</summary>
    private static readonly TimeSpan UntilInvitedAgain = TimeSpan.FromHours(1);

    /// <summary>The commands of direct messages.</summary>
    /// <returns>After how long another try may help; null where it was done, or no try will.</returns>
    /// <exception cref="DiscordFatalException">The bot's token is refused.</exception>
    public Task<TimeSpan?> PublishGlobalAsync(Snowflake application, CancellationToken cancellationToken) => PublishAsync(
        "commands:global",
        "for direct messages",
        application,
        projection.DirectMessages(),
        joinedAt: null,
        json => rest.BulkOverwriteGlobalCommandsAsync(application, json, cancellationToken),
        cancellationToken);

    /// <summary>The commands of a server.</summary>
    /// <param name="audience">To whom its admin shows them; null while it is not set up.</param>
    /// <param name="joinedAt">
    /// Since when the bot is in it, where that was told: its commands there went when it was taken out, even where it never heard of that.
    /// </param>
    /// <returns>After how long another try may help; null where it was done, or no try will.</returns>
    /// <exception cref="DiscordFatalException">The bot's token is refused.</exception>
    public Task<TimeSpan?> PublishGuildAsync(
        Snowflake application, Snowflake guild, Audience? audience, DateTimeOffset? joinedAt, CancellationToken cancellationToken) =>
        PublishAsync(
            KeyOf(guild),
            $"of server {guild}",
            application,
            audience is { } those ? projection.Server(those) : projection.BeforeSetup(),
            joinedAt,
            json => rest.BulkOverwriteGuildCommandsAsync(application, guild, json, cancellationToken),
            cancellationToken);

    /// <summary>
    /// To be called when the bot left a server: its commands there go with it, so a later return has to send them again.
    /// https://github.com/discordjs/discord.js/issues/10321
    /// </summary>
    public Task ForgetGuildAsync(Snowflake guild, CancellationToken cancellationToken) =>
        notes.RemoveAsync(Platform, KeyOf(guild), cancellationToken);

    private static string KeyOf(Snowflake guild) => $"commands:{guild}";

    private async Task<TimeSpan?> PublishAsync(
        string key,
        string which,
        Snowflake application,
        byte[] json,
        DateTimeOffset? joinedAt,
        Func<byte[], Task<IReadOnlyList<ApplicationCommand>>> send,
        CancellationToken cancellationToken)
    {
        // Another application's token in the same store has nothing published yet.
        var state = $"{application}:{Convert.ToHexStringLower(SHA256.HashData(json))}";
        var (before, joinedBefore) = Read(await notes.FindAsync(Platform, key, Instant.FromDateTimeOffset(time.GetUtcNow()), cancellationToken));
        var joined = joinedAt?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) ?? joinedBefore;
        if (before == state && joined == joinedBefore)
            return null;

        try
        {
            var published = await send(json);
            await notes.PutAsync(new PlatformNote(Platform, key, null, joined.Length == 0 ? state : state + Since + joined), cancellationToken);
            LogPublished(which, published.Count);
            return null;
        }
        catch (DiscordApiException fault) when (fault is { Status: HttpStatusCode.Forbidden, Code: MissingAccess })
        {
            LogScopeMissing(which);
            return UntilInvitedAgain;
        }
        catch (DiscordApiException fault)
        {
            LogRefused(which, fault.Message);
            return fault.IsTransient ? UntilOutageEnds : null;
        }
    }

    /// <summary>What was published, and since when the bot was in the server then; empty for not known.</summary>
    private static (string State, string Joined) Read(string? note) =>
        note?.Split(Since) is [var state, .. var rest] ? (state, rest is [var joined] ? joined : "") : ("", "");

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
