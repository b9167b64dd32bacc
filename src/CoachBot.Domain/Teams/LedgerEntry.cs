using System.Globalization;
using System.Text;
using NodaTime;

namespace CoachBot.Domain.Teams;

/// <summary>
/// One row of the append-only ledger: ids, numbers, states, rule and instant; never a name, a note or a text.
/// </summary>
/// <param name="Kind">What happened, e.g. <c>occasion.missed</c>.</param>
/// <param name="At">When it happened, by the clock of the bot.</param>
/// <param name="Subject">The id of what it happened to.</param>
/// <param name="Parent">The id of what that belongs to (the commitment of an occasion, the metric of a measurement).</param>
/// <param name="Date">The member's day that it is about.</param>
/// <param name="Rule">The rule that decided it, for <c>why</c>.</param>
/// <param name="Figures">Numbers and states, as <c>name=value</c> joined by blanks.</param>
public sealed record LedgerEntry(
    string Kind,
    Instant At,
    long Subject,
    long Parent = 0,
    LocalDate? Date = null,
    string Rule = "",
    string Figures = "")
{
    /// <summary>The version of the rules that this program applies.</summary>
    public const int RuleVersion = 1;

    /// <summary>Writes figures in the one form that the ledger keeps.</summary>
    public static string Of(params ReadOnlySpan<(string Name, object? Value)> figures)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in figures)
        {
            if (value is null)
            {
                continue;
            }

            text.Append(text.Length == 0 ? "" : " ").Append(name).Append('=').Append(value switch
            {
                Instant instant => instant.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
                LocalDate date => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
                LocalTime time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
                Enum state => state.ToString(),
                bool flag => flag ? "1" : "0",
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString(),
            });
        }

        return text.ToString();
    }
}
