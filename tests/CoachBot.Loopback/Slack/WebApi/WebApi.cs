using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Loopback.Slack;

/// <summary>Answers <c>/api/METHOD</c>: fault, arguments, token, scope, limit, then the method itself.</summary>
internal sealed class WebApi(LoopbackSlack slack)
{
    private readonly RateLimits _limits = slack.Limits;

    private readonly Dictionary<string, ApiMethod> _methods =
        new[] { ChatMethods.All, ConversationMethods.All, ViewMethods.All, UserMethods.All, AppMethods.All, FileMethods.All }
            .SelectMany(methods => methods).ToDictionary(method => method.Name);

    public async Task HandleAsync(HttpContext context, string name)
    {
        var fault = slack.Misbehave.Take(name);
        var log = new RequestLog(slack, name);
        if (fault is { Kind: FaultKind.Status })
        {
            context.Response.StatusCode = fault.Status;
            log.Write(fault.Status, null, []);
            return;
        }
        var (answer, error) = await AnswerAsync(context, name, fault, log);
        if (fault?.Kind == FaultKind.LoseAnswer)
        {
            log.Write(0, error?.Code, error?.Details ?? []);
            context.Abort();
            return;
        }
        if (error?.RetryAfter is { } seconds)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = seconds.ToString();
        }
        // https://docs.slack.dev/authentication/installing-with-oauth: what the token may do.
        if (slack.Workspaces.FirstOrDefault(known => known.TeamId == log.TeamId) is { } caller)
            context.Response.Headers["x-oauth-scopes"] = string.Join(',', caller.Scopes);
        log.Write(context.Response.StatusCode, error?.Code, error?.Details ?? []);
        await WriteAsync(context, fault?.Kind == FaultKind.Garbage ? "<html>upstream went away" : answer.ToJsonString());
    }

    private async Task<(JsonObject Answer, SlackError? Error)> AnswerAsync(HttpContext context, string name, Fault? fault, RequestLog log)
    {
        string? warning = null;
        try
        {
            if (!_methods.TryGetValue(name, out var method))
                throw new SlackError("unknown_method");
            var arguments = await RequestArguments.ReadAsync(context.Request, method.Json, context.RequestAborted);
            warning = arguments.Warning;
            log.Arguments = arguments.Values;
            var workspace = Authorization.Check(slack, method, arguments);
            log.TeamId = workspace?.TeamId;
            if (fault is { Kind: FaultKind.RateLimit })
                throw new SlackError("ratelimited") { RetryAfter = fault.RetryAfter };
            if (fault is { Kind: FaultKind.Error })
                throw new SlackError(fault.Error!);
            _limits.Spend(method, workspace?.TeamId ?? "app");
            if (slack.Options.Validate)
                CheckArguments(method, arguments);
            if (method.Name == "oauth.v2.access")
                AppMethods.ReadBasic(context.Request, arguments);
            return (Warned(method.Run(new ApiCall(slack, workspace, arguments.Values)), warning), null);
        }
        catch (SlackError error)
        {
            return (Warned(Body(error, name, log.TeamId ?? ""), warning), error);
        }
    }

    private static void CheckArguments(ApiMethod method, RequestArguments arguments)
    {
        var wrong = method.Required.Where(name => !arguments.Values.ContainsKey(name))
            .Select(name => $"[ERROR] missing required field: {name}")
            .Concat(arguments.Values.Keys.Where(name => !method.Known.Contains(name)).Select(name => $"[ERROR] no such argument: {name}"))
            .ToArray();
        if (wrong.Length > 0)
            throw new SlackError("invalid_arguments", wrong);
    }

    private JsonObject Body(SlackError error, string method, string team)
    {
        var body = new JsonObject { ["ok"] = false, ["error"] = error.Code };
        if (error.Code == "unknown_method")
            body["req_method"] = method;
        if (error.Needed is { } needed)
        {
            body["needed"] = needed;
            body["provided"] = string.Join(',', (slack.Workspaces.FirstOrDefault(known => known.TeamId == team) ?? slack.Workspace).Scopes);
        }
        if (error.Details.Count > 0)
            body["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. error.Details.Select(text => (JsonNode)text)]) };
        return body;
    }

    private static JsonObject Warned(JsonObject body, string? warning)
    {
        if (warning is null)
            return body;
        body["warning"] = warning;
        var metadata = body["response_metadata"] as JsonObject ?? [];
        metadata["warnings"] = new JsonArray(warning);
        body["response_metadata"] = metadata.Parent is null ? metadata : metadata.DeepClone();
        return body;
    }

    private static async Task WriteAsync(HttpContext context, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
