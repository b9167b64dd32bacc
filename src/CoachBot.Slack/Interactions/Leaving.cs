using CoachBot.Application.Agenda;
using CoachBot.Slack.Workspaces;
using NodaTime;

namespace CoachBot.Slack.Interactions;

/// <summary>
/// A workspace took the bot out (https://docs.slack.dev/reference/events/app_uninstalled): its token is void, nobody there is reminded any
/// more, and its data is kept for 30 days.
/// </summary>
internal sealed class Leaving(Installations installations, Departures departures, TimeProvider time)
{
    public async Task HandleAsync(SlackWorkspace workspace, CancellationToken cancellationToken)
    {
        await departures.LeaveAsync(
            SlackOptions.Platform, workspace.TeamId, Instant.FromDateTimeOffset(time.GetUtcNow()), cancellationToken);
        await installations.RemoveAsync(workspace.TeamId, cancellationToken);
    }
}
