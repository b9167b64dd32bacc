namespace CoachBot.Application.Replies;

/// <summary>A file that goes with a reply, for the asker alone.</summary>
/// <param name="FileName">Without folders: letters, figures, dashes and one dot.</param>
/// <param name="ContentType">A media type, e.g. <c>text/csv</c>; the content is UTF-8.</param>
public sealed record Attachment(string FileName, string ContentType, string Content);
