using CoachBot.Application.Replies;
using UglyToad.PdfPig;

namespace CoachBot.Specs.Privacy;

/// <summary>What somebody who opens a file reads in it.</summary>
internal static class AttachmentText
{
    private const string Pdf = "application/pdf";

    public static string Of(Attachment attachment) => attachment.ContentType == Pdf ? OfPdf(attachment.Content.ToArray()) : attachment.Text;

    /// <summary>The words that are drawn, and what is said about the document; its bytes say nothing, and may look like a figure.</summary>
    private static string OfPdf(byte[] content)
    {
        using var document = PdfDocument.Open(content);
        var about = document.Information;
        return string.Join('\n', [
            about.Title, about.Author, about.Subject, about.Keywords,
            .. document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text),
        ]);
    }
}
