using CoachBot.Application.Commands.Reading;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Goals;

/// <summary>How a number is meant that somebody records.</summary>
internal enum EntryKind
{
    /// <summary>Added to a total, and what a level stands at.</summary>
    Amount,

    /// <summary>What it stands at.</summary>
    Total,

    /// <summary>Added to either.</summary>
    Step,
}

/// <summary>What is recorded, as it was said: <c>leads 12</c>, <c>leads = 19</c>, <c>leads=19</c>, <c>1 12</c>, <c>twelve leads</c>.</summary>
/// <param name="What">The metric's or the goal's name or number; null where none was said.</param>
/// <param name="Amount">Null where none was said.</param>
internal sealed record RecordEntry(string? What, AmountValue? Amount, EntryKind Kind)
{
    /// <summary>The amount that stands beside a total: what a form was filled in with, which nobody has to take out, or one too many.</summary>
    public AmountValue? Beside { get; private init; }

    public static RecordEntry Of(Arguments arguments, NumberFormat numbers)
    {
        var what = arguments.Find<string>("what")?.Trim().TrimEnd(':');
        var amount = arguments.Find<AmountValue>("amount");
        if (amount is null && what?.LastIndexOf(' ') is > 0 and var last && NumberWords.Of(what[(last + 1)..].ToLowerInvariant()) is > 0 and var number)
        {
            (what, amount) = (what[..last], new AmountValue(number, null));
        }

        if (arguments.Find<AmountValue>("step") is { } step)
        {
            return new RecordEntry(what, step, EntryKind.Step);
        }

        if (arguments.Find<AmountValue>("total") is { } total)
        {
            // "record 1 = 19": the number before the sign is the goal's.
            return (what, amount) switch
            {
                (null, { Unit: null }) => new RecordEntry(Number(amount.Value), total, EntryKind.Total),
                (_, null) => new RecordEntry(what, total, EntryKind.Total),
                _ => new RecordEntry(what, total, EntryKind.Total) { Beside = amount },
            };
        }

        var sign = what?.LastIndexOf('=') ?? -1;
        if (sign > 0 && AmountReader.Read(what![(sign + 1)..], numbers) is AmountReading.Found joined)
        {
            return new RecordEntry(what[..sign].TrimEnd(), new AmountValue(joined.Value, joined.Unit), EntryKind.Total);
        }

        // "record 1 12": the first number was taken for the amount; it is the goal's.
        return amount is { Unit: null } && what is not null && AmountReader.Read(what, numbers) is AmountReading.Found second
            ? new RecordEntry(Number(amount.Value), new AmountValue(second.Value, second.Unit), EntryKind.Amount)
            : new RecordEntry(what, amount, EntryKind.Amount);
    }

    /// <summary>As a form has it.</summary>
    public static string Number(decimal amount) => amount.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
}
