using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Loopback.Discord;

/// <summary>Reads a body: JSON, or a form with <c>payload_json</c> and files
/// (https://docs.discord.com/developers/reference#uploading-files).</summary>
internal static class BodyReader
{
    /// <exception cref="DiscordError">50109 for what is no JSON; 50035 for another content type.</exception>
    public static async Task<(JsonElement Body, IReadOnlyList<LoopbackAttachment> Files)> ReadAsync(HttpRequest request, Snowflake ids,
        CancellationToken cancellationToken)
    {
        if (request.Method is "GET" or "DELETE" || (request.ContentLength ?? (request.Headers.TransferEncoding.Count > 0 ? 1 : 0)) == 0)
            return (default, []);
        try
        {
            if (request.HasFormContentType) return await ReadFormAsync(request, ids, cancellationToken);
            if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
                throw DiscordError.Form("_", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json'}.");
            using var bytes = new MemoryStream();
            await request.Body.CopyToAsync(bytes, cancellationToken);
            return (JsonDocument.Parse(bytes.ToArray()).RootElement, []);
        }
        catch (JsonException)
        {
            throw new DiscordError(400, 50109, "The request body contains invalid JSON.");
        }
    }

    private static async Task<(JsonElement, IReadOnlyList<LoopbackAttachment>)> ReadFormAsync(HttpRequest request, Snowflake ids,
        CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var body = JsonDocument.Parse(form["payload_json"].FirstOrDefault() ?? "{}").RootElement;
        var holder = body.Maybe("data") ?? body;
        var files = new List<LoopbackAttachment>();
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            var index = file.Name is ['f', 'i', 'l', 'e', 's', '[', .. var number, ']'] ? number : null;
            var about = holder.List("attachments").FirstOrDefault(one => one.TryGetProperty("id", out var id) && id.ToString() == index);
            files.Add(new(ids.Next(), file.FileName, file.ContentType ?? "application/octet-stream", bytes.ToArray(),
                about.Text("description")));
        }

        return (body, files);
    }
}
