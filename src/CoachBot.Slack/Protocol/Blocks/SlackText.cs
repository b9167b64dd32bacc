using System.Text.Json.Serialization;

namespace CoachBot.Slack.Protocol.Blocks;

/// <summary>A text object (https://docs.slack.dev/reference/block-kit/composition-objects/text-object).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlainText), "plain_text")]
[JsonDerivedType(typeof(Mrkdwn), "mrkdwn")]
public abstract record SlackText(string Text)
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
public sealed record PlainText(string Text) : SlackText(Text)
{
    public bool? Emoji { get; init; }
}

/// <summary>Text in Slack's markup; user text goes through <see cref="SlackText.Escape"/>.</summary>
public sealed record Mrkdwn(string Text) : SlackText(Text)
{
    /// <summary>True keeps addresses and names as they stand.</summary>
    public bool? Verbatim { get; init; }
}
