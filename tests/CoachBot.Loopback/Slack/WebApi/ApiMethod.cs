using System.Text.Json.Nodes;

namespace CoachBot.Loopback.Slack;

internal enum TokenKind
{
    None,
    Bot,
    App,
}

/// <summary>A method of the Web API.</summary>
/// <param name="Scopes">Any one of them is enough; empty: none is needed.</param>
/// <param name="Arguments">Names, a <c>!</c> behind the required ones.</param>
/// <param name="Json">Whether it takes a JSON body; methods that read don't. https://docs.slack.dev/apis/web-api</param>
internal sealed record ApiMethod(
    string Name, Tier Tier, TokenKind Token, string[] Scopes, string[] Arguments, bool Json, Func<ApiCall, JsonObject> Run)
{
    /// <summary>Slack's own libraries send <c>team_id</c> with every call, for installations of a whole organisation.</summary>
    public IReadOnlySet<string> Known { get; } = Arguments.Select(name => name.TrimEnd('!')).Append("team_id").ToHashSet();

    public IReadOnlyList<string> Required { get; } =
        [.. Arguments.Where(name => name.EndsWith('!')).Select(name => name.TrimEnd('!'))];
}
