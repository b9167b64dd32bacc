using CoachBot.Application.Agenda;
using CoachBot.Slack.Interactions;
using CoachBot.Slack.Protocol.Sockets;
using NodaTime;

namespace CoachBot.Slack;

/// <summary>The coach's connection to Slack by Socket Mode.</summary>
public sealed class SlackConnection
{
    private readonly SlackSockets _sockets;
    private readonly OwnWorkspace _workspace;
    private readonly Departures _departures;
    private readonly Travels _travels;
    private readonly TimeProvider _time;

    internal SlackConnection(SlackSockets sockets, OwnWorkspace workspace, Departures departures, Travels travels, TimeProvider time) =>
        (_sockets, _workspace, _departures, _travels, _time) = (sockets, workspace, departures, travels, time);

    /// <summary>Completes when events come.</summary>
    public Task Connected => _sockets.FirstOpen;

    /// <summary>Stays connected until it is told to stop; then answers have a little time to arrive.</summary>
    /// <exception cref="SlackTroubleException">Slack refuses the bot's token; the message says what to change.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _workspace.LearnAsync(cancellationToken);
        await _departures.ReturnAsync(
            SlackOptions.Platform, _workspace.Identity.TeamId, Instant.FromDateTimeOffset(_time.GetUtcNow()), cancellationToken);
        await _sockets.RunAsync(cancellationToken);
        await _travels.ArriveAsync();
    }
}
