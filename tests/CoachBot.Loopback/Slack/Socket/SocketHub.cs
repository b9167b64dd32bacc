using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CoachBot.Loopback.Slack;

/// <summary>Tickets, up to ten connections, and envelopes that go to one of them, each to be acknowledged in three seconds.
/// https://docs.slack.dev/apis/events-api/using-socket-mode</summary>
internal sealed class SocketHub : ICarrier, IDisposable
{
    private readonly LoopbackSlack _slack;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _tickets = new();
    private readonly Lock _gate = new();
    private readonly AckDesk _desk;
    private readonly ITimer _pings;
    private TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SocketConnection[] _receiving = [];
    private SocketConnection[] _all = [];
    private int _numbers;
    private int _turn;

    public SocketHub(LoopbackSlack slack)
    {
        _slack = slack;
        _desk = new(slack);
        _pings = slack.Options.Time.CreateTimer(_ => PingAll(), null, slack.Options.PingEvery, slack.Options.PingEvery);
    }

    /// <summary>The connections that get envelopes.</summary>
    public IReadOnlyList<SocketConnection> Receiving => Volatile.Read(ref _receiving);

    public IReadOnlyList<SocketConnection> All => Volatile.Read(ref _all);

    public string NewTicket()
    {
        if (_slack.Misbehave.LinkDisabled)
            throw new SlackError("access_denied");
        var ticket = Guid.NewGuid().ToString("n");
        _tickets[ticket] = _slack.Clock.Now;
        return $"ws://{_slack.Origin.Authority}/link/?ticket={ticket}&app_id={_slack.AppId}";
    }

    public async Task AcceptAsync(HttpContext context)
    {
        var upgrade = context.Features.Get<IHttpUpgradeFeature>();
        var ticket = context.Request.Query["ticket"].ToString();
        if (upgrade is not { IsUpgradableRequest: true } || !_tickets.TryRemove(ticket, out var issued)
            || _slack.Clock.Now - issued > SlackLimits.TicketLife)
        {
            Report("invalid_ticket", "a ticket opens one socket, soon after it was given");
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.SecWebSocketAccept = AcceptKey(context.Request.Headers.SecWebSocketKey.ToString());
        await using var stream = await upgrade.UpgradeAsync();
        var connection = new SocketConnection(this, context, stream, Interlocked.Increment(ref _numbers));
        if (!Add(connection, out var open))
        {
            connection.Goodbye("too_many_websockets");
            connection.Close();
        }
        else
        {
            connection.Send(Hello(connection, open));
            _slack.SocketOpened.Add(new(connection.Number));
        }
        await connection.RunAsync(context.RequestAborted);
        Remove(connection);
    }

    public async Task<Ack> CarryAsync(Parcel parcel, int attempt, string? reason, CancellationToken cancellation)
    {
        var receiving = Receiving;
        if (receiving.Count == 0)
            receiving = parcel.Kind == ParcelKind.Event ? await NextSocketAsync(cancellation) : [];
        if (receiving.Count == 0)
            return new(AckOutcome.NoConnection, default, TimeSpan.Zero);
        var connection = receiving[(int)((uint)Interlocked.Increment(ref _turn) % (uint)receiving.Count)];
        var id = Guid.NewGuid().ToString();
        var copies = _slack.Misbehave.CopiesOfNext();
        var pending = _desk.Expect(id, parcel, copies);
        var bytes = Envelope(id, parcel, attempt, reason);
        // The deadline runs before the app can know of the envelope, so that a test's clock can't overtake it.
        var acknowledged = _desk.WaitAsync(id, pending, cancellation);
        for (var copy = 0; copy < copies; copy++)
            connection.Send(bytes.WrittenSpan);
        return await acknowledged;
    }

    public void Acknowledge(ReadOnlyMemory<byte> text) => _desk.Take(text);

    public void Report(string kind, string detail) => _slack.Problems.Add(new(kind, detail));

    public void Retire(SocketConnection connection)
    {
        lock (_gate)
            Volatile.Write(ref _receiving, [.. _receiving.Where(open => open != connection)]);
    }

    public void Dispose() => _pings.Dispose();

    private bool Add(SocketConnection connection, out int open)
    {
        lock (_gate)
        {
            open = _receiving.Length + 1;
            Volatile.Write(ref _all, [.. _all, connection]);
            if (open > SlackLimits.Sockets)
                return false;
            Volatile.Write(ref _receiving, [.. _receiving, connection]);
            _opened.TrySetResult();
            return true;
        }
    }

    private void Remove(SocketConnection connection)
    {
        Retire(connection);
        lock (_gate)
            Volatile.Write(ref _all, [.. _all.Where(open => open != connection)]);
        _slack.SocketClosed.Add(new(connection.Number));
    }

    // Events wait a moment for a socket, so that a gap between two of them costs no minute.
    private async Task<IReadOnlyList<SocketConnection>> NextSocketAsync(CancellationToken cancellation)
    {
        Task opened;
        lock (_gate)
        {
            if (_receiving.Length > 0)
                return _receiving;
            if (_opened.Task.IsCompleted)
                _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
            opened = _opened.Task;
        }
        try
        {
            await opened.WaitAsync(_slack.Options.AcknowledgeWithin, _slack.Options.Time, cancellation);
        }
        catch (TimeoutException)
        {
            // There was none: the attempt has failed.
        }
        return Receiving;
    }

    private void PingAll()
    {
        if (_slack.Misbehave.NoPings)
            return;
        foreach (var connection in All)
            connection.Ping();
    }

    private JsonObject Hello(SocketConnection connection, int open) => new()
    {
        ["type"] = "hello",
        ["num_connections"] = open,
        ["debug_info"] = new JsonObject
        {
            ["host"] = connection.Host,
            ["build_number"] = 10,
            ["approximate_connection_time"] = 18_060,
        },
        ["connection_info"] = new JsonObject { ["app_id"] = _slack.AppId },
    };

    private static ArrayBufferWriter<byte> Envelope(string id, Parcel parcel, int attempt, string? reason)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("envelope_id", id);
        json.WritePropertyName("payload");
        parcel.Payload.WriteTo(json);
        json.WriteString("type", parcel.Kind.Envelope());
        json.WriteBoolean("accepts_response_payload", parcel.Kind.TakesAnswer());
        if (parcel.Kind == ParcelKind.Event)
        {
            json.WriteNumber("retry_attempt", attempt);
            json.WriteString("retry_reason", reason ?? "");
        }
        json.WriteEndObject();
        json.Flush();
        return buffer;
    }

    // RFC 6455, section 1.3, prescribes SHA-1.
#pragma warning disable CA5350
    private static string AcceptKey(string key) =>
        Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
}
