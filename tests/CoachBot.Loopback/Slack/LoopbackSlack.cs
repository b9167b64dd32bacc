using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Loopback.Slack;

/// <summary>A Slack on 127.0.0.1: Web API, Socket Mode, response URLs and HTTP mode on real sockets, strict as Slack is, with one app
/// installed in one workspace or more. Built from docs.slack.dev.</summary>
public sealed partial class LoopbackSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<Workspace> _workspaces = [];
    private readonly WebApi _webApi;

    private LoopbackSlack(LoopbackSlackOptions options)
    {
        Options = options;
        Clock = new(options.Time);
        Limits = new(options);
        AppId = Clock.NextId("A");
        ClientId = $"{Clock.NextNumber()}.{Clock.NextNumber()}";
        AppToken = $"xapp-1-{AppId}-{Clock.NextNumber()}-loopback";
        Misbehave = new(this);
        Triggers = new(Clock);
        ResponseUrls = new(this);
        Posting = new(this);
        Views = new(this);
        Events = new(this);
        Installs = new(Clock);
        FileHost = new(this);
        Sockets = new(this);
        _webApi = new(this);
        Workspace = AddWorkspace("loopback");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    public LoopbackSlackOptions Options { get; }

    /// <summary>Scheme, host and port, with a slash at the end.</summary>
    public Uri Origin { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What a client takes for <c>https://slack.com/api/</c>.</summary>
    public Uri ApiBase => new(Origin, "api/");

    /// <summary>The workspace that is there from the start; its token is <see cref="BotToken"/>.</summary>
    public Workspace Workspace { get; }

    public IReadOnlyList<Workspace> Workspaces
    {
        get
        {
            lock (_workspaces)
                return [.. _workspaces];
        }
    }

    public string AppId { get; }

    public string BotToken => Workspace.BotToken;

    public string AppToken { get; }

    /// <summary>Scopes of the app-level token.</summary>
    public HashSet<string> AppScopes { get; } = ["connections:write"];

    public string SigningSecret { get; private set; } = Guid.NewGuid().ToString("n");

    public string? PreviousSigningSecret { get; private set; }

    public string VerificationToken { get; } = Guid.NewGuid().ToString("n");

    public string ClientId { get; }

    public string ClientSecret { get; } = Guid.NewGuid().ToString("n");

    /// <summary>Bad days on command.</summary>
    public Misbehaviour Misbehave { get; }

    /// <summary>The sender of HTTP mode; null in Socket Mode.</summary>
    public HttpSender? Http { get; private set; }

    /// <summary>Sockets that are open and get envelopes.</summary>
    public int OpenSockets => Sockets.Receiving.Count;

    internal Clock Clock { get; }

    internal RateLimits Limits { get; }

    internal Triggers Triggers { get; }

    internal ResponseUrls ResponseUrls { get; }

    internal Posting Posting { get; }

    internal Views Views { get; }

    internal Events Events { get; }

    internal Installs Installs { get; }

    internal FileHost FileHost { get; }

    internal SocketHub Sockets { get; }

    internal ConcurrentDictionary<string, SlackFile> Uploads { get; } = new();

    internal ICarrier Carrier => Http is { } http ? http : Sockets;

    public static async Task<LoopbackSlack> StartAsync(LoopbackSlackOptions? options = null, CancellationToken cancellation = default)
    {
        var slack = new LoopbackSlack(options ?? new());
        await slack._app.StartAsync(cancellation);
        slack.Origin = new(slack._app.Urls.Single() + "/");
        return slack;
    }

    public Workspace AddWorkspace(string name)
    {
        var workspace = new Workspace(this, name);
        lock (_workspaces)
            _workspaces.Add(workspace);
        return workspace;
    }

    public SlackUser AddUser(string name, string timeZone = "Etc/UTC", string? realName = null, string locale = "en-US") =>
        Workspace.AddUser(name, timeZone, realName, locale);

    /// <summary>A channel of the first workspace with these people and the bot in it.</summary>
    public SlackChannel AddChannel(string name, params IEnumerable<SlackUser> members) => Workspace.AddChannel(name, members);

    /// <summary>From now on everything goes to these request URLs instead of the sockets.</summary>
    public HttpSender UseHttp(Uri commands, Uri interactions, Uri events) => Http = new(this, commands, interactions, events);

    /// <summary>A new signing secret; the one before can still be used by <see cref="HttpSigning.PreviousSecret"/>.</summary>
    public string RotateSigningSecret()
    {
        PreviousSigningSecret = SigningSecret;
        return SigningSecret = Guid.NewGuid().ToString("n");
    }

    /// <summary>The code with which Slack sends a person back who agreed to install; good for one exchange.</summary>
    public string GrantInstall(SlackUser installer, string? redirectUri = null) =>
        Installs.Grant(installer.Workspace, installer, redirectUri);

    public async ValueTask DisposeAsync()
    {
        Events.Dispose();
        Sockets.Dispose();
        Http?.Dispose();
        foreach (var socket in Sockets.All)
            socket.Drop();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path.StartsWith("/api/", StringComparison.Ordinal))
            return _webApi.HandleAsync(context, path["/api/".Length..]);
        if (path.StartsWith("/actions/", StringComparison.Ordinal))
            return ResponseUrls.HandleAsync(context, path["/actions/".Length..]);
        if (path == "/link/")
            return Sockets.AcceptAsync(context);
        if (path.StartsWith(FileHost.Path, StringComparison.Ordinal))
            return FileHost.HandleAsync(context);
        if (path.StartsWith("/upload/v1/", StringComparison.Ordinal))
            return UploadAsync(context, path["/upload/v1/".Length..]);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private async Task UploadAsync(HttpContext context, string id)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted);
        if (!Uploads.TryGetValue(id, out var file) || content.Length != file.Length)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        file.Content = content.ToArray();
        await context.Response.WriteAsync($"OK - {content.Length}", context.RequestAborted);
    }
}
