using CoachBot.Discord.Interactions;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Servers;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord;

/// <summary>What the gateway tells, put into lanes: the gateway never waits for the coach.</summary>
internal sealed partial class DiscordEvents(
    InteractionDesk interactions, TypedMessages typed, ServerDesk servers, Lanes lanes, ILogger<DiscordEvents> logger) : IGatewayHandler
{
    public void OnReady(ReadyEvent ready) => lanes.PostServer(stop => servers.ReadyAsync(ready, stop));

    public void OnInteraction(Interaction interaction)
    {
        if (!interactions.Receive(interaction))
        {
            LogFull();
        }
    }

    public void OnMessage(MessageCreated message)
    {
        if (!lanes.TryPost(message.Author.Id.Value, stop => typed.HandleAsync(message, stop)))
        {
            LogFull();
        }
    }

    public void OnGuild(GuildSeen guild) => lanes.PostServer(stop => servers.SeenAsync(guild, stop));

    public void OnGuildGone(GuildGone guild) => lanes.PostServer(stop => servers.GoneAsync(guild, stop));

    public void OnResumed()
    {
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody does more at once than can be handled; the rest is left out")]
    private partial void LogFull();
}
