using CoachBot.Discord.Interactions;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Servers;

namespace CoachBot.Discord;

/// <summary>What the gateway tells, put into lanes: the gateway never waits for the coach.</summary>
internal sealed class DiscordEvents(InteractionDesk interactions, TypedMessages typed, ServerDesk servers, Lanes lanes) : IGatewayHandler
{
    public void OnReady(ReadyEvent ready) => lanes.PostServer(stop => servers.ReadyAsync(ready, stop));

    public Action? OnInteraction(Interaction interaction) => interactions.Receive(interaction);

    public Action? OnMessage(MessageCreated message) => typed.Receive(message);

    public void OnGuild(GuildSeen guild) => lanes.PostServer(stop => servers.SeenAsync(guild, stop));

    public void OnGuildGone(GuildGone guild) => lanes.PostServer(stop => servers.GoneAsync(guild, stop));

    public void OnRoleGone(RoleGone role) => lanes.PostServer(stop => servers.RoleGoneAsync(role, stop));

    public void OnResumed()
    {
    }
}
