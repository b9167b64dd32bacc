using CoachBot.Loopback.Slack;

namespace CoachBot.Specs.Slack;

/// <summary>People's Home tabs, as they look at them.</summary>
internal static class HomeTabs
{
    /// <summary>Somebody opens theirs: what is published then.</summary>
    public static async Task<SlackView> OpenHomeAsync(this SlackRig rig, SlackUser user)
    {
        var before = rig.Slack.ViewChanges.All.Count(change => change.View.IsHome && change.View.User == user);
        await rig.Slack.OpenHomeAsync(user);
        SlackView home;
        do
        {
            home = await rig.Slack.NextHomeAsync(user);
        }
        while (rig.Slack.ViewChanges.All.Count(change => change.View.IsHome && change.View.User == user) <= before);
        return home;
    }

    /// <summary>The Home tab once it shows some words.</summary>
    public static async Task<SlackView> NextHomeAsync(this SlackRig rig, SlackUser user, string words) =>
        (await rig.Slack.ViewChanges.NextAsync(change =>
            change.View.IsHome && change.View.User == user && WordsOf(change.View).Contains(words, StringComparison.Ordinal))).View;

    /// <summary>What can be read, without the ends of lines: what is bold stands on a line of its own there.</summary>
    public static string WordsOf(SlackView view) => view.Readable.Replace("\n", "", StringComparison.Ordinal);

    public static IReadOnlyList<string> ButtonsOf(SlackView view) => [.. view.Elements.Select(element => element.Text)];
}
