using Microsoft.AspNetCore.Http;

namespace CoachBot.Loopback.Discord;

/// <summary>Gives uploaded files out to whoever has their address
/// (https://docs.discord.com/developers/reference#signed-attachment-cdn-urls).</summary>
internal sealed class FileHost(DiscordWorld world)
{
    private readonly Dictionary<string, LoopbackAttachment> _files = [];

    /// <summary>How often a file was asked for.</summary>
    public int Asked { get; private set; }

    public LoopbackAttachment Add(LoopbackAttachment file)
    {
        lock (world.Gate) return _files[file.Url.AbsolutePath] = file;
    }

    public async Task HandleAsync(HttpContext http)
    {
        LoopbackAttachment? file;
        lock (world.Gate)
        {
            Asked++;
            _files.TryGetValue(Uri.EscapeDataString(http.Request.Path.Value ?? "").Replace("%2F", "/", StringComparison.Ordinal), out file);
        }

        // A token that is shown to a file host is a token given away.
        if (file is null || http.Request.Headers.Authorization.Count > 0)
        {
            http.Response.StatusCode = file is null ? 404 : 400;
            return;
        }

        if (file.MovedTo is { } elsewhere)
        {
            http.Response.Redirect(elsewhere.AbsoluteUri);
            return;
        }

        await file.Given.WaitAsync(http.RequestAborted);
        http.Response.ContentType = file.ContentType;
        await http.Response.Body.WriteAsync(file.Bytes, http.RequestAborted);
    }
}
