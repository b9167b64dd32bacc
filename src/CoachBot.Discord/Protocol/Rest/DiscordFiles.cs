namespace CoachBot.Discord.Protocol;

/// <summary>
/// Fetches uploaded files from Discord's own hosts and from nowhere else, whatever address an event names: nobody makes the bot ask
/// about in the network that it runs in. It shows no token. https://docs.discord.com/developers/reference#signed-attachment-cdn-urls
/// </summary>
/// <param name="options">Another base address than Discord's counts as one of its hosts.</param>
/// <param name="time">The clock of the time limit.</param>
/// <param name="handler">How to reach the network; by default sockets. Disposed with this.</param>
public sealed class DiscordFiles(RestOptions options, TimeProvider time, HttpMessageHandler? handler = null) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HttpMessageInvoker _http = new(handler ?? DiscordSockets.New());

    /// <summary>Fetches a file. All of it may take half a minute.</summary>
    /// <param name="read">Reads it; gets its length where that is told.</param>
    /// <exception cref="DiscordApiException">Discord does not give it out, or it is none of Discord's addresses.</exception>
    public async Task<T> ReadAsync<T>(
        UploadedFile file, Func<Stream, long?, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(file.Url, UriKind.Absolute, out var address) || !IsOfDiscord(address))
            throw new DiscordApiException(0, 0, $"File {file.Id} has an address that is not Discord's; it was not asked for.", false);

        using var deadline = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await _http.SendAsync(request, either.Token);
            if (response.StatusCode != System.Net.HttpStatusCode.OK)
                throw new DiscordApiException(response.StatusCode, 0, $"File {file.Id} was answered with {(int)response.StatusCode}.", false);
            await using var content = await response.Content.ReadAsStreamAsync(either.Token);
            return await read(content, response.Content.Headers.ContentLength, either.Token);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw new DiscordApiException(0, 0, $"File {file.Id} did not arrive.", false, fault);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DiscordApiException(0, 0, $"File {file.Id} did not arrive in {Patience.TotalSeconds} s.", false, fault);
        }
    }

    public void Dispose() => _http.Dispose();

    private bool IsOfDiscord(Uri address) =>
        address is { Scheme: "https", IsDefaultPort: true, UserInfo: "", Host: "cdn.discordapp.com" or "media.discordapp.net" }
        || (address.Scheme == options.BaseAddress.Scheme && address.Authority == options.BaseAddress.Authority && address.UserInfo.Length == 0);
}
