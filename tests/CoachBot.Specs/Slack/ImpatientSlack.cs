using CoachBot.Slack.Protocol.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Specs.Slack;

internal static class ImpatientSlack
{
    /// <summary>Does not wait for limits that a loopback does not keep.</summary>
    public static IServiceCollection AddImpatientSlackApi(this IServiceCollection services, Uri api) =>
        services.AddSingleton(provider => new SlackWebApi(
            SlackWebApi.CreateHttpClient(),
            new SlackWebApiOptions { BaseAddress = api, Timeout = ImpatientTime.TimeOut, FileTimeout = ImpatientTime.TimeOut },
            new ImpatientTime(),
            provider.GetRequiredService<ILogger<SlackWebApi>>()));
}
