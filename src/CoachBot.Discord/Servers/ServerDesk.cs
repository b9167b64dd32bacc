using System.Collections.Concurrent;
using CoachBot.Application.Agenda;
using CoachBot.Application.Outbox;
using CoachBot.Discord.Commands;
using CoachBot.Discord.Delivery;
using CoachBot.Discord.Interactions;
using CoachBot.Discord.Protocol;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Discord.Servers;

/// <summary>
/// The servers that the bot is in. Of none more is kept than what the team's admin chose; commands are published to each when what it should
/// see has changed.
/// </summary>
internal sealed partial class ServerDesk(
    DiscordRest rest, DiscordOptions options, Departures departures, LostRoles lostRoles, CommandPublisher publisher, DiscordRooms rooms, Lanes lanes, TimeProvider time,
    ILogger<ServerDesk> logger)
{
    /// <summary>Whose commands are sent once more in a while: servers, and 0 for direct messages.</summary>
    private readonly ConcurrentDictionary<Snowflake, bool> _again = new();
    private Snowflake? _application;

    /// <summary>A session began: the commands of direct messages are published, and servers that the bot was taken out of meanwhile are noticed.</summary>
    public async Task ReadyAsync(ReadyEvent ready, CancellationToken cancellationToken)
    {
        _application = ready.ApplicationId;
        await PublishGlobalAsync(ready.ApplicationId, cancellationToken);

        var present = ready.GuildIds.Select(id => id.ToString()).ToHashSet();
        foreach (var workspace in await departures.WorkspacesOfAsync(DiscordOptions.Platform, cancellationToken))
        {
            if (!present.Contains(workspace) && IsOfShard(workspace, ready) && await IsOutOfAsync(workspace, cancellationToken))
            {
                await departures.LeaveAsync(DiscordOptions.Platform, workspace, Now(), cancellationToken);
                LogLeft(workspace);
            }
        }
    }

    /// <summary>
    /// A whole team would fall silent for a list that Discord gave in part, so it is asked about the server itself. Where it does not answer, it is
    /// asked again when the next session begins.
    /// </summary>
    private async Task<bool> IsOutOfAsync(string server, CancellationToken cancellationToken)
    {
        try
        {
            await rest.GetGuildAsync(Snowflake.Parse(server), cancellationToken);
            return false;
        }
        catch (DiscordApiException fault)
        {
            return !fault.IsTransient;
        }
    }

    /// <summary>A server is there: after the start, after an outage, or for the first time. Nothing is posted in it.</summary>
    public Task SeenAsync(GuildSeen server, CancellationToken cancellationToken) =>
        server.Unavailable ? Task.CompletedTask : PublishAsync(server.Id, server.JoinedAt, cancellationToken);

    /// <summary>A server is gone; one that is merely unavailable will be back.</summary>
    public async Task GoneAsync(GuildGone server, CancellationToken cancellationToken)
    {
        if (!server.Unavailable)
        {
            await departures.LeaveAsync(DiscordOptions.Platform, server.Id.ToString(), Now(), cancellationToken);
            await publisher.ForgetGuildAsync(server.Id, cancellationToken);
            _again.TryRemove(server.Id, out _);
            LogLeft(server.Id.ToString());
        }
    }

    /// <summary>A role is gone; where it was the team's, its members are turned away.</summary>
    public Task RoleGoneAsync(RoleGone role, CancellationToken cancellationToken) =>
        lostRoles.TellAsync(DiscordOptions.Platform, role.GuildId.ToString(), role.RoleId.ToString(), Now(), cancellationToken);

    /// <summary>Publishes what a server should see: only the set-up until an admin has done it.</summary>
    public Task PublishAsync(Snowflake server, CancellationToken cancellationToken) => PublishAsync(server, joinedAt: null, cancellationToken);

    private async Task PublishAsync(Snowflake server, DateTimeOffset? joinedAt, CancellationToken cancellationToken)
    {
        if (_application is not { } application || (options.DevGuild is { } only && only != server))
        {
            return;
        }

        var workspace = await departures.ReturnAsync(DiscordOptions.Platform, server.ToString(), Now(), cancellationToken);
        if (await publisher.PublishGuildAsync(application, server, workspace?.Audience, joinedAt, cancellationToken) is { } pause)
        {
            TryAgain(server, stop => PublishAsync(server, joinedAt, stop), pause);
        }
    }

    private async Task PublishGlobalAsync(Snowflake application, CancellationToken cancellationToken)
    {
        if (options.DevGuild is null && await publisher.PublishGlobalAsync(application, cancellationToken) is { } pause)
        {
            TryAgain(default, stop => PublishGlobalAsync(application, stop), pause);
        }
    }

    /// <summary>Once for each, however often Discord told of it meanwhile.</summary>
    private void TryAgain(Snowflake which, Func<CancellationToken, Task> publish, TimeSpan pause)
    {
        if (_again.TryAdd(which, true))
        {
            lanes.PostServer(
                stop => _again.TryRemove(which, out _) ? publish(stop) : Task.CompletedTask,
                pause);
        }
    }

    /// <summary>The server's name, for the team that is made for it; null where it can't be learnt.</summary>
    public async Task<string?> NameOfAsync(Snowflake? server, CancellationToken cancellationToken)
    {
        try
        {
            return server is { } id ? (await rest.GetGuildAsync(id, cancellationToken)).Name : null;
        }
        catch (DiscordApiException)
        {
            return null;
        }
    }

    /// <summary>Remembers where a person can be written to, once they have spoken.</summary>
    public async Task RememberRoomAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        if (interaction.Invoker is not { } person)
        {
            return;
        }

        try
        {
            if (interaction is { IsAmongOthers: false, ChannelId: { } room })
            {
                await rooms.RememberAsync(person.Id.ToString(), room, cancellationToken);
            }
            else
            {
                await rooms.OfAsync(person.Id.ToString(), cancellationToken);
            }
        }
        catch (DiscordApiException fault)
        {
            // The first message to them tries again, and finds out why.
            LogNoRoom(fault.Code);
        }
    }

    /// <summary>https://docs.discord.com/developers/events/gateway#sharding-sharding-formula</summary>
    private static bool IsOfShard(string workspace, ReadyEvent ready) =>
        Snowflake.TryParse(workspace, out var id) && (id.Value >> 22) % (ulong)ready.ShardCount == (ulong)ready.ShardId;

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Information, Message = "The bot is no longer in server {Server}; its data are kept for 30 days")]
    private partial void LogLeft(string server);

    [LoggerMessage(Level = LogLevel.Information, Message = "A direct message could not be opened yet ({Code})")]
    private partial void LogNoRoom(int code);
}
