using CoachBot.Discord;
using CoachBot.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.CrashHost;

/// <summary>The host connected to Discord.</summary>
internal static class DiscordLife
{
    public static Task<int> RunAsync(FatalPoint point, string clock) => ConnectedLife.RunAsync(point, clock, (services, configuration) =>
        services.AddDiscord(DiscordSettings.Find(configuration)!, TimeProvider.System).AddHostedService<DiscordService>());
}
