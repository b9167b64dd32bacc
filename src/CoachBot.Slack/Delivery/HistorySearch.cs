using System.Collections.Concurrent;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;

namespace CoachBot.Slack.Delivery;

/// <summary>
/// Looks through a conversation for a message. Some apps are given 15 messages a minute
/// (https://docs.slack.dev/reference/methods/conversations.history): a search that is
/// refused goes on where it stood when it is asked again, or at the first page if Slack no longer knows where that is.
/// </summary>
/// <param name="api">Reads it.</param>
/// <param name="mostStopped">Of how many searches it is remembered where they stood: some are of messages that were given up meanwhile.</param>
internal sealed class HistorySearch(SlackWebApi api, int mostStopped = HistorySearch.MostStopped)
{
    private const int MostStopped = 1000;
    private readonly ConcurrentDictionary<long, string> _stopped = new();

    /// <summary>The ts of the first message that fits, newest first; null where there is none.</summary>
    /// <param name="token">Whose conversation it is.</param>
    /// <param name="query">Where to look.</param>
    /// <param name="search">By what it is known when it is asked again.</param>
    /// <param name="isIt">Whether a message is the one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public async Task<string?> FindAsync(
        SlackSecret token, HistoryQuery query, long search, Func<HistoryMessage, bool> isIt, CancellationToken cancellationToken)
    {
        if (!_stopped.TryRemove(search, out var cursor))
        {
            return await FindFromAsync(token, query, search, isIt, cancellationToken);
        }

        try
        {
            return await FindFromAsync(token, query with { Cursor = cursor }, search, isIt, cancellationToken);
        }
        catch (SlackApiException fault) when (fault.Code == "invalid_cursor")
        {
            // No cursor is said to hold for ever: https://docs.slack.dev/apis/web-api/pagination
            return await FindFromAsync(token, query, search, isIt, cancellationToken);
        }
    }

    private async Task<string?> FindFromAsync(
        SlackSecret token, HistoryQuery query, long search, Func<HistoryMessage, bool> isIt, CancellationToken cancellationToken)
    {
        while (true)
        {
            var page = await ReadAsync(token, query, search, cancellationToken);
            if (page.Messages.FirstOrDefault(isIt) is { } found)
            {
                return found.Ts;
            }

            if (page.NextCursor is null)
            {
                return null;
            }

            query = query with { Cursor = page.NextCursor };
        }
    }

    private async Task<HistoryPage> ReadAsync(SlackSecret token, HistoryQuery query, long search, CancellationToken cancellationToken)
    {
        try
        {
            return await api.ReadHistoryAsync(token, query, cancellationToken);
        }
        catch (SlackApiException fault) when (fault.Kind == SlackErrorKind.Transient && query.Cursor is { } cursor)
        {
            if (_stopped.Count >= mostStopped)
            {
                _stopped.Clear();
            }

            _stopped[search] = cursor;
            throw;
        }
    }
}
