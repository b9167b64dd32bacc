using CoachBot.Application.Commands;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Workspaces;
using Microsoft.Extensions.Logging;

namespace CoachBot.Slack.Interactions;

/// <summary>
/// Whether the coach is in a room that is picked for a team: it is said then, and not when the first review can't be posted. Its newest message
/// is asked for, which only who is in a room gets (https://docs.slack.dev/reference/methods/conversations.history): to ask about the room itself
/// takes a right that the coach does not need otherwise.
/// </summary>
internal sealed partial class PickedRooms(CommandPipeline pipeline, SlackWebApi api, TimeProvider wire, ILogger<PickedRooms> logger)
{
    /// <summary>The room that a line picks and that the coach is not in; null for none. Most lines pick none.</summary>
    public Task<string?> WithoutCoachAsync(SlackWorkspace workspace, string line, CancellationToken cancellationToken) =>
        UnlessInAsync(workspace, line.Contains("<#", StringComparison.Ordinal) ? pipeline.RoomPickedIn(line) : null, cancellationToken);

    /// <summary>The room that a form picks and that the coach is not in; null for none.</summary>
    public Task<string?> WithoutCoachAsync(
        SlackWorkspace workspace, string form, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken) =>
        UnlessInAsync(workspace, pipeline.RoomPickedIn(form, fields), cancellationToken);

    private async Task<string?> UnlessInAsync(SlackWorkspace workspace, string? room, CancellationToken cancellationToken)
    {
        if (room is null)
        {
            return null;
        }

        try
        {
            await api.ReadHistoryAsync(workspace.Token, new HistoryQuery(room) { Limit = 1 }, cancellationToken)
                .WaitAsync(Actors.Patience, wire, cancellationToken);
            return null;
        }
        catch (SlackApiException fault) when (fault.Code is "not_in_channel" or "channel_not_found")
        {
            return room;
        }
        catch (Exception fault) when (fault is SlackApiException or TimeoutException)
        {
            LogUnknown(room, fault.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack does not tell whether the coach is in the room {Room}: {Error}")]
    private partial void LogUnknown(string room, string error);
}
