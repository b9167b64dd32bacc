using CoachBot.Slack.Protocol.Api;

namespace CoachBot.Slack;

/// <summary>The workspace of the bot token. It is known before the first event comes.</summary>
internal sealed class OwnWorkspace(SlackWebApi api, SlackOptions options, TimeProvider wire)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private SlackIdentity? _identity;

    public SlackIdentity Identity => _identity ?? throw new InvalidOperationException("Slack was not asked yet whose the token is.");

    /// <summary>Whether an event is of this workspace; an organisation's events may name none.</summary>
    public bool Owns(string? teamId) => teamId is null || teamId == Identity.TeamId;

    /// <summary>Asks whose the token is, until Slack can be reached.</summary>
    /// <exception cref="SlackTroubleException">Slack refuses the token.</exception>
    public async Task LearnAsync(CancellationToken cancellationToken)
    {
        while (_identity is null)
        {
            try
            {
                _identity = await api.TestAuthAsync(options.BotToken, cancellationToken);
            }
            catch (SlackApiException fault) when (fault.Kind == SlackErrorKind.Transient)
            {
                await Task.Delay(fault.RetryAfter ?? Pause, wire, cancellationToken);
            }
            catch (SlackApiException fault)
            {
                throw new SlackTroubleException(
                    $"Slack does not accept the bot's token ({fault.Code}). Set Slack__BotToken to the “Bot User OAuth Token” (xoxb-…) "
                    + "that the app's page shows under OAuth & Permissions.");
            }
        }
    }
}
