using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Loopback.Discord;

/// <summary>Takes requests as Discord does: address, client, token, limits, body, and only then what was asked.</summary>
internal sealed class RestServer
{
    private const string Base = "/api/v10/";

    private readonly DiscordWorld _world;
    private readonly LoopbackDiscordOptions _options;
    private readonly BotToken _token;
    private readonly Signal _changes;
    private readonly ILookup<(string Method, int Length), Route> _routes;
    private readonly OpenApiContract? _contract;
    private readonly RateLimits _limits;

    public RestServer(DiscordWorld world, LoopbackDiscordOptions options, BotToken token, Signal changes, IEnumerable<Route> routes)
    {
        (_world, _options, _token, _changes) = (world, options, token, changes);
        _routes = routes.ToLookup(route => (route.Method, route.Template.Count(letter => letter == '/')));
        _limits = new(options);
        if (options is { Validate: true, OpenApiPath: { } path })
            _contract = path == LoopbackDiscordOptions.Derived ? OpenApiContract.Kept : OpenApiContract.Load(path);
    }

    public RestFaults Faults { get; } = new();

    public RequestLog Log { get; } = new();

    public RateLimits Limits => _limits;

    public async Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        var segments = path.StartsWith(Base, StringComparison.Ordinal) ? path[Base.Length..].Split('/') : [];
        var route = Find(http.Request.Method, segments);
        JsonElement body = default;
        RestAnswer? answer;
        try
        {
            if (Refuse(http, route, segments, out var fault) is { } refusal)
            {
                answer = refusal;
            }
            else
            {
                (body, var files) = await BodyReader.ReadAsync(http.Request, _world.Ids, http.RequestAborted);
                answer = Handle(new(route!, segments, http.Request.Query, body, files));
                if (fault is { Drop: true }) answer = null;
            }
        }
        catch (DiscordError error)
        {
            answer = new(error.Status, error.Body());
        }
        catch (InvalidOperationException wrongShape)
        {
            answer = new(400, DiscordError.Form("_", "BASE_TYPE_BAD_TYPE", wrongShape.Message).Body());
        }

        Note(http, route, path, answer, body);
        if (answer is { } given) await WriteAsync(http, given);
        else http.Abort();
    }

    private Route? Find(string method, string[] segments)
    {
        foreach (var route in _routes[(method, segments.Length)])
            if (route.Matches(segments)) return route;
        return null;
    }

    /// <exception cref="DiscordError">Another way to refuse.</exception>
    private RestAnswer? Refuse(HttpContext http, Route? route, string[] segments, out RestFaults.Fault? fault)
    {
        fault = null;
        lock (_world.Gate)
        {
            if (_options.LimitRates && _limits.Banned) return Banned(http);
            // https://docs.discord.com/developers/reference#user-agent
            if (!http.Request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
                throw new DiscordError(403, 40333, "internal network error");
            if (route is null)
                throw _routes.Any(all => all.Any(one => one.Matches(segments))) ? DiscordError.MethodNotAllowed() : DiscordError.NotFound();
            fault = Faults.Take(route);
            if (fault is { Limit: { } forced }) return forced.Answer(http.Response.Headers);
            if (fault is { Status: > 0 })
                return new(fault.Status, fault.Status == 502 ? null : """{"message":"Internal Server Error","code":0}"""u8.ToArray());
            if (!route.IsInteraction && http.Request.Headers.Authorization != $"Bot {_token.Value}") throw DiscordError.Unauthorized();
            return _options.LimitRates ? _limits.Take(route, segments, http.Response.Headers)?.Answer(http.Response.Headers) : null;
        }
    }

    private RestAnswer Handle(RestRequest request)
    {
        if (_contract is not null && request.Body.ValueKind != JsonValueKind.Undefined)
        {
            var errors = new FormErrors();
            _contract.Check(request.Route.Method, request.Route.Template, request.Body, errors);
            errors.ThrowIfAny();
        }

        lock (_world.Gate) return request.Route.Handle(request);
    }

    /// <summary>https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans</summary>
    private static RestAnswer Banned(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "600";
        http.Response.ContentType = "text/plain";
        return new(429, "error code: 1015"u8.ToArray());
    }

    private void Note(HttpContext http, Route? route, string path, RestAnswer? answer, JsonElement body)
    {
        lock (_world.Gate)
        {
            var status = answer?.Status ?? 0;
            if (status is 401 or 403 || (status == 429 && http.Response.Headers["X-RateLimit-Scope"] != "shared")) _limits.CountInvalid();
            Log.Count(status);
            if (_options.Record)
                Log.Add(new(_world.Now, http.Request.Method, route?.Template ?? path, path, status, body, Refusal(answer)));
        }

        _changes.Pulse();
    }

    private static string? Refusal(RestAnswer? answer) =>
        answer is { Status: >= 400, Body: { } told } ? Encoding.UTF8.GetString(told) : null;

    private static async Task WriteAsync(HttpContext http, RestAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        if (answer.Body is not { } body) return;
        http.Response.ContentType ??= "application/json";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}
