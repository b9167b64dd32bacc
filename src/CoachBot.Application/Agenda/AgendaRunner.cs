using System.Collections.Concurrent;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>Everything that happens because time passes: asks the rules what is due, instant by instant, and lets them do it.</summary>
public sealed class AgendaRunner(IEnumerable<IAgendaRule> rules)
{
    /// <summary>Looked up at once. The store commits them in parts, between which a command has its turn.</summary>
    private const int MostSubjects = 4096;

    private const int MostTurns = 100_000;

    /// <summary>How long a member is left alone whose agenda failed.</summary>
    private static readonly Duration Rest = Duration.FromMinutes(5);

    private readonly IAgendaRule[] _rules = [.. rules];

    /// <summary>
    /// Does for one member all that fell due up to now, in order of its instants. What lies before <paramref name="from"/> (a
    /// change made it due after the fact) happens at <paramref name="from"/>.
    /// </summary>
    /// <returns>When the member is to be looked at next.</returns>
    public Instant? CatchUp(ICoachSession session, MemberBook book, Instant from, Instant now)
    {
        var due = new Instant?[_rules.Length];
        // A rule is asked again only where one has acted since it was asked.
        var notAsked = _rules.Length;
        for (var turns = 0; ; turns++)
        {
            var first = First(book, from, due, notAsked);
            if (first is not { } next || next > now)
            {
                return first;
            }

            if (turns == MostTurns)
            {
                throw new InvalidOperationException($"The agenda of member {book.Id.Value} does not come to an end at {next}.");
            }

            from = Instant.Max(from, next);
            notAsked = RunTurn(new AgendaTurn(session, book, from), due);
        }
    }

    /// <summary>
    /// Runs what is due, earliest first, each member in a transaction of its own. Returns how many were looked at; 0 when
    /// nothing was due, which costs one look at the index.
    /// </summary>
    /// <exception cref="Exception">What somebody's agenda failed with; the others' are done, and theirs rests for five minutes.</exception>
    public async Task<int> TickAsync(ICoachStore store, Instant now, CancellationToken cancellationToken)
    {
        var due = await store.DueWakeUpsAsync(now, MostSubjects, cancellationToken);
        if (due.Count == 0)
        {
            return 0;
        }

        var failed = new ConcurrentDictionary<MemberId, WakeUp>();
        try
        {
            await store.InTransactionsAsync(
                [.. due.Select(wakeUp => new MemberWork(wakeUp.Member, session => Run(session, wakeUp, now, failed)))], cancellationToken);
        }
        catch (Exception) when (!failed.IsEmpty)
        {
            // Else they would be due again at once, and everybody's next tick would end like this one.
            await store.InTransactionAsync(session => PutOff(session, failed.Values, now + Rest), cancellationToken);
            throw;
        }

        return due.Count;
    }

    private static bool PutOff(ICoachSession session, IEnumerable<WakeUp> failed, Instant until)
    {
        foreach (var wakeUp in failed)
        {
            session.PutOff(wakeUp, until);
        }

        return true;
    }

    /// <summary>May run more than once: what the last run came to counts.</summary>
    private void Run(ICoachSession session, WakeUp wakeUp, Instant now, ConcurrentDictionary<MemberId, WakeUp> failed)
    {
        failed[wakeUp.Member] = wakeUp;
        Run(session, wakeUp, now);
        failed.TryRemove(wakeUp.Member, out _);
    }

    private void Run(ICoachSession session, WakeUp wakeUp, Instant now)
    {
        if (session.WakeUpOf(wakeUp.Member) != wakeUp.DueAt)
        {
            return;
        }

        var book = session.Member(wakeUp.Team, wakeUp.Member);
        var next = CatchUp(session, book, wakeUp.DueAt, now);
        SaveAll(session, other => ReferenceEquals(other, book) ? next : NextAt(other, LookedAtUpTo(session, other, now)));
    }

    /// <summary>Asks the first rules anew, and returns the first instant that any rule wants.</summary>
    private Instant? First(MemberBook book, Instant from, Instant?[] due, int toAsk)
    {
        if (!book.Member.IsHere)
        {
            return null;
        }

        Instant? first = null;
        for (var i = 0; i < _rules.Length; i++)
        {
            if (i < toAsk)
            {
                due[i] = _rules[i].NextAt(book, from);
            }

            if (due[i] is { } at && (first is null || at < first))
            {
                first = at;
            }
        }

        return first;
    }

    /// <summary>Lets each rule act that is due. Returns how many of the first ones have to be asked again.</summary>
    private int RunTurn(AgendaTurn turn, Instant?[] due)
    {
        var toAsk = 0;
        for (var i = 0; i < _rules.Length; i++)
        {
            if (toAsk > 0)
            {
                due[i] = _rules[i].NextAt(turn.Book, turn.At);
            }

            if (due[i] <= turn.At)
            {
                _rules[i].Run(turn);
                toAsk = i + 1;
            }
        }

        return toAsk;
    }

    /// <summary>Saves every book of the session, each with its member's next wake-up.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="now">The present.</param>
    /// <param name="upToNow">The book in which all that fell due up to now is done; null for none.</param>
    public void SaveAll(ICoachSession session, Instant now, MemberBook? upToNow = null) =>
        SaveAll(session, book => NextAt(book, ReferenceEquals(book, upToNow) ? now : LookedAtUpTo(session, book, now)));

    /// <summary>When a member is to be looked at next. What a change made due before an instant is due at that instant.</summary>
    private Instant? NextAt(MemberBook book, Instant from) =>
        First(book, from, new Instant?[_rules.Length], _rules.Length) is { } next ? Instant.Max(from, next) : null;

    /// <summary>Now; for somebody whose wake-up has come, and whom nobody looked at since, that.</summary>
    private static Instant LookedAtUpTo(ICoachSession session, MemberBook book, Instant now) =>
        session.WakeUpOf(book.Id) is { } due && due < now ? due : now;

    private static void SaveAll(ICoachSession session, Func<MemberBook, Instant?> nextAt)
    {
        foreach (var team in session.OpenTeams)
        {
            session.Save(team);
        }

        foreach (var book in session.OpenMembers)
        {
            session.Save(book, nextAt(book));
        }
    }
}
