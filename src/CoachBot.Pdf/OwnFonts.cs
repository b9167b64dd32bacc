using PdfSharp.Fonts;

namespace CoachBot.Pdf;

/// <summary>DejaVu Sans Condensed, regular and bold, out of the program itself.</summary>
internal sealed class OwnFonts : IFontResolver
{
    public const string Family = "DejaVu Sans Condensed";
    private const string Regular = "DejaVuSansCondensed.ttf";
    private const string Bold = "DejaVuSansCondensed-Bold.ttf";

    private static readonly Lazy<FontCoverage> BothFaces = new(
        () => FontCoverage.Of(Read(Regular)).And(FontCoverage.Of(Read(Bold))));

    /// <summary>What both faces can draw.</summary>
    public static FontCoverage Coverage => BothFaces.Value;

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? Bold : Regular);

    public byte[] GetFont(string faceName) => Read(faceName);

    private static byte[] Read(string face)
    {
        using var stream = typeof(OwnFonts).Assembly.GetManifestResourceStream(face) ?? throw new FileNotFoundException("A font is missing from the program.", face);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
