using CoachBot.Benchmarks.Clients;
using CoachBot.Discord;
using CoachBot.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Benchmarks.Discord;

/// <summary>The clients of Discord. Each gets the API's address, the token, its server and where its store is.</summary>
internal static class DiscordClients
{
    public static async Task<IClient> CoachAsync(string[] where) => await CoachClient.OpenAsync(where[3], services => services
        .AddDiscord(new DiscordOptions { ApiBaseUrl = new Uri(where[0]), Token = where[1] }).AddHostedService<DiscordService>());

    public static async Task<IClient> BareAsync(string[] where, bool compress) =>
        await BareClient.OpenAsync(new Uri(where[0]), where[1], where[2], compress);
}
