using System.Net.WebSockets;

namespace CoachBot.Slack.Protocol.Sockets;

/// <summary>A connected web socket.</summary>
/// <param name="Writes">What it writes into, where several messages may leave together; null where each leaves by itself.</param>
internal sealed record SlackSocket(WebSocket Socket, GatheringStream? Writes = null);
