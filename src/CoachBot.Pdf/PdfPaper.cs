using CoachBot.Application.Replies;
using CoachBot.Application.Reports;
using NodaTime;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace CoachBot.Pdf;

/// <summary>
/// A report as one page of A4. It is set as large as it fits; what is too much even for small type is left to the CSV file, row by row.
/// </summary>
public sealed class PdfPaper : IReportPaper
{
    private static readonly Lock Setting = new();

    public byte[] Write(IReadOnlyList<Block> page, ReaderFormat format, Instant at)
    {
        PrepareFonts();
        using var document = new PdfDocument();
        document.Info.Title = page.OfType<Block.Heading>().FirstOrDefault() is { } title ? new PlainInlines(format).Text(title.Line) : "";
        document.Info.Creator = "CoachBot";
        document.Info.CreationDate = at.ToDateTimeUtc();
        var sheet = document.AddPage();
        (sheet.Size, sheet.Orientation) = (PageSize.A4, PageOrientation.Portrait);
        using (var graphics = XGraphics.FromPdfPage(sheet))
        {
            var pen = new Pen(graphics);
            foreach (var mark in Fitting(page, format, pen))
            {
                pen.Draw(mark);
            }
        }

        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return file.ToArray();
    }

    /// <summary>The marks in the largest style in which all of them are on the page; in the last one those that are.</summary>
    private static IEnumerable<Mark> Fitting(IReadOnlyList<Block> page, ReaderFormat format, IRuler ruler)
    {
        PageLayout? layout = null;
        foreach (var style in PaperStyle.LargestFirst)
        {
            layout = PageLayout.Of(page, format, ruler, style);
            if (layout.Bottom <= Paper.Bottom)
            {
                break;
            }
        }

        return layout!.Marks.Where(mark => mark.Y <= Paper.Bottom);
    }

    /// <summary>The fonts are the program's own, whatever the machine has: for the whole process, once.</summary>
    private static void PrepareFonts()
    {
        lock (Setting)
        {
            GlobalFontSettings.FontResolver ??= new OwnFonts();
        }
    }
}
