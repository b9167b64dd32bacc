using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>A suggestion that autocomplete shows.</summary>
public sealed record LoopbackChoice(string Name, JsonElement Value);
