namespace CoachBot.Loopback.Discord;

/// <summary>A documented route; the template is that of Discord's OpenAPI description.</summary>
internal sealed class Route(string method, string template, Func<RestRequest, RestAnswer> handle, RateRule? rule = null)
{
    private readonly string[] _segments = template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public string Method => method;

    public string Template => template;

    public string Name { get; } = $"{method} {template}";

    public RateRule Rule { get; } = rule ?? RateRule.Usual;

    public Func<RestRequest, RestAnswer> Handle => handle;

    /// <summary>Authorised by the token in the path, and outside the global limit.</summary>
    public bool IsInteraction { get; } = template.StartsWith("/interactions/") || template.StartsWith("/webhooks/");

    public int IndexOf(string name) => Array.IndexOf(_segments, $"{{{name}}}");

    public bool Matches(ReadOnlySpan<string> path)
    {
        if (path.Length != _segments.Length) return false;
        for (var i = 0; i < path.Length; i++)
            if (_segments[i][0] != '{' && _segments[i] != path[i]) return false;
        return true;
    }

    /// <summary>What limits are counted by beside the route: a channel, a guild, or a webhook with its token
    /// (https://docs.discord.com/developers/topics/rate-limits).</summary>
    public string MajorOf(string[] path) =>
        _segments is not ["channels" or "guilds" or "webhooks", ['{', ..], ..] ? ""
        : _segments is ["webhooks", _, ['{', ..], ..] ? path[2] : path[1];
}
