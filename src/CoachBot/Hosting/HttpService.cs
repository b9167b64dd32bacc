using System.Net.Sockets;
using CoachBot.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoachBot.Hosting;

/// <summary>Where Slack calls, and what tells a watcher that the program lives. It listens only where HTTP is configured.</summary>
public sealed class HttpService(SlackWeb slack, HttpSettings settings, ILoggerFactory logging, Ending ending) : IHostedService, IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private WebApplication? _app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        // Its lines about requests hold whole addresses, and with them the codes of installations: only trouble is passed on. With a log for
        // requests alone it would trace each of them.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
            .AddProvider(new PassedOn(logging));
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().UseUrls(settings.Url.AbsoluteUri);
        var app = _app = builder.Build();
        app.MapGet("/health", static context => context.Response.WriteAsync("ok"));
        slack.Map(app, _stopping.Token);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            ending.EndWith($"{settings.Url} can't be listened at ({fault.Message.TrimEnd('.')}). Name another address with Http__Url.");
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // What is under way is answered first.
        await (_app?.StopAsync(cancellationToken) ?? Task.CompletedTask);
        await _stopping.CancelAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await (_app?.DisposeAsync() ?? ValueTask.CompletedTask);
        _stopping.Dispose();
    }

    private sealed class PassedOn(ILoggerFactory logging) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => logging.CreateLogger(categoryName);

        public void Dispose()
        {
            // The program's own logging goes on.
        }
    }
}

/// <param name="Url">Where to listen, http only: a proxy before it speaks https.</param>
public sealed record HttpSettings(Uri Url)
{
    private const string Default = "http://127.0.0.1:8080";

    /// <exception cref="StartRefusedException">The address can't be read.</exception>
    public static HttpSettings Of(IConfiguration configuration)
    {
        var text = configuration["Http:Url"] is { Length: > 0 } set ? set : Default;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp
            ? new HttpSettings(url)
            : throw new StartRefusedException($"Http__Url is '{text}'. An address works at which to listen: {Default}, behind a proxy that speaks https.");
    }
}
