using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

/// <summary>Wraps events and delivers them, with Slack's retries. https://docs.slack.dev/apis/events-api</summary>
internal sealed class Events(LoopbackSlack slack) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Delivers; returns once the first attempt has ended, while the others go on in the background.</summary>
    public async Task<EventDelivery> RaiseAsync(
        Workspace workspace, JsonObject inner, SlackMessage? message, CancellationToken cancellation)
    {
        var (delivery, parcel) = Wrap(workspace, inner, message);
        var first = await slack.Carrier.CarryAsync(parcel, 0, null, cancellation);
        delivery.Note(first);
        delivery.Completion = first.InTime ? Task.FromResult(true) : RetryAsync(delivery, parcel, first, _stop.Token);
        return delivery;
    }

    /// <summary>Delivers without anyone waiting.</summary>
    public void Raise(Workspace workspace, JsonObject inner) => _ = RaiseQuietlyAsync(workspace, inner);

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task RaiseQuietlyAsync(Workspace workspace, JsonObject inner)
    {
        try
        {
            await RaiseAsync(workspace, inner, null, _stop.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException)
        {
            // The loopback stops.
        }
    }

    private async Task<bool> RetryAsync(EventDelivery delivery, Parcel parcel, Ack last, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= SlackLimits.EventRetries.Length && !last.NoRetry; attempt++)
        {
            try
            {
                await Task.Delay(SlackLimits.EventRetries[attempt - 1], slack.Options.Time, cancellation);
                last = await slack.Carrier.CarryAsync(parcel, attempt, Reason(last), cancellation);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
            delivery.Note(last);
            if (last.InTime)
                return true;
        }
        return false;
    }

    private static string Reason(Ack last) => last.Outcome switch
    {
        AckOutcome.TooLate => last.Status is null ? "timeout" : "http_timeout",
        AckOutcome.Refused => "http_error",
        _ => "connection_failed",
    };

    private (EventDelivery Delivery, Parcel Parcel) Wrap(Workspace workspace, JsonObject inner, SlackMessage? message)
    {
        var id = slack.Clock.NextId("Ev");
        inner["event_ts"] ??= slack.Clock.NextTs();
        var payload = new JsonObject
        {
            ["token"] = slack.VerificationToken,
            ["team_id"] = workspace.TeamId,
            ["context_team_id"] = workspace.TeamId,
            ["context_enterprise_id"] = null,
            ["api_app_id"] = slack.AppId,
            ["event"] = inner,
            ["type"] = "event_callback",
            ["event_id"] = id,
            ["event_time"] = slack.Clock.Now.ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(new JsonObject
            {
                ["enterprise_id"] = null,
                ["team_id"] = workspace.TeamId,
                ["user_id"] = workspace.BotUserId,
                ["is_bot"] = true,
                ["is_enterprise_install"] = false,
            }),
            ["is_ext_shared_channel"] = false,
            ["event_context"] = $"4-{id}",
        };
        slack.Misbehave.Tamper(payload);
        return (new(id, message), new(ParcelKind.Event, payload));
    }
}
