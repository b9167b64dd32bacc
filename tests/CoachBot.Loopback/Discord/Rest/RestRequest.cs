using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Loopback.Discord;

/// <summary>A request that found its route.</summary>
internal sealed record RestRequest(Route Route, string[] Segments, IQueryCollection Query, JsonElement Body,
    IReadOnlyList<LoopbackAttachment> Files)
{
    /// <summary>A part of the path by its name in the template.</summary>
    public string this[string name] => Segments[Route.IndexOf(name)];
}
