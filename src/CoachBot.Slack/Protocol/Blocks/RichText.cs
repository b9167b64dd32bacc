using System.Text.Json.Serialization;

namespace CoachBot.Slack.Protocol.Blocks;

/// <summary>Text as a tree instead of markup (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block).</summary>
public sealed record RichTextBlock(IReadOnlyList<RichTextPart> Elements) : SlackBlock("rich_text");

[JsonConverter(typeof(KindJson<RichTextPart>))]
public abstract record RichTextPart([property: JsonPropertyOrder(-1)] string Type);

public sealed record RichTextSection(IReadOnlyList<RichTextElement> Elements) : RichTextPart("rich_text_section");

/// <summary>Lines in one width: tables and charts.</summary>
public sealed record RichTextPreformatted(IReadOnlyList<RichTextElement> Elements) : RichTextPart("rich_text_preformatted");

public sealed record RichTextQuote(IReadOnlyList<RichTextElement> Elements) : RichTextPart("rich_text_quote");

/// <param name="Elements">Sections, one an entry.</param>
/// <param name="Style"><c>bullet</c> or <c>ordered</c>.</param>
public sealed record RichTextList(IReadOnlyList<RichTextPart> Elements, string Style = "bullet") : RichTextPart("rich_text_list");

[JsonConverter(typeof(KindJson<RichTextElement>))]
public abstract record RichTextElement([property: JsonPropertyOrder(-1)] string Type);

public sealed record RichTextRun(string Text, RichTextStyle? Style = null) : RichTextElement("text");

public sealed record RichTextLink(string Url, string? Text = null) : RichTextElement("link");

/// <summary>A mention, which notifies.</summary>
public sealed record RichTextUser(string UserId) : RichTextElement("user");

/// <summary>A conversation's name, which leads to it.</summary>
public sealed record RichTextChannel(string ChannelId) : RichTextElement("channel");

/// <param name="Timestamp">Unix seconds; shown in the reader's zone.</param>
/// <param name="Format">Such as <c>{date_short_pretty} at {time}</c>.</param>
/// <param name="Fallback">Shown where it can't be formatted.</param>
public sealed record RichTextDate(long Timestamp, string Format, string Fallback) : RichTextElement("date");

public sealed record RichTextStyle(bool? Bold = null, bool? Italic = null, bool? Strike = null, bool? Code = null);
