using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>Reads one parameter at a place in the words, by its kind.</summary>
/// <param name="member">Who speaks.</param>
/// <param name="today">Their day.</param>
/// <param name="accounts">Finds a member of the team by the platform's id of them.</param>
public sealed class ParameterReader(MemberBook member, LocalDate today, Func<string, MemberId?>? accounts = null)
{
    /// <summary>By their names alone: an enum's own reader takes <c>-30</c> and <c>listen,plan</c>, too.</summary>
    private static readonly Dictionary<string, Activity> Activities =
        Enum.GetValues<Activity>().ToDictionary(a => a.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Words in the longest name of a city.</summary>
    private const int LongestZone = 4;

    private readonly ReferenceReader _references = new(member, accounts);

    public Taken Read(Parameter parameter, IReadOnlyList<string> tokens, int at) => at >= tokens.Count ? Taken.Nothing : parameter.Kind switch
    {
        ParameterKind.Date => Date(DateReader.Read(tokens, at, today, parameter.Sense)),
        ParameterKind.Interval => Interval(IntervalReader.Read(tokens, at, today)),
        ParameterKind.Time => Time(TimeReader.Read(tokens, at)),
        ParameterKind.Duration => Duration(parameter, tokens, at),
        ParameterKind.Amount => Amount(AmountReader.Read(tokens, at)),
        ParameterKind.Schedule => Schedule(ScheduleReader.Read(tokens, at)),
        ParameterKind.Hours => HoursReader.Read(tokens, at),
        ParameterKind.KnownChannel => _references.Channel(tokens, at),
        ParameterKind.Activity => Activities.TryGetValue(tokens[at], out var activity) ? Taken.Of(1, activity) : Taken.Nothing,
        ParameterKind.Goal => _references.Goal(tokens, at),
        ParameterKind.Commitment => _references.Commitment(tokens, at),
        ParameterKind.CheckIn => _references.CheckIn(tokens, at),
        ParameterKind.Member => _references.Member(tokens, at),
        ParameterKind.Person => Person(tokens[at]) is { Consumed: > 0 } person ? person
            : _references.Member(tokens, at).Value is RosterEntry known ? Taken.Of(1, new PersonValue(known.Name, known.Name)) : Taken.Nothing,
        ParameterKind.WorkspaceRole => Mentions.Role(tokens[at]) is { } role ? Taken.Of(1, role) : Taken.Nothing,
        ParameterKind.Zone => Zone(tokens, at),
        ParameterKind.Choice => Choice(parameter, tokens, at),
        ParameterKind.WholeNumber => int.TryParse(tokens[at], System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? Taken.Of(1, number) : Taken.Nothing,
        ParameterKind.File => IsPath(tokens[at]) ? Taken.Of(1, tokens[at]) : Taken.Nothing,
        _ => Taken.Nothing,
    };

    /// <summary>Reads a text that is one value and nothing else, as a form's field or a typed option gives it.</summary>
    public Taken ReadWhole(Parameter parameter, string text)
    {
        if (parameter.IsFreeText)
        {
            return Text(parameter, text);
        }

        if (parameter.Kind == ParameterKind.Duration && Duration(DurationReader.ReadWhole(text)) is { Consumed: > 0 } duration)
        {
            return duration;
        }

        if (parameter.Kind == ParameterKind.File && text.Trim() is { Length: > 0 } name)
        {
            return Taken.Of(1, name);
        }

        if (parameter.Kind == ParameterKind.Time)
        {
            // Where nothing but a time is expected, a bare hour is one.
            return Time(TimeReader.Read(text)) is { Consumed: > 0 } time ? time : NotOne(parameter, text);
        }

        var tokens = Tokenizer.Split(text).Select(t => t.Text).ToList();
        var taken = Read(parameter, tokens, 0);
        return taken.Consumed == tokens.Count && tokens.Count > 0 ? taken : NotOne(parameter, text);
    }

    public static Taken Text(Parameter parameter, string text)
    {
        text = text.Trim();
        if (text.Length == 0)
        {
            return Taken.Nothing;
        }

        if (text.Length > parameter.Longest)
        {
            return Taken.Wrong(1, $"That is {text.Length} characters; {parameter.Label.ToLowerInvariant()} takes at most {parameter.Longest}.");
        }

        return text.Any(char.IsControl)
            ? Taken.Wrong(1, $"There are control characters in it; plain text works.")
            : Taken.Of(1, parameter.Kind switch
            {
                ParameterKind.AnyChannel => WellKnownChannels.Canonical(text),
                ParameterKind.Room => Room(text),
                _ => text,
            });
    }

    /// <summary>Whether a loose word can only be a file: <c>into leads</c> names none.</summary>
    private static bool IsPath(string word) =>
        !word.StartsWith("--", StringComparison.Ordinal) && word.AsSpan().IndexOfAny('.', '/', '\\') >= 0;

    private static RoomValue Room(string text) =>
        Mentions.Room(text) is { } room
            ? new RoomValue(room.Id, IsPicked: true)
            : new RoomValue(text.TrimStart('#').Trim(), IsPicked: false);

    private static Taken Person(string word) =>
        Mentions.Person(word) is { } person ? Taken.Of(1, new PersonValue(person.Id, person.Name))
        : word is ['@', .. { Length: > 0 } name] ? Taken.Of(1, new PersonValue(name.ToLowerInvariant(), name))
        : Taken.Nothing;

    private static Taken NotOne(Parameter parameter, string text) =>
        Taken.Wrong(1, $"I can't read “{Shorten(text)}” for “{parameter.Label}”. {ParameterTexts.WhatWorks(parameter)}");

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";

    /// <summary>
    /// A choice of several words (<c>high-impact</c>) may be typed with its hyphens or with blanks, a length (<c>1h</c>) in any words for it.
    /// </summary>
    private static Taken Choice(Parameter parameter, IReadOnlyList<string> tokens, int at)
    {
        foreach (var choice in parameter.Choices)
        {
            var words = choice.Split('-');
            if (choice.Equals(tokens[at].TrimEnd(',', ';'), StringComparison.OrdinalIgnoreCase))
            {
                return Taken.Of(1, choice);
            }

            if (words.SequenceEqual(tokens.Skip(at).Take(words.Length), StringComparer.OrdinalIgnoreCase))
            {
                return Taken.Of(words.Length, choice);
            }
        }

        return DurationReader.Read(tokens, at) is DurationReading.Found length
            && parameter.Choices.FirstOrDefault(c => DurationReader.ReadWhole(c) is DurationReading.Found same && same.Minutes == length.Minutes) is { } one
            ? Taken.Of(length.Consumed, one)
            : Taken.Nothing;
    }

    private static Taken Date(DateReading reading) => reading switch
    {
        DateReading.Found found => Taken.Of(found.Consumed, new DateValue(found.Date, found.NeedsEcho)),
        DateReading.Unclear unclear => Taken.Unclear(unclear.Consumed, unclear.Asked, Meanings.Of(unclear)),
        DateReading.Impossible impossible => Taken.Wrong(impossible.Consumed, $"{impossible.Text} {impossible.WhatWorks}"),
        _ => Taken.Nothing,
    };

    private static Taken Interval(IntervalReading reading) => reading switch
    {
        IntervalReading.Found found => Taken.Of(found.Consumed, found.Dates),
        IntervalReading.Unclear unclear => Taken.Unclear(unclear.Consumed, unclear.Asked, Meanings.Of(unclear)),
        IntervalReading.Impossible impossible => Taken.Wrong(impossible.Consumed, $"{impossible.Text} {impossible.WhatWorks}"),
        _ => Taken.Nothing,
    };

    private static Taken Time(TimeReading reading) => reading switch
    {
        TimeReading.Found found => Taken.Of(found.Consumed, found.Time),
        TimeReading.Unclear unclear => Taken.Unclear(unclear.Consumed, Line.Plain(unclear.Asked), Meanings.Of(unclear)),
        TimeReading.Impossible impossible => Taken.Wrong(impossible.Consumed, $"{impossible.Text} {impossible.WhatWorks}"),
        _ => Taken.Nothing,
    };

    private static Taken Duration(DurationReading reading) => reading switch
    {
        DurationReading.Found found => Taken.Of(found.Consumed, found.Minutes),
        DurationReading.Impossible impossible => Taken.Wrong(impossible.Consumed, $"{impossible.Text} {impossible.WhatWorks}"),
        _ => Taken.Nothing,
    };

    private static Taken Duration(Parameter parameter, IReadOnlyList<string> tokens, int at)
    {
        var length = Duration(parameter.InDays ? DurationReader.ReadWithDays(tokens, at) : DurationReader.Read(tokens, at));
        var behind = at + length.Consumed;
        var words = new Words(tokens);
        return length.Consumed == 0 || !parameter.PerWeek ? length
            : (words[behind], words[behind + 1]) is ("a" or "per" or "each" or "every", "week") ? length with { Consumed = length.Consumed + 2 }
            : words[behind] is "weekly" ? length with { Consumed = length.Consumed + 1 }
            : length;
    }

    private static Taken Amount(AmountReading reading) => reading switch
    {
        AmountReading.Found found => Taken.Of(found.Consumed, new AmountValue(found.Value, found.Unit)),
        AmountReading.Unclear unclear => Taken.Unclear(unclear.Consumed, unclear.Asked, Meanings.Of(unclear)),
        AmountReading.Impossible impossible => Taken.Wrong(impossible.Consumed, $"{impossible.Text} {impossible.WhatWorks}"),
        _ => Taken.Nothing,
    };

    private static Taken Schedule(ScheduleReading reading) => reading switch
    {
        ScheduleReading.FixedWeekdays named => Taken.Of(named.Consumed, new Schedule.Weekdays(WorkingDays.Of(named.Days))),
        ScheduleReading.EveryNDays every => Taken.Of(every.Consumed, new Schedule.EveryNDays(every.Days)),
        ScheduleReading.Quota quota => Taken.Of(quota.Consumed, new Schedule.Quota(quota.Times)),
        ScheduleReading.Impossible impossible => Taken.Wrong(impossible.Consumed, $"{impossible.Text} {impossible.WhatWorks}"),
        _ => Taken.Nothing,
    };

    private static Taken Zone(IReadOnlyList<string> tokens, int at)
    {
        // Other words may follow a zone that is clear by itself.
        for (var length = Math.Min(LongestZone, tokens.Count - at - 1); length > 0; length--)
        {
            if (ZoneReader.Read(string.Join(' ', tokens.Skip(at).Take(length))) is ZoneReading.Found clear)
            {
                return Taken.Of(length, clear.Id);
            }
        }

        var rest = string.Join(' ', tokens.Skip(at));
        return ZoneReader.Read(rest) switch
        {
            ZoneReading.Found found => Taken.Of(tokens.Count - at, found.Id),
            ZoneReading.Impossible impossible => Taken.Wrong(tokens.Count - at, $"{impossible.Text} {impossible.WhatWorks}"),
            ZoneReading.Unknown { Nearest: { Count: > 0 } nearest } =>
                Taken.Wrong(tokens.Count - at, $"I know no zone “{Shorten(rest)}”. Did you mean {string.Join(", ", nearest)}?"),
            _ => Taken.Wrong(tokens.Count - at, $"I know no zone “{Shorten(rest)}”. A city works, e.g. `Europe/London` or `tokyo`."),
        };
    }
}
