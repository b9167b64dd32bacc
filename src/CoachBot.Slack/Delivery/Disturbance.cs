using System.Collections.Concurrent;
using CoachBot.Application.Chat;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Workspaces;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Slack.Delivery;

/// <summary>
/// Whether a person wants not to be disturbed now (https://docs.slack.dev/reference/methods/dnd.teamInfo). It widens their quiet hours:
/// a nag or a notice waits until it ends. A reminder goes at the time that its member chose.
/// </summary>
internal sealed partial class Disturbance(SlackWebApi api, TimeProvider time, ILogger<Disturbance> logger)
{
    private const int MostKnown = 10_000;

    /// <summary>The method takes few calls a minute (tier 2), and a person seldom changes their times.</summary>
    private static readonly Duration Holds = Duration.FromMinutes(10);
    private readonly ConcurrentDictionary<(string Workspace, string Account), (DoNotDisturb? Quiet, Instant At)> _known = new();

    /// <exception cref="DeliveryException">It is to wait; the exception says until when.</exception>
    public async Task ThrowIfUnwantedAsync(SlackWorkspace workspace, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message.Kind is not (MessageKind.Nag or MessageKind.Notice) || message.Account is not { } account)
        {
            return;
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        if (await FindAsync(workspace, account, now, cancellationToken) is { IsEnabled: true, Start: { } start, End: { } end }
            && Instant.FromDateTimeOffset(start) <= now && now < Instant.FromDateTimeOffset(end))
        {
            throw new DeliveryException(DeliveryFault.NotNow, "Its receiver wants not to be disturbed now.") { NotBefore = Instant.FromDateTimeOffset(end) };
        }
    }

    /// <summary>Null where Slack does not tell: then the quiet hours that the member set stand alone.</summary>
    private async Task<DoNotDisturb?> FindAsync(SlackWorkspace workspace, string account, Instant now, CancellationToken cancellationToken)
    {
        var key = (workspace.TeamId, account);
        if (_known.TryGetValue(key, out var known) && now - known.At < Holds && now >= known.At)
        {
            return known.Quiet;
        }

        try
        {
            var found = await api.GetDoNotDisturbAsync(workspace.Token, [account], cancellationToken);
            if (_known.Count >= MostKnown)
            {
                _known.Clear();
            }

            var quiet = found.GetValueOrDefault(account);
            _known[key] = (quiet, now);
            return quiet;
        }
        catch (SlackApiException fault)
        {
            LogUnknown(account, fault.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack does not tell whether {User} may be disturbed: {Error}")]
    private partial void LogUnknown(string user, string error);
}
