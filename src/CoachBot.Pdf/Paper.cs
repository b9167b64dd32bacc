namespace CoachBot.Pdf;

/// <summary>The sheet: A4 in points, with its margins.</summary>
internal static class Paper
{
    public const double Width = 595;
    public const double Height = 842;
    public const double Margin = 44;
    public const double Left = Margin;
    public const double Right = Width - Margin;
    public const double Top = Margin;
    public const double Bottom = Height - Margin;
}
