using CoachBot.Hosting;
using CoachBot.Slack;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Specs.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.CrashHost;

/// <summary>The host connected to Slack by Socket Mode. It does not wait for limits, as the Slack of its specs has none.</summary>
internal static class SlackLife
{
    public static Task<int> RunAsync(FatalPoint point, string clock) => ConnectedLife.RunAsync(point, clock, (services, configuration) =>
    {
        var options = SlackSettings.Find(configuration)!;
        services.AddSlack(options, SlackKeys.Beside(StoreOptions.Of(configuration).Sqlite)).AddHostedService<SlackService>();
        services.AddImpatientSlackApi(options.ApiBaseUrl!);
    });
}
