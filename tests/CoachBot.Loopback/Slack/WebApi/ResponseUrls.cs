using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Loopback.Slack;

/// <summary>Response URLs: five uses within thirty minutes. They carry their own facts, so that issuing one costs nothing.
/// https://docs.slack.dev/interactivity/handling-user-interaction</summary>
internal sealed class ResponseUrls(LoopbackSlack slack)
{
    private readonly ConcurrentDictionary<string, int> _uses = new();

    /// <param name="original">The message that was acted on, null for a slash command.</param>
    public string Issue(SlackUser user, SlackChannel channel, SlackMessage? original) =>
        $"{slack.Origin}actions/{user.Workspace.TeamId}/{Clock.Micros(slack.Clock.Now)}/{slack.Clock.NextNumber()}/"
        + $"{user.Id}/{channel.Id}/{original?.Ts ?? "-"}";

    public async Task HandleAsync(HttpContext context, string path)
    {
        var log = new RequestLog(slack, "response_url");
        var fault = slack.Misbehave.Take("response_url");
        if (fault?.Kind is FaultKind.Status or FaultKind.RateLimit)
        {
            context.Response.StatusCode = fault.Kind == FaultKind.RateLimit ? 429 : fault.Status;
            if (fault.Kind == FaultKind.RateLimit)
                context.Response.Headers.RetryAfter = fault.RetryAfter.ToString();
            log.Write(context.Response.StatusCode, null, []);
            return;
        }
        var (status, error, details) = await TakeAsync(context.Request, path, log, context.RequestAborted);
        if (fault?.Kind == FaultKind.LoseAnswer)
        {
            log.Write(0, error, details);
            context.Abort();
            return;
        }
        log.Write(status, error, details);
        context.Response.StatusCode = status;
        var body = error is null ? "ok" : new JsonObject { ["ok"] = false, ["error"] = error }.ToJsonString();
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body), context.RequestAborted);
    }

    private async Task<(int Status, string? Error, IReadOnlyList<string> Details)> TakeAsync(
        HttpRequest request, string path, RequestLog log, CancellationToken cancellation)
    {
        var facts = path.Split('/');
        if (facts.Length != 6 || slack.Workspaces.FirstOrDefault(team => team.TeamId == facts[0]) is not { } workspace
            || workspace.User(facts[3]) is not { } user || workspace.Channel(facts[4]) is not { } channel)
            return (404, "invalid_url", []);
        JsonNode? body;
        try
        {
            body = await JsonNode.ParseAsync(request.Body, cancellationToken: cancellation);
        }
        catch (JsonException)
        {
            return (400, "invalid_payload", []);
        }
        log.TeamId = workspace.TeamId;
        if (body is JsonObject fields)
            log.Arguments = fields.ToDictionary(pair => pair.Key, pair => pair.Value);
        if (Clock.Micros(slack.Clock.Now) - long.Parse(facts[1]) > SlackLimits.ResponseUrlLife.TotalMicroseconds)
            return (404, "expired_url", []);
        if (_uses.AddOrUpdate(path, 1, (_, uses) => uses + 1) > SlackLimits.ResponseUrlUses)
            return (404, "used_url", []);
        if (slack.Options.Validate && AckRules.OfMessage(body, responseUrl: true) is { Count: > 0 } wrong)
        {
            var inBlocks = wrong.Any(what => what.Contains("/blocks", StringComparison.Ordinal));
            return (400, inBlocks ? "invalid_blocks" : "invalid_payload", wrong);
        }
        Apply(body!.AsObject(), user, channel, facts[5]);
        return (200, null, []);
    }

    private void Apply(JsonObject answer, SlackUser user, SlackChannel channel, string ts)
    {
        var original = channel.Find(ts);
        if ((bool?)answer["delete_original"] == true)
        {
            if (original is not null)
                slack.Posting.Delete(original);
            return;
        }
        var content = slack.Posting.Content(answer);
        if ((bool?)answer["replace_original"] == true && original is not null)
        {
            slack.Posting.Change(original, content);
            return;
        }
        var everyone = (string?)answer["response_type"] == "in_channel";
        slack.Posting.Post(channel, user.Workspace.BotUserId, content, (string?)answer["thread_ts"], everyone ? null : user);
    }
}
