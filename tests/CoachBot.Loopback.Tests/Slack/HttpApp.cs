using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Loopback.Tests.Slack;

/// <summary>An app with request URLs that answers as it is told.</summary>
internal sealed class HttpApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HttpApp()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public ConcurrentQueue<(string Path, string Body, IHeaderDictionary Headers)> Seen { get; } = new();

    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    /// <summary>Completes with the next request, before it is answered.</summary>
    public SemaphoreSlim Arrived { get; } = new(0);

    public Uri Url(string path) => new(new Uri(_app.Urls.Single()), path);

    public static async Task<HttpApp> StartAsync()
    {
        var app = new HttpApp();
        await app._app.StartAsync();
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Arrived.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var headers = new HeaderDictionary(context.Request.Headers.ToDictionary(header => header.Key, header => header.Value));
        Seen.Enqueue((context.Request.Path.Value!, body, headers));
        Arrived.Release();
        await Answer(context);
    }
}
