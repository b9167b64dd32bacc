using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Goals;

/// <summary>What a number that somebody records is.</summary>
internal enum RecordKind
{
    Amount,
    Total,
    Step,
}

/// <summary>What somebody says to <c>record</c>: of what, and a number or the total.</summary>
internal sealed record RecordEntry(string? What, AmountValue? Amount, RecordKind Kind)
{
    /// <summary>The amount that stands beside a total: what a form was filled in with, which nobody has to take out, or one too many.</summary>
    public AmountValue? Beside { get; private init; }

    public static RecordEntry Read(Arguments arguments, NumberFormat numbers)
    {
        var what = arguments.Find<string>("what")?.Trim().TrimEnd(':');
        var amount = arguments.Find<AmountValue>("amount");
        if (amount is null && what?.LastIndexOf(' ') is > 0 and var last && NumberWords.Of(what[(last + 1)..].ToLowerInvariant()) is > 0 and var number)
        {
            (what, amount) = (what[..last], new AmountValue(number, null));
        }

        if (arguments.Find<AmountValue>("step") is { } step)
        {
            return new RecordEntry(what, step, RecordKind.Step);
        }

        if (arguments.Find<AmountValue>("total") is { } total)
        {
            // "record 1 = 19": the number before the sign is the goal's.
            return (what, amount) switch
            {
                (null, { Unit: null }) => new RecordEntry(Number(amount), total, RecordKind.Total),
                (_, null) => new RecordEntry(what, total, RecordKind.Total),
                _ => new RecordEntry(what, total, RecordKind.Total) { Beside = amount },
            };
        }

        var sign = what?.LastIndexOf('=') ?? -1;
        if (sign > 0 && AmountReader.Read(what![(sign + 1)..], numbers) is AmountReading.Found joined)
        {
            return new RecordEntry(what[..sign].TrimEnd(), new AmountValue(joined.Value, joined.Unit), RecordKind.Total);
        }

        // "record 1 12": the first number was taken for the amount; it is the goal's.
        return amount is { Unit: null } && what is not null && AmountReader.Read(what, numbers) is AmountReading.Found second
            ? new RecordEntry(Number(amount), new AmountValue(second.Value, second.Unit), RecordKind.Amount)
            : new RecordEntry(what, amount, RecordKind.Amount);
    }

    /// <summary>As a form has it.</summary>
    public static string Number(AmountValue amount) => amount.Value.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
}
