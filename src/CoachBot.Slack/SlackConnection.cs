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
    /// <exception cref="SlackTroubleException">Slack refuses the bot's token; the message says what to change.</exception>
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
            await (_sockets?.RunAsync(cancellationToken) ?? Task.Delay(Timeout.Infinite, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // That is how it ends.
        }

        await _travels.ArriveAsync();
    }
}
