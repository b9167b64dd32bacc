using System.Text;

namespace CoachBot.Loopback.Discord;

/// <summary>Bad days on command. A route is named by its method and documented template, as
/// <c>POST /channels/{channel_id}/messages</c>; null is any.</summary>
public sealed class Misbehaviour
{
    private readonly DiscordWorld _world;
    private readonly GatewayServer _gateway;
    private readonly RestFaults _rest;
    private readonly InteractionDesk _desk;

    internal Misbehaviour(DiscordWorld world, GatewayServer gateway, RestFaults rest, InteractionDesk desk) =>
        (_world, _gateway, _rest, _desk) = (world, gateway, rest, desk);

    /// <summary>Heartbeats are no longer acknowledged: a zombie, until set to false.</summary>
    public bool WithholdAcks
    {
        get => _gateway.Zombie;
        set => _gateway.Zombie = value;
    }

    /// <summary>Op 7 to every connection.</summary>
    public void Reconnect() => ToAll(connection => connection.Send(Opcode.Reconnect, "null"));

    /// <summary>Op 9 to every connection. Where it is not resumable, the sessions are gone.</summary>
    public void InvalidateSessions(bool resumable)
    {
        lock (_world.Gate)
        {
            _gateway.Sessions.Detach();
            if (!resumable) _gateway.Sessions.Clear();
        }

        ToAll(connection => connection.Send(Opcode.InvalidSession, resumable ? "true" : "false"));
    }

    /// <summary>Op 1: a beat is wanted at once.</summary>
    public void AskForHeartbeat() => ToAll(connection => connection.Send(Opcode.Heartbeat, "null"));

    /// <summary>Closes every connection with that code; after 4003, 4007 and 4009 the sessions are gone.</summary>
    public void Close(int code)
    {
        if (code is 4003 or 4007 or 4009)
        {
            lock (_world.Gate) _gateway.Sessions.Clear();
        }

        ToAll(connection => connection.Close(code));
    }

    /// <summary>Cuts every TCP connection of the gateway without a close frame.</summary>
    public void Drop() => ToAll(connection => connection.Drop());

    /// <summary>A payload that is not JSON.</summary>
    public void SendGarbage() => SendRaw("{\"t\":\"MESSAGE_CREATE\",\"s\":");

    /// <summary>Any text as one payload.</summary>
    public void SendRaw(string payload) => ToAll(connection => connection.Send(Encoding.UTF8.GetBytes(payload)));

    /// <summary>A dispatch of that name and data, numbered as usual.</summary>
    public void Dispatch(string type, string json)
    {
        lock (_world.Gate) _gateway.Sessions.Broadcast(type, guild: null, GatewayIntents.None, _ => Encoding.UTF8.GetBytes(json));
    }

    /// <summary>The next dispatches come twice, each with the same number.</summary>
    public void DuplicateDispatches(int count = 1)
    {
        lock (_world.Gate) _gateway.Sessions.Faults.Duplicates += count;
    }

    /// <summary>Each of the next dispatches comes only after the one that follows it.</summary>
    public void SwapDispatches(int count = 1)
    {
        lock (_world.Gate) _gateway.Sessions.Faults.Swaps += count;
    }

    /// <summary>An interaction of a type that does not exist yet.</summary>
    public Task<InteractionResult> UnknownInteractionAsync(LoopbackUser user, LoopbackChannel channel) =>
        _desk.SendAsync((InteractionKind)99, user, channel, json => json.WriteString("custom_id", "from-the-future"));

    /// <summary>A press of a button that the message no longer has, as a client shows it that has not heard of an edit.</summary>
    public Task<InteractionResult> PressAsync(LoopbackUser user, LoopbackMessage message, string customId)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _desk.SendAsync(InteractionKind.Component, user, message.Channel, json =>
        {
            json.WriteString("custom_id", customId);
            json.WriteNumber("component_type", ComponentType.Button);
        }, source: message);
    }

    /// <summary>A form that the bot never opened, or opened long ago, is sent without a field.</summary>
    public Task<InteractionResult> SubmitAsync(LoopbackUser user, LoopbackChannel channel, string customId) =>
        _desk.SendAsync(InteractionKind.ModalSubmit, user, channel, json =>
        {
            json.WriteString("custom_id", customId);
            json.Array("components", Array.Empty<object>(), (_, _) => { });
        });

    /// <summary>Somebody with the right to do so deletes the message: 10008 from then on.</summary>
    public void Delete(LoopbackMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (_world.Gate)
        {
            message.Channel.History.Remove(message);
            message.Deleted = true;
        }
    }

    /// <summary>The next requests get a 429.</summary>
    /// <param name="retryAfter">One second by default.</param>
    public void RateLimit(RateLimitScope scope, int times = 1, string? route = null, TimeSpan? retryAfter = null)
    {
        lock (_world.Gate) _rest.Add(route, times, limit: new(scope, retryAfter ?? TimeSpan.FromSeconds(1)));
    }

    /// <summary>The next requests get that status, 500 to 599, and do nothing.</summary>
    public void Fail(int status = 503, int times = 1, string? route = null)
    {
        lock (_world.Gate) _rest.Add(route, times, status: status);
    }

    /// <summary>The next requests are done, and the connection is cut before the answer.</summary>
    public void AcceptThenDrop(int times = 1, string? route = null)
    {
        lock (_world.Gate) _rest.Add(route, times, drop: true);
    }

    private void ToAll(Action<GatewayConnection> act)
    {
        foreach (var connection in _gateway.Connections) act(connection);
    }
}
