namespace CoachBot.Pdf;

/// <summary>How wide a text is drawn.</summary>
internal interface IRuler
{
    /// <summary>In points.</summary>
    double WidthOf(string text, double size, bool isBold);
}
