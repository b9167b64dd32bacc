using CoachBot.Application.Replies;
using NodaTime;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace CoachBot.Pdf.Tests;

/// <summary>What a reader of PDF sees of what was written.</summary>
internal sealed record ReadBack(int Pages, double Width, double Height, string Text, double Lowest, string? Title)
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 30, 12, 0);

    public static ReadBack Of(params IReadOnlyList<Block> page)
    {
        var format = new ReaderFormat(new("Ada", "Europe/London", default, default), new LocalDate(2026, 3, 30));
        using var document = PdfDocument.Open(new PdfPaper().Write(page, format, Noon));
        var first = document.GetPage(1);
        return new ReadBack(
            document.NumberOfPages, first.Width, first.Height, ContentOrderTextExtractor.GetText(first), first.Letters.Min(l => l.StartBaseLine.Y),
            document.Information.Title);
    }
}
