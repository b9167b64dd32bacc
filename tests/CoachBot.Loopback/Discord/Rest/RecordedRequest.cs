using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>A REST request and how it was answered.</summary>
/// <param name="Route">The documented template, as <c>/channels/{channel_id}/messages</c>; the path itself where none fits.</param>
/// <param name="Status">The HTTP status; 0 where the connection was cut before an answer.</param>
/// <param name="Body">What was sent; undefined where nothing was.</param>
/// <param name="Refusal">The body of an answer of 400 or more.</param>
public sealed record RecordedRequest(
    DateTimeOffset At, string Method, string Route, string Path, int Status, JsonElement Body, string? Refusal);
