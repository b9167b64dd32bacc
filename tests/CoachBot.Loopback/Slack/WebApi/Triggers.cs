using System.Collections.Concurrent;
using System.Globalization;

namespace CoachBot.Loopback.Slack;

/// <summary>Trigger ids: three seconds, once. They carry their own facts, so that issuing one costs nothing.
/// https://docs.slack.dev/interactivity/handling-user-interaction</summary>
internal sealed class Triggers(Clock clock)
{
    private readonly ConcurrentDictionary<string, byte> _used = new();

    public string Issue(SlackUser user, SlackView? from) =>
        $"{Clock.Micros(clock.Now)}.{clock.NextNumber()}.{user.Workspace.TeamId}_{user.Id}_{from?.Id}";

    /// <summary>The user and the view from which the trigger came.</summary>
    /// <exception cref="SlackError"><c>invalid_trigger_id</c>, <c>expired_trigger_id</c>, <c>exchanged_trigger_id</c>.</exception>
    public (SlackUser User, string? ViewId) Exchange(string trigger, Workspace workspace)
    {
        var parts = trigger.Split('.');
        var facts = parts[^1].Split('_');
        if (parts.Length != 3 || facts.Length != 3 || facts[0] != workspace.TeamId
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var issued)
            || workspace.User(facts[1]) is not { } user)
            throw new SlackError("invalid_trigger_id");
        if (Clock.Micros(clock.Now) - issued > SlackLimits.TriggerLife.TotalMicroseconds)
            throw new SlackError("expired_trigger_id");
        if (!_used.TryAdd(trigger, 0))
            throw new SlackError("exchanged_trigger_id");
        return (user, facts[2].Length == 0 ? null : facts[2]);
    }
}
