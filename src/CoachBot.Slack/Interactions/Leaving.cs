using CoachBot.Application.Agenda;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Workspaces;
using NodaTime;

namespace CoachBot.Slack.Interactions;

/// <summary>
/// A workspace took the bot out (https://docs.slack.dev/reference/events/app_uninstalled): its token is void, nobody there is reminded any
/// more, and its data is kept for 30 days. The event may come late, when the workspace has installed the bot again: what is gone is only what
/// Slack no longer accepts.
/// </summary>
internal sealed class Leaving(SlackWebApi api, Installations installations, Departures departures, TimeProvider time)
{
    /// <exception cref="SlackApiException">Slack can't be asked now: it is to repeat the event.</exception>
    public async Task HandleAsync(SlackWorkspace workspace, CancellationToken cancellationToken)
    {
        if (await IsAcceptedAsync(workspace, cancellationToken))
        {
            return;
        }

        await departures.LeaveAsync(
            SlackOptions.Platform, workspace.TeamId, Instant.FromDateTimeOffset(time.GetUtcNow()), cancellationToken);
        await installations.RemoveAsync(workspace.TeamId, cancellationToken);
    }

    private async Task<bool> IsAcceptedAsync(SlackWorkspace workspace, CancellationToken cancellationToken)
    {
        try
        {
            await api.TestAuthAsync(workspace.Token, cancellationToken);
            return true;
        }
        catch (SlackApiException fault) when (fault.Kind != SlackErrorKind.Transient)
        {
            return false;
        }
    }
}
