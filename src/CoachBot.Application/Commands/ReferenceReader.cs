using System.Globalization;
using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>
/// Reads what is meant by a number or a name: a goal by its number or the beginning of its title, a commitment by its number or
/// channel. Only what the speaker may mean is looked at, so another team's goal is simply not there.
/// </summary>
public sealed class ReferenceReader(MemberBook member, Func<string, MemberId?>? accounts, IReadOnlyCollection<string>? bots = null)
{
    private const int LongestName = 8;

    private static readonly HashSet<string> Lengths = new(["day", "days", "week", "weeks", "month", "months"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Shorter words stand in too many titles.</summary>
    private const int ShortestInside = 4;

    public Taken Goal(IReadOnlyList<string> tokens, int at)
    {
        if (NumberOf(tokens[at], 'G') is { } number)
        {
            if (char.IsAsciiDigit(tokens[at][0]) && at + 1 < tokens.Count && Lengths.Contains(tokens[at + 1]))
            {
                // "2 weeks" is a time.
                return Taken.Nothing;
            }

            // A number before a goal's name counts something: goal milestone 15 leads.
            return member.Team.Goals.Items.FirstOrDefault(g => g.Number == number) is { } known
                ? Taken.Of(1, known)
                : at + 1 < tokens.Count && Named(tokens, at + 1).Consumed > 0 ? Taken.Nothing
                : Taken.Wrong(1, $"There is no goal G{number.ToString(CultureInfo.InvariantCulture)} in this team. `goal list` shows those there are.");
        }

        return Named(tokens, at);
    }

    /// <param name="tokens">What was typed.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="due">What is due on this day is meant first; null for any.</param>
    public Taken Commitment(IReadOnlyList<string> tokens, int at, LocalDate? due)
    {
        var live = member.Commitments.Items.Where(c => c.IsLive).ToList();
        if (NumberOf(tokens[at], 'C') is { } number)
        {
            if (DurationReader.Read(tokens, at).Consumed > 1)
            {
                // "5 min" is a length.
                return Taken.Nothing;
            }

            return live.FirstOrDefault(c => c.Number == number) is { } known
                ? Taken.Of(1, known)
                : Taken.Wrong(1, $"You have no commitment {number}. `schedule list` shows those you have.");
        }

        HashSet<CommitmentId> open = [];
        if (due is { } day)
        {
            open = member.Occasions.Items.Where(o => o.Date == day && o.State == OccasionState.Open).Select(o => o.Commitment).ToHashSet();
            if (Named(live.Where(c => open.Contains(c.Id))) is { Value: not null } meant)
            {
                return meant;
            }
        }

        return Named(live);

        Taken Named(IEnumerable<Commitment> some) => ByName(tokens, at, some, c => member.Team.ChannelName(c.Channel),
            (name, found) => due is not null && !found.Exists(c => open.Contains(c.Id)) ? Taken.Of(1, LatestOf(found)) : Taken.Wrong(1,
                $"You have {found.Count} commitments for {name}: {string.Join(", ", found.Select(c => c.Number))}. The number says which."),
            (channel, name) => channel.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                || channel.Equals(WellKnownChannels.Find(name), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Where none of several is due their channel says enough: the one that can still be made up, if there is one.</summary>
    private Commitment LatestOf(List<Commitment> several) =>
        member.Occasions.Items.LastOrDefault(o => DoneAction.CanBeMadeUp(o) && several.Exists(c => c.Id == o.Commitment)) is { } missed
            ? several.Find(c => c.Id == missed.Commitment)!
            : several[0];

    public Taken CheckIn(IReadOnlyList<string> tokens, int at) =>
        NumberOf(tokens[at], 'L') is not { } number ? Taken.Nothing
        : member.CheckIns.Items.FirstOrDefault(c => c.Number == number) is { } known ? Taken.Of(1, known)
        : Taken.Wrong(1, $"You have no check-in {number} in the last weeks. `log list` shows them.");

    public Taken Member(IReadOnlyList<string> tokens, int at)
    {
        if (Mentions.Person(tokens[at]) is { } person)
        {
            return accounts?.Invoke(person.Id) is { } id && member.Team.Roster.FirstOrDefault(r => r.IsHere && r.Id == id) is { } mentioned
                ? Taken.Of(1, mentioned)
                : Taken.Wrong(1, bots?.Contains(person.Id) == true ? TeamTexts.IsABot() : TeamTexts.NotInTheTeam(person.Name));
        }

        return NameReader.Read(member.Team.Roster.Where(r => r.IsHere), tokens, at);
    }

    /// <summary>A text as people read it: with the names of those whom it mentions, not their ids, where the platform has such.</summary>
    public string Words(string text) => accounts is null ? text : Mentions.InWords(
        text, account => accounts(account) is { } id ? member.Team.Roster.FirstOrDefault(r => r.Id == id)?.Name : null);

    /// <summary>A channel that the team uses, or a well-known one; of one or more words.</summary>
    public Taken Channel(IReadOnlyList<string> tokens, int at)
    {
        for (var length = Math.Min(3, tokens.Count - at); length > 0; length--)
        {
            var name = string.Join(' ', tokens.Skip(at).Take(length)).TrimEnd(',', ';', '.');
            var known = member.Team.FindChannel(name)?.Name
                ?? (length == 1 ? WellKnownChannels.Find(name) : WellKnownChannels.FindApart(name));
            if (known is not null)
            {
                return Taken.Of(length, known);
            }
        }

        return Taken.Nothing;
    }

    /// <summary>An open goal by the beginning of its title, or of a later word of it: <c>customers</c> of "new customers".</summary>
    private Taken Named(IReadOnlyList<string> tokens, int at)
    {
        var open = member.Team.Goals.Items.Where(g => g.IsOpen).ToList();
        var named = ByName(tokens, at, open, g => g.Title, Several);
        return named.Consumed > 0 || tokens[at].Length < ShortestInside ? named
            : ByName(tokens, at, open, g => g.Title, Several, (title, name) => title.Contains($" {name}", StringComparison.OrdinalIgnoreCase));

        static Taken Several(string name, List<Goal> found) =>
            Taken.Wrong(1, $"“{name}” could be {string.Join(" or ", found.Select(g => $"G{g.Number} {g.Title}"))}. The number says which.");
    }

    private static Taken ByName<T>(
        IReadOnlyList<string> tokens, int at, IEnumerable<T> candidates, Func<T, string> nameOf, Func<string, List<T>, Taken> several,
        Func<string, string, bool>? isNamed = null)
        where T : class
    {
        isNamed ??= (whole, name) => whole.StartsWith(name, StringComparison.OrdinalIgnoreCase);
        var all = candidates.ToList();
        for (var length = Math.Min(LongestName, tokens.Count - at); length > 0; length--)
        {
            var name = string.Join(' ', tokens.Skip(at).Take(length));
            var found = all.Where(c => isNamed(nameOf(c), name)).ToList();
            if (found.Count > 1 && found.Where(c => nameOf(c).Equals(name, StringComparison.OrdinalIgnoreCase)).ToList() is { Count: 1 } exact)
            {
                found = exact;
            }

            if (found.Count == 1)
            {
                return Taken.Of(length, found[0]);
            }

            if (found.Count > 1)
            {
                return several(name, found) with { Consumed = length };
            }
        }

        return Taken.Nothing;
    }

    /// <summary>The number of <c>3</c>, <c>#3</c> or <c>G3</c>.</summary>
    internal static int? NumberOf(string token, char letter)
    {
        var digits = token.AsSpan();
        if (digits.Length > 1 && (digits[0] == '#' || char.ToUpperInvariant(digits[0]) == letter))
        {
            digits = digits[1..];
        }

        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
