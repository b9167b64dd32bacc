using System.Globalization;
using System.Runtime.CompilerServices;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Domain;

/// <summary>
/// A sentence of the rules whose figures and days are still figures and days, so that whoever shows it writes them as its reader
/// wants them. It is made by assigning an interpolated string to it.
/// </summary>
[InterpolatedStringHandler]
public sealed class Sentence : IEquatable<Sentence>
{
    private readonly List<Part> _parts;

    /// <summary>Called by the compiler.</summary>
    public Sentence(int literalLength, int formattedCount) => _parts = new List<Part>((2 * formattedCount) + 1);

    /// <summary>A piece: a figure, a day or, where it is neither, a text.</summary>
    /// <param name="Text">The piece in English; a day reads "31 Mar 2026".</param>
    public readonly record struct Part(string Text, Quantity? Figure = null, LocalDate? Day = null);

    public IReadOnlyList<Part> Parts => _parts;

    public void AppendLiteral(string text) => _parts.Add(new Part(text));

    public void AppendFormatted(string text) => _parts.Add(new Part(text));

    public void AppendFormatted(int count) => _parts.Add(new Part(count.ToString(CultureInfo.InvariantCulture)));

    public void AppendFormatted(Quantity figure) => _parts.Add(new Part(figure.ToString(), Figure: figure));

    public void AppendFormatted(LocalDate day) => _parts.Add(new Part(day.ToString("d MMM uuuu", CultureInfo.InvariantCulture), Day: day));

    public void AppendFormatted(Sentence sentence) => _parts.AddRange(sentence._parts);

    public bool Equals(Sentence? other) => other is not null && _parts.SequenceEqual(other._parts);

    public override bool Equals(object? obj) => Equals(obj as Sentence);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>All of it in English.</summary>
    public override string ToString() => string.Concat(_parts.Select(part => part.Text));
}
