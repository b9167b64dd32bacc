using System.Collections.Concurrent;
using CoachBot.Application.Chat;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>
/// The same button pressed again by the same person a moment later, with nothing in between: an impatient second click, which platforms tell as
/// another event.
/// </summary>
internal sealed class DoubleClicks
{
    private const int MostKnown = 1000;
    private static readonly Duration Moment = Duration.FromSeconds(15);
    private readonly ConcurrentDictionary<(string Platform, string Account), (string Button, string EventId, Instant At)> _last = new();

    /// <summary>The event of the first click; null where this is none of a button's, or the first.</summary>
    public string? FirstOf(ChatEvent chatEvent, Instant now)
    {
        var actor = chatEvent.Actor;
        var key = (actor.Platform, actor.Account);
        if (chatEvent is not ButtonPressed press)
        {
            _last.TryRemove(key, out _);
            return null;
        }

        // With the workspace: Slack's accounts are unique in one only.
        var button = $"{actor.Workspace}:{press.Action.Text}#{press.Message}";
        if (_last.TryGetValue(key, out var last) && last.Button == button && now - last.At < Moment)
        {
            return last.EventId;
        }

        if (_last.Count >= MostKnown)
        {
            _last.Clear();
        }

        _last[key] = (button, press.EventId, now);
        return null;
    }
}
