using System.Threading.Channels;
using CoachBot.Discord.Protocol;
using Queues = System.Threading.Channels.Channel;

namespace CoachBot.Discord.Tests.Protocol;

/// <summary>Keeps what the gateway tells, in order.</summary>
internal sealed class HeardEvents : IGatewayHandler
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<object> _events = Queues.CreateUnbounded<object>();

    /// <summary>Thrown at the next interaction.</summary>
    public Exception? Fails { get; set; }

    public async Task<T> NextAsync<T>() => Assert.IsType<T>(await _events.Reader.ReadAsync().AsTask().WaitAsync(Patience));

    public void OnReady(ReadyEvent ready) => _events.Writer.TryWrite(ready);

    public Action? OnInteraction(Interaction interaction)
    {
        if (Fails is { } fault)
        {
            Fails = null;
            throw fault;
        }

        _events.Writer.TryWrite(interaction);
        return null;
    }

    public Action? OnMessage(MessageCreated message)
    {
        _events.Writer.TryWrite(message);
        return null;
    }

    public void OnGuild(GuildSeen guild) => _events.Writer.TryWrite(guild);

    public void OnGuildGone(GuildGone guild) => _events.Writer.TryWrite(guild);

    public void OnRoleGone(RoleGone role) => _events.Writer.TryWrite(role);

    public void OnResumed() => _events.Writer.TryWrite("resumed");
}
