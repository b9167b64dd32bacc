using System.Text;

namespace CoachBot.Application.Replies;

/// <summary>A file that goes with a reply, for the asker alone.</summary>
/// <param name="FileName">Without folders: letters, figures, dashes and one dot.</param>
/// <param name="ContentType">A media type, e.g. <c>text/csv</c>.</param>
public sealed record Attachment(string FileName, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>A file of text, in UTF-8.</summary>
    public Attachment(string fileName, string contentType, string text)
        : this(fileName, contentType, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>The content of a file of text.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span);
}
