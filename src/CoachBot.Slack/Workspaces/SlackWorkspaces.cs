using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;
using Microsoft.Extensions.Logging;

namespace CoachBot.Slack.Workspaces;

/// <summary>The workspaces that the bot is in: the one of the plain bot token, and those that installed it.</summary>
internal sealed partial class SlackWorkspaces(
    SlackWebApi api, SlackOptions options, Installations installations, TimeProvider wire, ILogger<SlackWorkspaces> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly TaskCompletionSource<SlackWorkspace?> _own = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// The workspace of an event or a message, once it is known whose the plain token is; null where the bot is not in it. An
    /// organisation's events may name none: they are those of the plain token.
    /// </summary>
    public async ValueTask<SlackWorkspace?> FindAsync(string? teamId, CancellationToken cancellationToken) =>
        await _own.Task.WaitAsync(cancellationToken) is { } own && (teamId is null || teamId == own.TeamId) ? own
        : teamId is null ? null
        : await installations.FindAsync(teamId, cancellationToken);

    /// <summary>Asks whose the plain token is, until Slack can be reached. Null where there is no plain token.</summary>
    /// <exception cref="SlackTroubleException">Slack refuses the token.</exception>
    public async Task<SlackWorkspace?> LearnAsync(CancellationToken cancellationToken)
    {
        while (options.BotToken is { } token)
        {
            try
            {
                var own = new SlackWorkspace(token, await api.TestAuthAsync(token, cancellationToken));
                _own.TrySetResult(own);
                return own;
            }
            catch (SlackApiException fault) when (fault.Kind == SlackErrorKind.Transient)
            {
                var pause = fault.RetryAfter ?? Pause;
                LogNotReached(fault.Message, pause);
                await Task.Delay(pause, wire, cancellationToken);
            }
            catch (SlackApiException fault)
            {
                throw new SlackTroubleException(
                    $"Slack does not accept the bot's token ({fault.Code}). Set Slack__BotToken to the “Bot User OAuth Token” (xoxb-…) "
                    + "that the app's page shows under OAuth & Permissions.");
            }
        }

        _own.TrySetResult(null);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack does not say whose the bot's token is: {Error}; again in {Pause}")]
    private partial void LogNotReached(string error, TimeSpan pause);
}
