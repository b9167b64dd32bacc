using System.Text.Json.Serialization;

namespace CoachBot.Slack.Protocol.Blocks;

/// <summary>A text object (https://docs.slack.dev/reference/block-kit/composition-objects/text-object).</summary>
public abstract record SlackText([property: JsonPropertyOrder(-1)] string Type, string Text)
{
    /// <summary>Slack's three control characters as entities, so that a member's text stays text in <see cref="Mrkdwn"/>
    /// (https://docs.slack.dev/messaging/formatting-message-text).</summary>
    public static string Escape(string text) =>
        text.AsSpan().IndexOfAny("&<>") < 0
            ? text
            : text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal);
}

/// <summary>Text that is shown as it is, but for emoji names.</summary>
public sealed record PlainText(string Text) : SlackText("plain_text", Text);

/// <summary>Text in Slack's markup; user text goes through <see cref="SlackText.Escape"/>.</summary>
public sealed record Mrkdwn(string Text) : SlackText("mrkdwn", Text);
