using System.Text.Json;
using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Discord.Rendering;
using CoachBot.Slack.Rendering;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoachBot.Specs.Privacy;

/// <summary>What people write, and whether it came out as anything but words.</summary>
internal static class UserText
{
    private const int Seed = 20_260_105;

    private static readonly string[] Nasty =
    [
        "@everyone", "@here", "<@&1>", "<@7>", "<@U7>", "<#9>", "<!channel>", "<!here|here>", "<!date^0^{time}|now>",
        "<https://evil.example|x>",
        "[x](https://evil.example)", "https://evil.example/a_b", "`", "```", "# h", "> q", "**", "*", "__", "~~", "||", "\u001b[31m",
        "\u009b2J",
        "\u202E", "\u2066", "\u200B", "\uFEFF", "\"", "'", "\\", "{0}", "&lt;", "\n", "\t", " --anyway ", "word", " and ",
    ];

    private static readonly char[] Invisible = ['\u001b', '\u009b', '\u202E', '\u2066', '\u200B', '\uFEFF', '\r', '\t'];
    private static readonly Reader Anybody = new("", "Etc/UTC", default, default);
    private static readonly LocalDate Day = new(2026, 2, 2);

    /// <summary>The same texts each time, each with a word in front, so that none is empty.</summary>
    public static IReadOnlyList<string> Samples(int count) =>
    [
        .. (from pieces in Gen.Elements(Nasty).ListOf(5) select "w " + string.Concat(pieces)).Sample(50, new Rnd(Seed), count),
    ];

    /// <summary>Where a reply pings or links what the coach did not mean, or holds what no platform should be given.</summary>
    /// <param name="reply">What is shown.</param>
    /// <param name="known">Accounts that may be named.</param>
    public static IEnumerable<string> Faults(Reply reply, IReadOnlySet<string> known)
    {
        using var json = JsonDocument.Parse(ReplyJson.WriteUtf8(reply));
        foreach (var part in Parts(json.RootElement))
        {
            if (part.Kind == "m" && !known.Contains(part.Target))
            {
                yield return $"a mention of “{part.Target}”";
            }
            else if (part.Kind == "l" && part.Target.Contains("evil", StringComparison.Ordinal))
            {
                yield return $"a link to {part.Target}";
            }
        }

        if (PlainTextRenderer.Render(reply, Anybody, Day).Any(Invisible.Contains))
        {
            yield return "a control character in the terminal";
        }

        var slack = SlackMessageRenderer.Render(reply, Anybody, Day, new());
        if (slack.Text.Contains('<', StringComparison.Ordinal) && !slack.Text.Contains("<@", StringComparison.Ordinal))
        {
            yield return $"markup in Slack: {slack.Text}";
        }

        var discord = MessageRenderer.Render(reply, Anybody, Day, new());
        if (discord.AllowedMentions is not { Parse: [] } allowed || (allowed.Users ?? []).Any(user => !known.Contains(user.ToString())))
        {
            yield return "a ping in Discord";
        }
    }

    private static IEnumerable<(string Kind, string Target)> Parts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Parts(p.Value)).Concat(PartOf(element)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Parts),
        _ => [],
    };

    private static IEnumerable<(string Kind, string Target)> PartOf(JsonElement element) =>
        element.TryGetProperty("t", out var kind) && kind.GetString() is "m" or "l"
            ? [(kind.GetString()!, new[] { "account", "address" }.Where(name => element.TryGetProperty(name, out _))
                .Select(name => element.GetProperty(name).GetString() ?? "").First())]
            : [];
}
