using System.Collections.Concurrent;

namespace CoachBot.Loopback.Slack;

/// <summary>OAuth codes, each good for one exchange. https://docs.slack.dev/authentication/installing-with-oauth</summary>
internal sealed class Installs(Clock clock)
{
    private readonly ConcurrentDictionary<string, Grant> _codes = new();

    public string Grant(Workspace workspace, SlackUser installer, string? redirectUri)
    {
        var code = $"{clock.NextNumber()}.{clock.NextNumber()}.loopback";
        _codes[code] = new(workspace, installer, redirectUri);
        return code;
    }

    public (Workspace Workspace, SlackUser Installer) Exchange(string code, string? redirectUri)
    {
        if (!_codes.TryRemove(code, out var grant))
            throw new SlackError("invalid_code");
        return grant.RedirectUri != redirectUri ? throw new SlackError("bad_redirect_uri") : (grant.Workspace, grant.Installer);
    }
}

internal sealed record Grant(Workspace Workspace, SlackUser Installer, string? RedirectUri);
