using CoachBot.Hosting;
using CoachBot.Simulation;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoachBot.Specs;

internal static class SimulatedCoach
{
    /// <summary>The coach on a store and a virtual clock.</summary>
    public static IServiceCollection AddSimulatedCoach(this IServiceCollection services, string storePath, Instant now) => services
        .AddSqliteStore(storePath).AddCoach()
        .AddSingleton(new VirtualClock(now))
        .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<VirtualClock>())
        .AddSingleton<SimulatedTime>();
}
