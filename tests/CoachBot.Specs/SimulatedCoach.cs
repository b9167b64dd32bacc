using CoachBot.Hosting;
using CoachBot.Simulation;
using CoachBot.Testing.Stores;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoachBot.Specs;

internal static class SimulatedCoach
{
    /// <summary>The coach on a store, which is made where there is none, and a virtual clock.</summary>
    public static IServiceCollection AddSimulatedCoach(this IServiceCollection services, string storePath, Instant now)
    {
        NewStore.At(storePath);
        return services
            .AddSqliteStore(storePath).AddCoach()
            .AddSingleton(new VirtualClock(now))
            .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<VirtualClock>())
            .AddSingleton<SimulatedTime>();
    }
}
