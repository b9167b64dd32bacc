using CoachBot.Slack.Protocol.Http;
using CoachBot.Slack.Workspaces;
using Microsoft.AspNetCore.Routing;

namespace CoachBot.Slack;

/// <summary>What of Slack is reached by HTTP: the request addresses, and the pages of the installation.</summary>
public sealed class SlackWeb
{
    private readonly SlackHttp? _http;
    private readonly SlackOptions _options;
    private readonly InstallPages _pages;

    internal SlackWeb(SlackHttp? http, SlackOptions options, InstallPages pages) => (_http, _options, _pages) = (http, options, pages);

    /// <summary>Adds the addresses that are configured.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="stopping">Ends what is handled.</param>
    public void Map(IEndpointRouteBuilder routes, CancellationToken stopping)
    {
        _http?.Map(routes, stopping);
        if (_options.Install is { } install)
        {
            _pages.Map(routes, install);
        }
    }
}
