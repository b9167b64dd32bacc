using CoachBot.Discord.Interactions;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Servers;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord;

/// <summary>What the gateway tells, put into lanes: the gateway never waits for the coach.</summary>
internal sealed partial class DiscordEvents(
    InteractionDesk interactions, TypedMessages typed, ServerDesk servers, Lanes lanes, ILogger<DiscordEvents> logger) : IGatewayHandler
{
    public void OnReady(ReadyEvent ready) => Post(0, stop => servers.ReadyAsync(ready, stop));

    public void OnInteraction(Interaction interaction)
    {
        if (!interactions.Receive(interaction))
        {
            LogFull();
        }
    }

    public void OnMessage(MessageCreated message) => Post(message.Author.Id.Value, stop => typed.HandleAsync(message, stop));

    // In the lane of READY, which comes before them.
    public void OnGuild(GuildSeen guild) => Post(0, stop => servers.SeenAsync(guild, stop));

    public void OnGuildGone(GuildGone guild) => Post(0, stop => servers.GoneAsync(guild, stop));

    public void OnResumed()
    {
    }

    private void Post(ulong lane, Func<CancellationToken, Task> work)
    {
        if (!lanes.TryPost(lane, work))
        {
            LogFull();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody does more at once than can be handled; the rest is left out")]
    private partial void LogFull();
}
