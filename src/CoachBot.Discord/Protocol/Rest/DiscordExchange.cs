using System.Net;

namespace CoachBot.Discord.Protocol;

/// <summary>One request, and its answer in memory, or what became of it.</summary>
internal sealed class DiscordExchange(RestOptions options, HttpMessageHandler handler, TimeProvider time) : IDisposable
{
    private const int MaxAnswerBytes = 16 << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private readonly HttpMessageInvoker _http = new(handler);
    private readonly string _authorization = "Bot " + options.Token;
    private readonly string _userAgent = $"DiscordBot ({options.ProgramUrl}, {options.ProgramVersion})";

    /// <summary>Sends, and reads the answer to its end, whatever it says.</summary>
    /// <exception cref="DiscordApiException">There was no answer, or none within 15 s.</exception>
    public async Task<HttpResponseMessage> SendAsync(Route route, RequestBody? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(route.Method, new Uri(options.BaseAddress, route.Path));
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        if (route.Kind == RouteKind.Bot)
            request.Headers.TryAddWithoutValidation("Authorization", _authorization);
        request.Content = body?.ToContent();

        using var stop = new CancellationTokenSource(Longest, time);
        using var told = cancellationToken.UnsafeRegister(static stop => ((CancellationTokenSource)stop!).Cancel(), stop);
        HttpResponseMessage? response = null;
        try
        {
            response = await _http.SendAsync(request, stop.Token);
            if (response.StatusCode != HttpStatusCode.NoContent)
                await response.Content.LoadIntoBufferAsync(MaxAnswerBytes, stop.Token);
            return response;
        }
        catch (Exception fault)
        {
            response?.Dispose();
            if (Meaning(fault, route, stop.IsCancellationRequested, cancellationToken) is { } meaning)
                throw meaning;
            throw;
        }
    }

    /// <summary>What a fault of the transport is to the caller; null for what is none.</summary>
    private static Exception? Meaning(Exception fault, Route route, bool timedOut, CancellationToken cancellationToken) => fault switch
    {
        OperationCanceledException when cancellationToken.IsCancellationRequested =>
            new OperationCanceledException(fault.Message, fault, cancellationToken),
        OperationCanceledException { InnerException: TimeoutException } when !timedOut =>
            DiscordFault.Broken(route, HttpRequestError.ConnectionError, fault),
        OperationCanceledException => DiscordFault.TimedOut(route, Longest),
        HttpRequestException broken => DiscordFault.Broken(route, broken.HttpRequestError, broken),
        IOException => DiscordFault.Broken(route, HttpRequestError.Unknown, fault),
        _ => null,
    };

    public void Dispose() => _http.Dispose();
}
