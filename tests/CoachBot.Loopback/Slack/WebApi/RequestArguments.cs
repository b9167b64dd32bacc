using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Loopback.Slack;

/// <summary>Reads arguments and token as Slack does: query, form or JSON. https://docs.slack.dev/apis/web-api</summary>
internal sealed class RequestArguments
{
    public Dictionary<string, JsonNode?> Values { get; } = [];

    public string? HeaderToken { get; private set; }

    public string? FormToken { get; private set; }

    public string? Warning { get; private set; }

    public string? Token => HeaderToken ?? FormToken;

    public static async Task<RequestArguments> ReadAsync(HttpRequest request, bool takesJson, CancellationToken cancellation)
    {
        var read = new RequestArguments();
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            read.HeaderToken = header["Bearer ".Length..].Trim();
        // A token in the query is refused for new apps: it is simply not seen.
        foreach (var (name, values) in request.Query.Where(pair => pair.Key != "token"))
            read.Values[name] = values.ToString();
        if (HttpMethods.IsPost(request.Method) && request.ContentLength is not 0)
            await read.ReadBodyAsync(request, takesJson, cancellation);
        return read;
    }

    private async Task ReadBodyAsync(HttpRequest request, bool takesJson, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(request.ContentType))
        {
            if (request.ContentLength is null && await IsEmptyAsync(request, cancellation))
                return;
            throw new SlackError("missing_post_type");
        }
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            throw new SlackError("invalid_post_type");
        switch (type.MediaType)
        {
            case "application/json":
                await ReadJsonAsync(request, type.CharSet, takesJson, cancellation);
                break;
            case "application/x-www-form-urlencoded" or "multipart/form-data":
                if (type.CharSet is not null)
                    Warning = "superfluous_charset";
                var form = await request.ReadFormAsync(cancellation);
                foreach (var (name, values) in form.Where(pair => pair.Key != "token"))
                    Values[name] = values.ToString();
                if (form.TryGetValue("token", out var token))
                    FormToken = token;
                break;
            default:
                throw new SlackError("invalid_post_type");
        }
    }

    private static async Task<bool> IsEmptyAsync(HttpRequest request, CancellationToken cancellation) =>
        await request.Body.ReadAsync(new byte[1], cancellation) == 0;

    private async Task ReadJsonAsync(HttpRequest request, string? charset, bool takesJson, CancellationToken cancellation)
    {
        if (charset is null)
            Warning = "missing_charset";
        JsonNode? body;
        try
        {
            body = await JsonNode.ParseAsync(request.Body, cancellationToken: cancellation);
        }
        catch (JsonException)
        {
            throw new SlackError("invalid_json");
        }
        if (body is not JsonObject fields)
            throw new SlackError("json_not_object");
        // Methods that read take forms only: there a JSON body is as good as none.
        if (!takesJson)
            return;
        foreach (var (name, value) in fields)
            Values[name] = value;
    }
}
