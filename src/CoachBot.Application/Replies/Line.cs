using CoachBot.Domain.Goals;

namespace CoachBot.Application.Replies;

/// <summary>
/// One line of text. Written as an interpolated string: in its literal parts <c>**bold**</c> and <c>`code`</c> are markup, what
/// stands in braces never is. A text, a figure or a time of day in braces may be part of code: <c>`record {name} 3`</c>.
/// </summary>
public sealed record Line(IReadOnlyList<Inline> Parts)
{
    public static Line Of(LineHandler text) => text.ToLine();

    /// <summary>A line of user text, or of text that needs no markup.</summary>
    public static Line Plain(string text) => new([new Inline.Plain(text)]);

    public static Line Empty { get; } = new([]);

    public static Line Figure(Quantity quantity) => new([new Inline.Amount(quantity.Value, quantity.Unit)]);

    public static Line operator +(Line first, Line second) => new([.. first.Parts, new Inline.Plain(" "), .. second.Parts]);

    public static Line Add(Line left, Line right) => left + right;
}
