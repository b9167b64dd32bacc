using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Loopback.Slack;

/// <summary>One Socket Mode connection. https://docs.slack.dev/apis/events-api/using-socket-mode</summary>
internal sealed class SocketConnection(SocketHub hub, HttpContext context, Stream stream, int number)
{
    private readonly WireReader _reader = new(stream);
    private readonly WireWriter _writer = new(stream, context.RequestAborted);
    private int _closing;

    public int Number => number;

    public string Host { get; } = $"applink-{number}";

    /// <summary>Neither reads nor answers, while the TCP connection stays: a half-open link.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Closing sockets get no more envelopes.</summary>
    public bool IsOpen => Volatile.Read(ref _closing) == 0;

    public void Send(ReadOnlySpan<byte> text)
    {
        if (!IsSilent)
            _writer.Write(Frame.Text, text);
    }

    public void Send(JsonObject message) => Send(Encoding.UTF8.GetBytes(message.ToJsonString()));

    public void Ping()
    {
        if (!IsSilent && IsOpen)
            _writer.Write(Frame.Ping, Encoding.ASCII.GetBytes($"Ping from {Host}"));
    }

    public void Goodbye(string reason) => Send(new JsonObject
    {
        ["type"] = "disconnect",
        ["reason"] = reason,
        ["debug_info"] = new JsonObject { ["host"] = Host },
    });

    public void Close(int code = 1000)
    {
        if (Interlocked.Exchange(ref _closing, 1) != 0)
            return;
        var payload = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(payload, (ushort)code);
        _writer.Write(Frame.Close, payload);
    }

    /// <summary>No more envelopes from now on, but what was sent can still be acknowledged.</summary>
    public void StopDelivering() => hub.Retire(this);

    /// <summary>The TCP connection is cut without a close frame.</summary>
    public void Drop()
    {
        Interlocked.Exchange(ref _closing, 1);
        context.Cut();
    }

    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (await StepAsync(cancellation))
            {
            }
        }
        catch (InvalidDataException fault)
        {
            hub.Report("invalid_frame", fault.Message);
            Close(1002);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or EndOfStreamException)
        {
            // The client went away without goodbye.
        }
        await _writer.FlushedAsync();
    }

    private async ValueTask<bool> StepAsync(CancellationToken cancellation)
    {
        var frame = await _reader.ReadAsync(cancellation);
        if (IsSilent)
            return true;
        switch (frame.Opcode)
        {
            case Frame.Text:
                hub.Acknowledge(frame.Payload);
                return true;
            case Frame.Ping:
                _writer.Write(Frame.Pong, frame.Payload.Span);
                return true;
            case Frame.Pong:
                return true;
            case Frame.Close:
                Close();
                return false;
            default:
                hub.Report("invalid_frame", $"opcode {frame.Opcode}");
                Close(1003);
                return true;
        }
    }
}
