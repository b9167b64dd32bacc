namespace CoachBot.Pdf;

/// <summary>Something on the paper; places and lengths in points from the top left.</summary>
/// <param name="Y">Its lowest edge; of words their baseline.</param>
internal abstract record Mark(double Y)
{
    /// <summary>A line of text.</summary>
    /// <param name="X">Where it begins.</param>
    public sealed record Words(double X, double Y, string Text, double Size, bool IsBold, Ink Ink) : Mark(Y);

    /// <summary>A thin line across.</summary>
    public sealed record Rule(double From, double To, double Y) : Mark(Y);

    /// <summary>A filled rectangle that stands on <c>Y</c>.</summary>
    public sealed record Bar(double X, double Y, double Width, double Height, Ink Ink) : Mark(Y);
}

internal enum Ink
{
    Text,
    Quiet,
    Accent,
    Pale,
}
