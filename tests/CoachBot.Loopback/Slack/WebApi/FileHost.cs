using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Loopback.Slack;

/// <summary>
/// Gives people's files out to a token that may read them; anybody else gets Slack's login page, or is sent on to it.
/// https://docs.slack.dev/messaging/working-with-files
/// </summary>
internal sealed class FileHost(LoopbackSlack slack)
{
    public const string Path = "/files-pri/";

    private readonly ConcurrentDictionary<string, SlackFile> _files = new();

    public SlackFile Add(SlackUser owner, string name, byte[] content, int? length)
    {
        var id = slack.Clock.NextId("F");
        return Give(new SlackFile(owner.Workspace, id, name, length ?? content.Length) { Content = content, Owner = owner });
    }

    /// <summary>From now on it is given out.</summary>
    public SlackFile Give(SlackFile file)
    {
        file.Address = AddressOf(file);
        return _files[file.Id] = file;
    }

    public SlackFile? Find(string id) => _files.GetValueOrDefault(id);

    public Uri AddressOf(SlackFile file) =>
        new(slack.Origin, $"{Path}{file.Workspace.TeamId}-{file.Id}/download/{Uri.EscapeDataString(file.Name)}");

    public async Task HandleAsync(HttpContext context)
    {
        var parts = (context.Request.Path.Value ?? "")[Path.Length..].Split('/')[0].Split('-', 2);
        var file = parts.Length == 2 ? Find(parts[1]) : null;
        var log = new RequestLog(slack, "file download") { TeamId = parts[0] };
        var error = file is null ? "file_not_found" : Refusal(context.Request, file);
        switch (error)
        {
            case "file_not_found":
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
            case "not_authed":
                context.Response.Redirect($"{slack.Origin}?redir={Uri.EscapeDataString(context.Request.Path)}");
                break;
            case "missing_scope":
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.WriteAsync("<!DOCTYPE html><html><title>Sign in</title></html>", context.RequestAborted);
                break;
            default:
                await file!.Given.WaitAsync(context.RequestAborted);
                context.Response.ContentType = file.MimeType;
                await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
                break;
        }
        log.Write(context.Response.StatusCode, error, []);
    }

    private static string? Refusal(HttpRequest request, SlackFile file)
    {
        var workspace = file.Workspace;
        return request.Headers.Authorization != $"Bearer {workspace.BotToken}" || workspace.TokenError is not null ? "not_authed"
            : workspace.Scopes.Contains("files:read") ? null
            : "missing_scope";
    }
}
