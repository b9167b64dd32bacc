using CoachBot.Benchmarks.Clients;
using CoachBot.Hosting;
using CoachBot.Slack;
using CoachBot.Slack.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Benchmarks.Slack;

/// <summary>
/// The clients of Slack. Each gets the API's address, the bot's and the app's token, the signing secret, where Slack reaches it, and where
/// its store is.
/// </summary>
internal static class SlackClients
{
    public static async Task<IClient> CoachAsync(string[] where) => await CoachClient.OpenAsync(where[5], services => services
        .AddSlack(Options(where) with { AppToken = new SlackSecret(where[2]) }, SlackKeys.Beside(where[5])).AddHostedService<SlackService>());

    public static async Task<IClient> HttpCoachAsync(string[] where) => await CoachClient.OpenAsync(where[5], services => services
        .AddSlack(Options(where) with { SigningSecret = new SlackSecret(where[3]) }, SlackKeys.Beside(where[5])).AddHostedService<SlackService>()
        .AddSingleton(new HttpSettings(new Uri(where[4]))).AddHostedService<HttpService>());

    public static IClient Bare(string[] where) => new BareSocket(new Uri(where[0]), where[2]);

    public static IClient HttpBare(string[] where) => new BareSite(new Uri(where[4]), where[3]);

    private static SlackOptions Options(string[] where) => new() { ApiBaseUrl = new Uri(where[0]), BotToken = new SlackSecret(where[1]) };
}
