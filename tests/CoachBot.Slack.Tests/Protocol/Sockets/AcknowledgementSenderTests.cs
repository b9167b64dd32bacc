using System.Net.WebSockets;
using System.Text;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Sockets;
using CoachBot.Slack.Tests.Protocol.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Slack.Tests.Protocol.Sockets;

/// <summary>Acknowledgements of a crowd leave together, and every envelope ends once.</summary>
public sealed class AcknowledgementSenderTests
{
    [Fact]
    public async Task What_is_held_leaves_in_order_with_the_next_write_as_one()
    {
        await using var wire = new CountedStream();
        await using var stream = new GatheringStream(wire) { Holds = true };

        await stream.WriteAsync("one "u8.ToArray());
        await stream.WriteAsync("two "u8.ToArray());
        Assert.Equal(0, wire.Writes);
        stream.Holds = false;
        await stream.WriteAsync("three "u8.ToArray());
        await stream.WriteAsync("four"u8.ToArray());

        Assert.Equal((2, "one two three four"), (wire.Writes, Encoding.UTF8.GetString(wire.ToArray())));
    }

    [Fact]
    public async Task Of_many_at_once_each_is_acknowledged_once_and_in_fewer_writes()
    {
        const int Many = 500;
        var free = new TaskCompletionSource();
        await using var wire = new CountedStream { Free = free.Task };
        var writes = new GatheringStream(wire);
        using var socket = WebSocket.CreateFromStream(writes, new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = TimeSpan.Zero });
        using var sender = new AcknowledgementSender(new SlackSocket(socket, writes), NullLogger.Instance, CancellationToken.None);
        for (var i = 0; i < Many; i++)
            Assert.True(sender.Work.TryBegin());

        Parallel.For(0, Many, i => sender.Send($"envelope-{i:000}", SlackAnswer.Empty));
        free.SetResult();
        sender.Work.TakeNoMore();
        await sender.Work.Drained;

        var sent = Encoding.UTF8.GetString(wire.ToArray());
        Assert.All(Enumerable.Range(0, Many), i => Assert.Equal(2, sent.Split($"envelope-{i:000}").Length));
        // At most 24 go together; the first, which the others waited for, may have gone alone.
        Assert.InRange(wire.Writes, 21, 22);
    }

    [Fact]
    public async Task Where_the_connection_is_gone_every_envelope_ends_all_the_same()
    {
        using var socket = new FakeSocket(new Uri("ws://127.0.0.1/"));
        socket.Dispose();
        using var sender = new AcknowledgementSender(new SlackSocket(socket), NullLogger.Instance, new CancellationToken(canceled: true));
        for (var i = 0; i < 3; i++)
            Assert.True(sender.Work.TryBegin());

        for (var i = 0; i < 3; i++)
            sender.Send($"{i}", SlackAnswer.Empty);
        sender.Work.TakeNoMore();
        await sender.Work.Drained;
    }

    private sealed class CountedStream : MemoryStream
    {
        public int Writes { get; private set; }

        /// <summary>Nothing is written before it ends.</summary>
        public Task Free { get; init; } = Task.CompletedTask;

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Writes++;
            await Free;
            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
