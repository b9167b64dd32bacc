using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Hosting;

/// <summary>Sends what was put down for one platform, as soon as it may be sent.</summary>
public sealed class OutboxService(
    IChatPlatform platform, ObservedStore store, OutboxDispatcher dispatcher, TimeProvider time, ILogger<OutboxService> logger)
    : DueService(store, time, logger)
{
    public override async Task<Instant?> WorkAsync(Instant now, CancellationToken cancellationToken)
    {
        await dispatcher.DrainAsync(platform, cancellationToken);
        return await dispatcher.NextAsync(platform, cancellationToken);
    }
}
