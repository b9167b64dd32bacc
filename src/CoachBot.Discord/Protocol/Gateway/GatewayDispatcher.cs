using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Protocol;

/// <summary>Reads the dispatches that somebody wants and hands them on. One that can't be read is logged and skipped.</summary>
internal sealed partial class GatewayDispatcher(GatewayShard shard, GatewaySession session, IGatewayHandler handler, ILogger logger)
{
    /// <returns>What is left to be begun about it; null for nothing.</returns>
    public Action? Dispatch(GatewayFrame frame)
    {
        try
        {
            switch (frame.Event)
            {
                case GatewayEvent.InteractionCreate:
                    return Safely(handler.OnInteraction(InteractionReader.Read(frame.Data)), frame.Event);
                case GatewayEvent.MessageCreate:
                    return Safely(handler.OnMessage(Read(frame.Data, DiscordJson.Default.MessageCreated)), frame.Event);
                case GatewayEvent.GuildCreate:
                    handler.OnGuild(Read(frame.Data, DiscordJson.Default.GuildSeen));
                    break;
                case GatewayEvent.GuildDelete:
                    handler.OnGuildGone(Read(frame.Data, DiscordJson.Default.GuildGone));
                    break;
                case GatewayEvent.GuildRoleDelete:
                    handler.OnRoleGone(Read(frame.Data, DiscordJson.Default.RoleGone));
                    break;
                case GatewayEvent.Ready:
                    Begin(Read(frame.Data, DiscordJson.Default.ReadyData));
                    break;
                case GatewayEvent.Resumed:
                    handler.OnResumed();
                    break;
            }
        }
        catch (JsonException fault)
        {
            // The exception's message says where, not what.
            LogUnreadable(shard.Id, frame.Event, frame.Sequence, fault.Path);
        }
        catch (Exception fault)
        {
            LogHandlerFailed(fault, shard.Id, frame.Event);
        }

        return null;
    }

    private Action? Safely(Action? left, GatewayEvent kind) => left is null ? null : () =>
    {
        try
        {
            left();
        }
        catch (Exception fault)
        {
            LogHandlerFailed(fault, shard.Id, kind);
        }
    };

    private void Begin(ReadyData ready)
    {
        session.Begin(ready.SessionId, ready.ResumeGatewayUrl);
        handler.OnReady(new ReadyEvent(
            ready.User.Id,
            ready.Application?.Id ?? ready.User.Id,
            ready.SessionId,
            [.. (ready.Guilds ?? []).Select(guild => guild.Id)],
            shard.Id,
            shard.Count));
    }

    private static T Read<T>(ReadOnlySpan<byte> data, JsonTypeInfo<T> type)
        where T : class
    {
        var reader = new Utf8JsonReader(data);
        return JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException("null");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: {Event} {Sequence} can't be read at {Path}; skipped")]
    private partial void LogUnreadable(int shard, GatewayEvent @event, long? sequence, string? path);

    [LoggerMessage(Level = LogLevel.Error, Message = "Shard {Shard}: the handler of {Event} failed")]
    private partial void LogHandlerFailed(Exception fault, int shard, GatewayEvent @event);
}
