using System.Globalization;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Rendering;

/// <summary>What a form's custom id asks for.</summary>
public enum FormMove
{
    /// <summary>A step of the form was sent: <c>form:goal add:0:1457…</c>, a modal's.</summary>
    Sent,

    /// <summary>A step is to be opened: <c>open:goal add:1</c>, a button's.</summary>
    Open,

    /// <summary>What is filled in so far is to be taken: <c>send:goal add:1457…</c>, a button's.</summary>
    Send,
}

/// <summary>A custom id that moves a form on.</summary>
/// <param name="Path">The command's path.</param>
/// <param name="Step">0 for the first.</param>
/// <param name="Opening">The interaction that the modal answered, or the one before the button's message: it tells it from the same form opened again. Null where none is noted.</param>
public readonly record struct FormId(FormMove Move, string Path, int Step = 0, Snowflake? Opening = null)
{
    private const string SentWord = "form";
    private const string OpenWord = "open";
    private const string SendWord = "send";

    /// <summary>Reads a custom id; false where it is no form's.</summary>
    public static bool TryParse(string? text, out FormId id)
    {
        id = default;
        switch (text?.Split(':'))
        {
            case [(SentWord or OpenWord) and var word, { Length: > 0 } path, var number, .. var mark]
                when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var step) && TryMark(mark, out var opening):
                id = new FormId(word == SentWord ? FormMove.Sent : FormMove.Open, path, step, opening);
                return true;
            case [SendWord, { Length: > 0 } path, .. var mark] when TryMark(mark, out var opening):
                id = new FormId(FormMove.Send, path, Opening: opening);
                return true;
            default:
                return false;
        }
    }

    public override string ToString() => Move switch
    {
        FormMove.Send => $"{SendWord}:{Path}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{(Move == FormMove.Sent ? SentWord : OpenWord)}:{Path}:{Step}"),
    } + (Opening is { } opening ? $":{opening}" : "");

    /// <summary>False where something else than one interaction's id stands there.</summary>
    private static bool TryMark(string[] mark, out Snowflake? opening)
    {
        opening = mark is [var text] && Snowflake.TryParse(text, out var id) ? id : null;
        return mark.Length == 0 || opening is not null;
    }
}
