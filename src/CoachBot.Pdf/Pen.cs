using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace CoachBot.Pdf;

/// <summary>Measures and draws on one page.</summary>
internal sealed class Pen(XGraphics graphics) : IRuler
{
    private const double Measured = 100;
    private static readonly XPdfFontOptions Unicode = new(PdfFontEncoding.Unicode);

    private readonly Dictionary<(double, bool), XFont> _fonts = [];
    private readonly Dictionary<(string, bool), double> _widths = [];

    /// <summary>A text grows with its size, so it is measured once.</summary>
    public double WidthOf(string text, double size, bool isBold)
    {
        if (!_widths.TryGetValue((text, isBold), out var width))
        {
            _widths[(text, isBold)] = width = graphics.MeasureString(text, FontOf(Measured, isBold)).Width;
        }

        return width * size / Measured;
    }

    public void Draw(Mark mark)
    {
        switch (mark)
        {
            case Mark.Words words:
                graphics.DrawString(
                    Drawable.InDrawnOrder(words.Text), FontOf(words.Size, words.IsBold), BrushOf(words.Ink), words.X, words.Y, XStringFormats.BaseLineLeft);
                break;
            case Mark.Rule rule:
                graphics.DrawLine(new XPen(ColorOf(Ink.Pale), 0.6), rule.From, rule.Y, rule.To, rule.Y);
                break;
            case Mark.Bar bar:
                graphics.DrawRectangle(BrushOf(bar.Ink), bar.X, bar.Y - bar.Height, bar.Width, bar.Height);
                break;
        }
    }

    private XFont FontOf(double size, bool isBold)
    {
        if (!_fonts.TryGetValue((size, isBold), out var font))
        {
            _fonts[(size, isBold)] = font = new XFont(OwnFonts.Family, size, isBold ? XFontStyleEx.Bold : XFontStyleEx.Regular, Unicode);
        }

        return font;
    }

    private static XSolidBrush BrushOf(Ink ink) => new(ColorOf(ink));

    private static XColor ColorOf(Ink ink) => ink switch
    {
        Ink.Accent => XColor.FromArgb(0x1F, 0x5F, 0x6B),
        Ink.Quiet => XColor.FromArgb(0x66, 0x6C, 0x72),
        Ink.Pale => XColor.FromArgb(0xC9, 0xD2, 0xD6),
        _ => XColor.FromArgb(0x20, 0x24, 0x28),
    };
}
