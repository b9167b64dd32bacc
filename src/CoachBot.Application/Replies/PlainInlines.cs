using CoachBot.Domain.Goals;

namespace CoachBot.Application.Replies;

/// <summary>A line's parts as bare, printable text.</summary>
public sealed class PlainInlines(ReaderFormat format)
{
    public string Text(Line line) => string.Concat(line.Parts.Select(Text));

    public string Text(Inline part) => part switch
    {
        Inline.Plain plain => Printable.Of(plain.Text),
        Inline.Bold bold => string.Concat(bold.Parts.Select(Text)),
        Inline.Code code => Printable.Of(code.Text),
        Inline.Link link => Link(Printable.Of(link.Text), Address(link)),
        Inline.Mention mention => $"@{Printable.Of(mention.Name)}",
        Inline.Room room => $"#{Printable.Of(room.Id)}",
        Inline.Moment moment => format.Moment(moment.At),
        Inline.Day day => format.Day(day.Date),
        Inline.Number number => format.Number(number.Value),
        Inline.Amount amount => format.Quantity(new Quantity(amount.Value, Printable.Of(amount.Unit))),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "A part that has no plain text."),
    };

    /// <summary>A link's address, as it can be copied.</summary>
    public static string Address(Inline.Link link) =>
        Printable.Of(link.Address.IsAbsoluteUri ? link.Address.AbsoluteUri : link.Address.OriginalString);

    private static string Link(string text, string address) =>
        text.Length == 0 || text == address ? address : $"{text} ({address})";
}
