using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>Reads one parameter at a place in the words, by its kind.</summary>
/// <param name="member">Who speaks.</param>
/// <param name="today">Their day.</param>
/// <param name="accounts">Finds a member of the team by the platform's id of them; null where there are none but names.</param>
/// <param name="bots">The platform's ids of those among the mentioned who are programs; null for none.</param>
public sealed class ParameterReader(
    MemberBook member, LocalDate today, Func<string, MemberId?>? accounts = null, IReadOnlyCollection<string>? bots = null)
{
    /// <summary>By their names alone: an enum's own reader takes <c>-30</c> and <c>listen,plan</c>, too.</summary>
    private static readonly Dictionary<string, Activity> Activities =
        Enum.GetValues<Activity>().ToDictionary(a => a.ToString(), StringComparer.OrdinalIgnoreCase);

    private readonly ReferenceReader _references = new(member, accounts, bots);

    /// <summary>The day of the one who speaks.</summary>
    public LocalDate Today => today;

    public Taken Read(Parameter parameter, IReadOnlyList<string> tokens, int at) => at >= tokens.Count ? Taken.Nothing : parameter.Kind switch
    {
        ParameterKind.Date => Readings.Date(parameter, tokens, at, today),
        ParameterKind.Interval => Readings.Interval(IntervalReader.Read(tokens, at, today)),
        ParameterKind.Time => Readings.Time(TimeReader.Read(tokens, at)),
        ParameterKind.Duration => Readings.Duration(parameter, tokens, at),
        ParameterKind.Amount => Readings.Amount(parameter, tokens, at, member.Settings.Numbers),
        ParameterKind.Schedule => Readings.Schedule(ScheduleReader.Read(tokens, at)),
        ParameterKind.Hours => HoursReader.Read(tokens, at),
        ParameterKind.KnownChannel or ParameterKind.AnyChannel => _references.Channel(tokens, at),
        ParameterKind.Activity => Activities.TryGetValue(tokens[at], out var activity) ? Taken.Of(1, activity) : Taken.Nothing,
        ParameterKind.Goal => _references.Goal(tokens, at),
        ParameterKind.Commitment => _references.Commitment(tokens, at, parameter.DueToday ? today : null),
        ParameterKind.CheckIn => _references.CheckIn(tokens, at),
        ParameterKind.Member => _references.Member(tokens, at),
        ParameterKind.Person => Person(tokens, at),
        ParameterKind.WorkspaceRole => Mentions.Role(tokens[at]) is { } role ? Taken.Of(1, role) : Taken.Nothing,
        ParameterKind.Zone => Readings.Zone(tokens, at),
        ParameterKind.Choice => Choice(parameter, tokens, at),
        ParameterKind.WholeNumber => int.TryParse(tokens[at], System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? Taken.Of(1, number) : Taken.Nothing,
        ParameterKind.File => IsPath(tokens[at]) ? Taken.Of(1, tokens[at]) : Taken.Nothing,
        _ => Taken.Nothing,
    };

    /// <summary>The channel whose name a word comes near to, one of the team's first; null for none, and where it is one.</summary>
    public string? NearestChannel(string word) =>
        member.Team.FindChannel(word) is null && WellKnownChannels.Find(word) is null
            ? NearestWord.Find(word, member.Team.Channels.Items.Select(channel => channel.Name)) ?? WellKnownChannels.Nearest(word)
            : null;

    /// <summary>Reads a text that is one value and nothing else, as a form's field or a typed option gives it.</summary>
    public Taken ReadWhole(Parameter parameter, string text)
    {
        if (parameter.Kind is ParameterKind.AnyChannel or ParameterKind.KnownChannel && new SeveralChannels(this).Of(text) is { Count: > 1 } channels)
        {
            return Taken.Unclear(1, BindingTexts.OneChannelAtATime(), channels);
        }

        if (parameter.IsFreeText)
        {
            return Text(parameter, text);
        }

        if (parameter.Kind == ParameterKind.Duration && Readings.Duration(DurationReader.ReadWhole(text)) is { Consumed: > 0 } duration)
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
            return Readings.Time(TimeReader.Read(text)) is { Consumed: > 0 } time ? time : NotOne(parameter, text);
        }

        var tokens = Tokenizer.Split(text).Select(t => t.Text).ToList();
        var taken = Read(parameter, tokens, 0);
        return taken.Consumed == tokens.Count && tokens.Count > 0 ? taken : NotOne(parameter, text);
    }

    public Taken Text(Parameter parameter, string text)
    {
        text = parameter.Kind == ParameterKind.Room ? text.Trim() : _references.Words(text.Trim());
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
                ParameterKind.AnyChannel => member.Team.FindChannel(text)?.Name ?? WellKnownChannels.Canonical(text),
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

    /// <summary>Whom the platform put there, somebody of the team by their name, or anybody of the workspace behind an @.</summary>
    private Taken Person(IReadOnlyList<string> tokens, int at) =>
        Mentions.Person(tokens[at]) is { } person ? Taken.Of(1, new PersonValue(person.Id, person.Name))
        : _references.Member(tokens, at) is { Consumed: > 0 } member ? member.Value is RosterEntry known ? Taken.Of(member.Consumed, new PersonValue(known.Name, known.Name)) : member
        : tokens[at] is ['@', .. { Length: > 0 } name] ? Taken.Of(1, new PersonValue(name.ToLowerInvariant(), name))
        : Taken.Nothing;

    private static Taken NotOne(Parameter parameter, string text) =>
        Taken.Wrong(1, $"I can't read “{Shorten(text)}” for “{parameter.Label}”. {ParameterTexts.Told(parameter)}");

    internal static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";

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

        return ChoiceWords.Find(parameter.Choices, tokens[at]) is { } said ? Taken.Of(1, said)
            : DurationReader.Read(tokens, at) is DurationReading.Found length
            && parameter.Choices.FirstOrDefault(c => DurationReader.ReadWhole(c) is DurationReading.Found same && same.Minutes == length.Minutes) is { } one
            ? Taken.Of(length.Consumed, one)
            : Taken.Nothing;
    }
}
