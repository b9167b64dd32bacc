using System.Text.RegularExpressions;

namespace CoachBot.Loopback.Slack;

/// <summary>What Slack makes of what a person typed: control characters escaped, names turned into ids.
/// https://docs.slack.dev/interactivity/implementing-slash-commands (escaping)</summary>
internal static partial class TypedText
{
    /// <param name="named">Whether mentions carry the name, as slash commands do: <c>&lt;@U1|ana&gt;</c>.</param>
    public static string Escape(string typed, Workspace workspace, bool named)
    {
        var escaped = typed.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
        if (!escaped.AsSpan().ContainsAny('@', '#'))
            return escaped;
        return Name().Replace(escaped, match => Resolve(match, workspace, named) ?? match.Value);
    }

    private static string? Resolve(Match match, Workspace workspace, bool named)
    {
        var name = match.Groups["name"].Value;
        var id = match.Value[0] == '@'
            ? workspace.Users.FirstOrDefault(user => user.Name == name)?.Id
            : workspace.Channels.FirstOrDefault(channel => channel.Name == name)?.Id;
        return id is null ? null : $"<{match.Value[0]}{id}{(named ? $"|{name}" : "")}>";
    }

    [GeneratedRegex(@"(?<![\w;])[@#](?<name>[\w.-]+)")]
    private static partial Regex Name();
}
