using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>Bad days on command.</summary>
public sealed class Misbehaviour
{
    private readonly LoopbackSlack _slack;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Fault>> _faults = new();
    private readonly ConcurrentQueue<Action<JsonObject>> _tampering = new();
    private int _duplicates;

    internal Misbehaviour(LoopbackSlack slack) => _slack = slack;

    /// <summary>No pings from the server, on any socket.</summary>
    public bool NoPings { get; set; }

    /// <summary>Socket Mode is switched off: <c>apps.connections.open</c> is refused.</summary>
    public bool LinkDisabled { get; set; }

    /// <summary>Messages younger than this are not in <c>conversations.history</c> yet.</summary>
    public TimeSpan HistoryLag { get; set; }

    /// <summary>Says <c>disconnect</c> to every open socket, gives it no more envelopes, and closes it after a while.</summary>
    /// <param name="reason"><c>warning</c>, <c>refresh_requested</c>, <c>link_disabled</c> or <c>too_many_websockets</c>.</param>
    /// <param name="closeAfter">Until the socket is closed; ten seconds if not given, as a warning says; zero closes at once.</param>
    public async Task DisconnectAsync(string reason, TimeSpan? closeAfter = null, CancellationToken cancellation = default)
    {
        if (reason == "link_disabled")
            LinkDisabled = true;
        var leaving = _slack.Sockets.Receiving;
        foreach (var socket in leaving)
        {
            socket.StopDelivering();
            socket.Goodbye(reason);
        }
        var patience = closeAfter ?? TimeSpan.FromSeconds(10);
        if (patience > TimeSpan.Zero)
            await Task.Delay(patience, _slack.Options.Time, cancellation);
        foreach (var socket in leaving)
            socket.Close();
    }

    /// <summary>Cuts every socket without a close frame.</summary>
    public void DropSockets()
    {
        foreach (var socket in _slack.Sockets.All)
        {
            socket.StopDelivering();
            socket.Drop();
        }
    }

    /// <summary>Every socket now open goes dead without being closed: no envelopes, no pings, no pongs.</summary>
    public void GoSilent()
    {
        foreach (var socket in _slack.Sockets.All)
            socket.IsSilent = true;
    }

    /// <summary>Sends a text frame of any content to every open socket, such as a body that isn't JSON.</summary>
    public void SendFrame(string text)
    {
        foreach (var socket in _slack.Sockets.Receiving)
            socket.Send(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Sends the next parcels twice, the same envelope id or request each time.</summary>
    public void DuplicateNext(int times = 1) => Interlocked.Add(ref _duplicates, times);

    /// <summary>Changes the next payload before it leaves.</summary>
    public void TamperNext(Action<JsonObject> change) => _tampering.Enqueue(change);

    /// <summary>The next payload carries the ids of another workspace: team and user.</summary>
    public void ForgeNext(string teamId, string userId) => TamperNext(payload =>
    {
        if (payload.ContainsKey("team_id"))
            payload["team_id"] = teamId;
        if (payload.ContainsKey("user_id"))
            payload["user_id"] = userId;
        if (payload["team"] is JsonObject team)
            team["id"] = teamId;
        if (payload["user"] is JsonObject user)
            (user["id"], user["team_id"]) = (userId, teamId);
        if (payload["event"] is JsonObject inner)
            (inner["user"], inner["team"]) = (userId, teamId);
        if (payload["authorizations"] is JsonArray authorizations)
            authorizations[0]!["team_id"] = teamId;
    });

    /// <summary>An event of a type that the app never asked for.</summary>
    public Task<EventDelivery> SendUnknownEventAsync(string type = "brand_new_event", CancellationToken cancellation = default) =>
        _slack.Events.RaiseAsync(_slack.Workspace, new() { ["type"] = type }, null, cancellation);

    /// <summary>The next calls of a method are answered 429.</summary>
    /// <param name="method">Such as <c>chat.postMessage</c>, or <c>response_url</c>.</param>
    /// <param name="retryAfter">Seconds.</param>
    public void RateLimit(string method, int times = 1, int retryAfter = 1) =>
        Plan(method, times, new(FaultKind.RateLimit, RetryAfter: retryAfter));

    /// <summary>The next calls of a method are answered as ever: what is planned after this comes after them.</summary>
    public void LetPass(string method, int times = 1) => Plan(method, times, new(FaultKind.None));

    /// <summary>The next calls of a method are answered with a status and no body.</summary>
    public void Fail(string method, int times = 1, int status = 503) => Plan(method, times, new(FaultKind.Status, status));

    /// <summary>The next calls of a method are answered with this error, such as <c>ratelimited</c> or <c>internal_error</c>.</summary>
    public void Answer(string method, string error, int times = 1) => Plan(method, times, new(FaultKind.Error, Error: error));

    /// <summary>The next calls of a method are carried out, but the connection is cut instead of an answer.</summary>
    public void LoseAnswer(string method, int times = 1) => Plan(method, times, new(FaultKind.LoseAnswer));

    /// <summary>The next calls of a method are carried out, but the body of the answer isn't JSON.</summary>
    public void AnswerGarbage(string method, int times = 1) => Plan(method, times, new(FaultKind.Garbage));

    internal Fault? Take(string method) =>
        _faults.TryGetValue(method, out var planned) && planned.TryDequeue(out var fault) ? fault : null;

    internal void Tamper(JsonObject payload)
    {
        if (_tampering.TryDequeue(out var change))
            change(payload);
    }

    internal int CopiesOfNext()
    {
        if (Volatile.Read(ref _duplicates) <= 0)
            return 1;
        return Interlocked.Decrement(ref _duplicates) >= 0 ? 2 : 1;
    }

    private void Plan(string method, int times, Fault fault)
    {
        var planned = _faults.GetOrAdd(method, _ => new());
        for (var i = 0; i < times; i++)
            planned.Enqueue(fault);
    }
}
