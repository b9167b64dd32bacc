using System.Text.Json.Serialization;

namespace CoachBot.Slack.Protocol.Blocks;

/// <summary>Text as a tree instead of markup (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block).</summary>
public sealed record RichTextBlock(IReadOnlyList<RichTextPart> Elements) : SlackBlock;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextSection), "rich_text_section")]
[JsonDerivedType(typeof(RichTextPreformatted), "rich_text_preformatted")]
[JsonDerivedType(typeof(RichTextQuote), "rich_text_quote")]
[JsonDerivedType(typeof(RichTextList), "rich_text_list")]
public abstract record RichTextPart;

public sealed record RichTextSection(IReadOnlyList<RichTextElement> Elements) : RichTextPart;

/// <summary>Lines in one width: tables and charts.</summary>
public sealed record RichTextPreformatted(IReadOnlyList<RichTextElement> Elements) : RichTextPart;

public sealed record RichTextQuote(IReadOnlyList<RichTextElement> Elements) : RichTextPart;

/// <param name="Elements">Sections, one an entry.</param>
/// <param name="Style"><c>bullet</c> or <c>ordered</c>.</param>
public sealed record RichTextList(IReadOnlyList<RichTextPart> Elements, string Style = "bullet") : RichTextPart;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextRun), "text")]
[JsonDerivedType(typeof(RichTextLink), "link")]
[JsonDerivedType(typeof(RichTextUser), "user")]
[JsonDerivedType(typeof(RichTextChannel), "channel")]
[JsonDerivedType(typeof(RichTextDate), "date")]
public abstract record RichTextElement;

public sealed record RichTextRun(string Text, RichTextStyle? Style = null) : RichTextElement;

public sealed record RichTextLink(string Url, string? Text = null) : RichTextElement;

/// <summary>A mention, which notifies.</summary>
public sealed record RichTextUser(string UserId) : RichTextElement;

/// <summary>A conversation's name, which leads to it.</summary>
public sealed record RichTextChannel(string ChannelId) : RichTextElement;

/// <param name="Timestamp">Unix seconds; shown in the reader's zone.</param>
/// <param name="Format">Such as <c>{date_short_pretty} at {time}</c>.</param>
/// <param name="Fallback">Shown where it can't be formatted.</param>
public sealed record RichTextDate(long Timestamp, string Format, string Fallback) : RichTextElement;

public sealed record RichTextStyle(bool? Bold = null, bool? Italic = null, bool? Strike = null, bool? Code = null);
