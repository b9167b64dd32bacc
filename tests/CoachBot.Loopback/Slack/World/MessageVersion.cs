using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>What a message said at a time.</summary>
public sealed record MessageVersion(string Text, JsonArray Blocks, JsonObject? Metadata);
