using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Protocol.Gateway;

public sealed class GatewayDispatchTests : IDisposable
{
    private const string Slash = """{"id":"7","application_id":"8","type":2,"token":"t","data":{"id":"9","name":"today","type":1}}""";

    private readonly GatewayRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Events_ReachTheHandler()
    {
        var socket = await _rig.Starts().SessionAsync();
        socket.Dispatch("INTERACTION_CREATE", 2, Slash);
        socket.Dispatch("MESSAGE_CREATE", 3, """{"id":"1","channel_id":"2","author":{"id":"3","username":"ada"}"""
            + ""","content":"done","tts":false}""");
        socket.Dispatch("GUILD_CREATE", 4, """{"members":[{"user":{"id":"1"}}],"id":"300","name":"Team","channels":[]}""");
        socket.Dispatch("GUILD_CREATE", 5, """{"id":"301","unavailable":true}""");
        socket.Dispatch("GUILD_DELETE", 6, """{"id":"300","unavailable":true}""");
        socket.Dispatch("GUILD_DELETE", 7, """{"id":"300"}""");

        Assert.Equal("today", (await _rig.Heard.NextAsync<Interaction>()).Data!.Name);
        Assert.Equal(
            new MessageCreated(new Snowflake(1), new Snowflake(2), new User { Id = new Snowflake(3), Username = "ada" }, "done"),
            await _rig.Heard.NextAsync<MessageCreated>());
        Assert.Equal(new GuildSeen(new Snowflake(300), "Team"), await _rig.Heard.NextAsync<GuildSeen>());
        Assert.Equal(new GuildSeen(new Snowflake(301), null, true), await _rig.Heard.NextAsync<GuildSeen>());
        Assert.Equal(new GuildGone(new Snowflake(300), true), await _rig.Heard.NextAsync<GuildGone>());
        Assert.Equal(new GuildGone(new Snowflake(300)), await _rig.Heard.NextAsync<GuildGone>());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"op\":0,\"t\":\"INTERACTION_CREATE\",\"s\":2")]
    [InlineData("{\"op\":\"x\",\"t\":5,\"s\":\"y\",\"d\":[]}")]
    [InlineData("{\"op\":4242,\"d\":{}}")]
    [InlineData("{\"op\":0,\"t\":\"NOT_KNOWN\",\"s\":2,\"d\":{\"x\":[1,2]}}")]
    [InlineData("{\"op\":0,\"t\":\"INTERACTION_CREATE\",\"s\":2,\"d\":{\"id\":{}}}")]
    [InlineData("{\"op\":0,\"t\":\"INTERACTION_CREATE\",\"s\":2,\"d\":null}")]
    [InlineData("{\"op\":0,\"t\":\"INTERACTION_CREATE\",\"s\":2}")]
    [InlineData("{\"op\":0,\"t\":\"READY\",\"s\":2,\"d\":7}")]
    public async Task WhatCanNotBeRead_IsSkipped(string message)
    {
        var socket = await _rig.Starts().SessionAsync();

        socket.Says(message);
        socket.Dispatch("INTERACTION_CREATE", 3, Slash);

        await _rig.Heard.NextAsync<Interaction>();
    }

    [Fact]
    public async Task AnEnvelopesFields_MayComeInAnyOrder()
    {
        var socket = await _rig.Starts().SessionAsync();

        socket.Says($$"""{ "d" : {{Slash}} , "new_field":{"a":[]}, "op":0, "s":2, "t":"INTERACTION_CREATE"}""");
        socket.Says($$"""{"op":0,"d":{{Slash}},"t":"INTERACTION_CREATE","s":3}""");

        await _rig.Heard.NextAsync<Interaction>();
        await _rig.Heard.NextAsync<Interaction>();
    }

    [Fact]
    public async Task DuplicatesAndLateDispatches_AreHandedOn_AndTheSequenceOnlyMovesForward()
    {
        var socket = await _rig.Starts().SessionAsync();
        foreach (var sequence in new[] { 5, 5, 3, 4 })
            socket.Dispatch("INTERACTION_CREATE", sequence, Slash);
        for (var i = 0; i < 4; i++)
            await _rig.Heard.NextAsync<Interaction>();
        socket.Breaks();

        Assert.Contains("\"seq\":5", (await _rig.GreetedAsync()).Opening, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnreadDispatches_CountForTheSequence()
    {
        var socket = await _rig.Starts().SessionAsync();
        socket.Dispatch("INTERACTION_CREATE", 8, """{"id":{}}""");
        socket.Dispatch("PRESENCE_UPDATE", 9);
        socket.Breaks();

        Assert.Contains("\"seq\":9", (await _rig.GreetedAsync()).Opening, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MessagesInPieces_ArePutTogether()
    {
        var socket = await _rig.Starts().SessionAsync();
        socket.Piece = 7;

        socket.Dispatch("INTERACTION_CREATE", 2, Slash);

        Assert.Equal("today", (await _rig.Heard.NextAsync<Interaction>()).Data!.Name);
    }

    [Fact]
    public async Task LargeMessages_AreRead_AndOversizedOnesPassedOver()
    {
        var socket = await _rig.Starts().SessionAsync();
        socket.Dispatch("GUILD_CREATE", 2, $$"""{"id":"300","padding":"{{new string('x', 2_000_000)}}","name":"Team"}""");
        socket.Says(new byte[GatewayReceiver.MaxMessageBytes + 1], WebSocketMessageType.Text);
        socket.Dispatch("INTERACTION_CREATE", 3, Slash);

        Assert.Equal("Team", (await _rig.Heard.NextAsync<GuildSeen>()).Name);
        await _rig.Heard.NextAsync<Interaction>();
    }

    [Fact]
    public async Task AFailingHandler_DoesNotEndTheConnection()
    {
        _rig.Heard.Fails = new InvalidOperationException("handler's own fault");
        var socket = await _rig.Starts().SessionAsync();
        socket.Dispatch("INTERACTION_CREATE", 2, Slash);
        socket.Dispatch("INTERACTION_CREATE", 3, Slash);

        await _rig.Heard.NextAsync<Interaction>();

        Assert.Contains("handler's own fault", _rig.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACompressedConnection_UnpacksOneStreamOverAllMessages()
    {
        _rig.Compress = true;
        using var packer = new Packer();
        var socket = await _rig.Starts().ConnectionAsync();
        socket.Says(packer.Pack("""{"op":10,"d":{"heartbeat_interval":41250}}"""), WebSocketMessageType.Binary);
        await socket.HearsAsync();
        Assert.EndsWith("&compress=zlib-stream", socket.Address!.Query, StringComparison.Ordinal);

        for (var sequence = 2; sequence < 5; sequence++)
        {
            var packed = packer.Pack($$"""{"t":"INTERACTION_CREATE","s":{{sequence}},"op":0,"d":{{Slash}}}""");
            socket.Says(packed[..3], WebSocketMessageType.Binary);
            socket.Says(packed[3..], WebSocketMessageType.Binary);
            Assert.Equal("today", (await _rig.Heard.NextAsync<Interaction>()).Data!.Name);
        }
    }

    [Fact]
    public async Task AStreamThatCanNotBeUnpacked_EndsTheConnection()
    {
        _rig.Compress = true;
        var socket = await _rig.Starts().ConnectionAsync();
        socket.Says([1, 2, 3, 4, 0, 0, 0xFF, 0xFF], WebSocketMessageType.Binary);

        await socket.DroppedAsync();

        await _rig.ConnectionAsync();
    }

    private sealed class Packer : IDisposable
    {
        private readonly MemoryStream _packed = new();
        private readonly ZLibStream _zlib;

        public Packer() => _zlib = new ZLibStream(_packed, CompressionMode.Compress);

        public byte[] Pack(string text)
        {
            _packed.SetLength(0);
            _zlib.Write(Encoding.UTF8.GetBytes(text));
            _zlib.Flush();
            return _packed.ToArray();
        }

        public void Dispose()
        {
            _zlib.Dispose();
            _packed.Dispose();
        }
    }
}
