using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.CrashHost;

internal static class FatalServices
{
    /// <summary>Puts the places of death around store, outbox and platform.</summary>
    public static void MakeFatal(this IServiceCollection services, FatalPoint point)
    {
        Around<ICoachStore>(services, store => new FatalStore(store, point));
        Around<IOutboxStore>(services, outbox => new FatalOutbox(outbox, point));
        Around<IHostPresence>(services, presence => new FatalPresence(presence, point));
        Around<IChatPlatform>(services, platform => new FatalPlatform(platform, point));
    }

    private static void Around<T>(IServiceCollection services, Func<T, T> decorate)
        where T : class
    {
        var inner = services.Single(service => service.ServiceType == typeof(T));
        services.Remove(inner);
        services.AddSingleton(provider => decorate((T)(inner.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!))));
    }
}
