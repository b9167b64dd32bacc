using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace CoachBot.Loopback.Discord;

/// <summary>A Discord on this machine: REST and gateway v10 on real sockets of 127.0.0.1, as strict as the documentation says
/// (https://docs.discord.com/developers). Tests and benchmarks point a bot at <see cref="ApiBase"/>.</summary>
public sealed partial class LoopbackDiscord : IAsyncDisposable
{
    private const string FilesPath = "/attachments";

    private readonly Backend _backend;
    private readonly WebApplication _host;

    private LoopbackDiscord(Backend backend, WebApplication host) => (_backend, _host) = (backend, host);

    /// <summary><c>http://127.0.0.1:PORT/api/v10/</c></summary>
    public Uri ApiBase { get; private set; } = null!;

    /// <summary>Without the word <c>Bot</c>.</summary>
    public string Token => _backend.Token.Value;

    public string ApplicationId => _backend.World.ApplicationId;

    public string BotUserId => Bot.Id;

    public LoopbackUser Bot => _backend.World.Bot;

    /// <summary>Bad days on command.</summary>
    public Misbehaviour Misbehave => _backend.Misbehave;

    /// <summary>Listens when the task is done.</summary>
    public static async Task<LoopbackDiscord> StartAsync(LoopbackDiscordOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var backend = new Backend(options ?? new());
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 26_214_400;
            // One for REST and the first connection, one that only resume_gateway_url names.
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var host = builder.Build();
        host.UseWebSockets();
        var resumePort = 0;
        host.Run(http => http.WebSockets.IsWebSocketRequest
            ? backend.Gateway.AcceptAsync(http, viaResumeUrl: http.Connection.LocalPort == resumePort)
            : http.Request.Path.StartsWithSegments(FilesPath) ? backend.Files.HandleAsync(http)
            : backend.Rest.HandleAsync(http));
        await host.StartAsync(cancellationToken);
        var ports = host.Urls.Select(url => new Uri(url).Port).ToList();
        resumePort = ports[1];
        backend.Application.GatewayUrl = $"ws://127.0.0.1:{ports[0]}";
        backend.Gateway.ResumeUrl = $"ws://127.0.0.1:{ports[1]}";
        return new(backend, host) { ApiBase = new($"http://127.0.0.1:{ports[0]}/api/v10/") };
    }

    /// <summary>Cuts what is connected and stops listening.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _backend.Gateway.Connections) connection.Drop();
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _host.StopAsync(soon.Token);
        await _host.DisposeAsync();
        _backend.Dispose();
    }
}
