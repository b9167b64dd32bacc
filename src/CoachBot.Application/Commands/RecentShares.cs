using System.Collections.Concurrent;
using CoachBot.Application.Chat;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>What people showed to rooms a moment ago: a double click shows it once.</summary>
internal sealed class RecentShares
{
    private const int MostKnown = 1000;
    private static readonly Duration Moment = Duration.FromSeconds(5);
    private readonly ConcurrentDictionary<(string Platform, string Workspace, string Account, string What), Instant> _shown = new();

    /// <summary>Whether the same person showed the same just before.</summary>
    public bool HasJustShown(ButtonPressed press, Instant now)
    {
        if (_shown.Count >= MostKnown)
        {
            _shown.Clear();
        }

        var key = (press.Actor.Platform, press.Actor.Workspace, press.Actor.Account, press.Action.Text);
        if (_shown.TryGetValue(key, out var last) && now - last < Moment)
        {
            return true;
        }

        _shown[key] = now;
        return false;
    }
}
