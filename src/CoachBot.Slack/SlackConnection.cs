using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
using CoachBot.Slack.Protocol.Sockets;
using CoachBot.Slack.Workspaces;
using NodaTime;

namespace CoachBot.Slack;

/// <summary>The coach's connection to Slack: by sockets, or where Slack calls by HTTP, what is to be known before it does.</summary>
public sealed class SlackConnection
{
    private readonly SlackSockets? _sockets;
    private readonly SlackWorkspaces _workspaces;
    private readonly Departures _departures;
    private readonly Travels _travels;
    private readonly TimeProvider _time;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal SlackConnection(
        SlackSockets? sockets, SlackWorkspaces workspaces, Departures departures, Travels travels, TimeProvider time) =>
        (_sockets, _workspaces, _departures, _travels, _time) = (sockets, workspaces, departures, travels, time);

    /// <summary>Completes when it is known whose the plain token is, so that events can be handled.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Stays connected until it is told to stop; then answers have a little time to arrive.</summary>
    /// <exception cref="SlackTroubleException">Slack refuses one of the tokens; the message says what to change.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await _workspaces.LearnAsync(cancellationToken) is { } own)
            {
                await _departures.ReturnAsync(
                    SlackOptions.Platform, own.TeamId, Instant.FromDateTimeOffset(_time.GetUtcNow()), cancellationToken);
            }

            _ready.TrySetResult();
            await (_sockets is { } sockets ? RunAsync(sockets, cancellationToken) : Task.Delay(Timeout.Infinite, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // That is how it ends.
        }

        await _travels.ArriveAsync(CancellationToken.None);
    }

    private static async Task RunAsync(SlackSockets sockets, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = sockets.RunAsync(stop.Token);
        if (await Task.WhenAny(running, sockets.Refused) == sockets.Refused)
        {
            await stop.CancelAsync();
            await running;
            throw new SlackTroubleException(
                $"Slack does not accept the app token ({await sockets.Refused}). Set Slack__AppToken to a token (xapp-…) with the scope "
                + "connections:write, which the app's page makes under Basic Information, App-Level Tokens.");
        }

        await running;
    }
}
