using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands;

/// <summary>Asks about a day that can't be read, where a day is announced: it would be lost in a title or a note.</summary>
internal sealed class DateSlips(CommandDefinition definition, ParameterReader reader, BoundValues bound)
{
    /// <summary>Days that people name by what they are.</summary>
    private static readonly IReadOnlyList<string> Feasts =
    [
        "easter", "good friday", "pentecost", "ascension", "christmas", "xmas", "new year", "new years", "new year's", "thanksgiving", "black friday",
        "halloween", "ramadan", "eid", "passover", "hanukkah", "diwali", "carnival", "midsummer",
    ];

    /// <summary>Behind a word that announces a day, as of <c>by 30 febuary</c>.</summary>
    /// <exception cref="UserError">A day was meant.</exception>
    public void AskBehind(List<string> words, int at)
    {
        if (CalendarWords.AnnouncesDay(words[at]) && Wanted is { } parameter)
        {
            AskFeast(words, at + 1);
            Ask(parameter, words, at + 1, words.Count);
        }
    }

    /// <summary>Where words are all that is left and a day among them would be it, as of <c>away tomorow</c>.</summary>
    /// <exception cref="UserError">A day was meant.</exception>
    public void AskAlone(List<string> words)
    {
        if (bound.Unset.FirstOrDefault(p => p is { Kind: ParameterKind.Date, AtEnd: true }) is { } atEnd)
        {
            Ask(atEnd, words, 0, 1);
        }
        else if (bound.Unset.FirstOrDefault(p => p is { Kind: ParameterKind.Interval }) is { } interval)
        {
            AskFeast(words, 0);
            Ask(interval, words, 0, words.Count);
        }
    }

    /// <summary>A feast is on no day that can be known: calendars, churches and countries differ.</summary>
    private static void AskFeast(List<string> words, int at)
    {
        var name = string.Join(' ', words.Skip(at).Take(2)).ToLowerInvariant();
        if (Feasts.FirstOrDefault(feast => name == feast || name.StartsWith(feast + " ", StringComparison.Ordinal)) is { } said)
        {
            throw new UserError(BindingTexts.WhichDayIs(said));
        }
    }

    /// <summary>Days from and to may have been taken for one, so they are wanted still.</summary>
    private Parameter? Wanted => bound.Unset.FirstOrDefault(p => p.Kind is ParameterKind.Date)
        ?? definition.Parameters.FirstOrDefault(p => p.Kind == ParameterKind.Interval);

    /// <param name="most">Only where no more words than these are left, of which the first may be a day.</param>
    private void Ask(Parameter parameter, List<string> words, int at, int most)
    {
        if (words.Count - at > most || DateSlip.Mend(words, at) is not { } mended
            || reader.Read(parameter, mended, at) is not { Consumed: > 0 } taken)
        {
            return;
        }

        var (typed, meant) = (Joined(words), Joined(mended));
        throw taken.Problem is { } problem
            ? new UserError(problem) { Unclear = (meant, taken.Meanings) }
            : new UserError(BindingTexts.DaySlip(typed, meant)) { Unclear = (typed, [new Meaning(Replies.Line.Plain(meant), meant)]) };

        string Joined(IReadOnlyList<string> line) => string.Join(' ', line.Skip(at).Take(taken.Consumed));
    }
}
