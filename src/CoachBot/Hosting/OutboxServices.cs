using CoachBot.Application.Outbox;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoachBot.Hosting;

/// <summary>One for each platform, so that one that is slow or out keeps no other waiting.</summary>
public sealed class OutboxServices(ObservedStore store, OutboxDispatcher dispatcher, TimeProvider time, ILogger<OutboxService> logger)
    : IHostedService, IDisposable
{
    private readonly OutboxService[] _services =
        [.. dispatcher.Platforms.Select(platform => new OutboxService(platform, store, dispatcher, time, logger))];

    public IReadOnlyList<OutboxService> All => _services;

    public Task StartAsync(CancellationToken cancellationToken) => Task.WhenAll(_services.Select(service => service.StartAsync(cancellationToken)));

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_services.Select(service => service.StopAsync(cancellationToken)));

    public void Dispose()
    {
        foreach (var service in _services)
        {
            service.Dispose();
        }
    }
}
