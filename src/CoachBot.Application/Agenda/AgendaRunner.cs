using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>Everything that happens because time passes: asks the rules what is due, instant by instant, and lets them do it.</summary>
public sealed class AgendaRunner(IEnumerable<IAgendaRule> rules)
{
    /// <summary>Looked up at once. The store commits them in parts, between which a command has its turn.</summary>
    private const int MostSubjects = 4096;

    private const int MostTurns = 100_000;
    private readonly IAgendaRule[] _rules = [.. rules];

    /// <summary>When the member is to be looked at next.</summary>
    public Instant? NextAt(MemberBook book)
    {
        if (!book.Member.IsHere)
        {
            return null;
        }

        Instant? next = null;
        foreach (var rule in _rules)
        {
            if (rule.NextAt(book) is { } at && (next is null || at < next))
            {
                next = at;
            }
        }

        return next;
    }

    /// <summary>
    /// Does for one member all that fell due up to now, in order of its instants. What lies before <paramref name="from"/> (a
    /// change made it due after the fact) happens at <paramref name="from"/>.
    /// </summary>
    public void CatchUp(ICoachSession session, MemberBook book, Instant from, Instant now)
    {
        for (var turns = 0; NextAt(book) is { } next && next <= now; turns++)
        {
            if (turns == MostTurns)
            {
                throw new InvalidOperationException($"The agenda of member {book.Id.Value} does not come to an end at {next}.");
            }

            from = Instant.Max(from, next);
            var turn = new AgendaTurn(session, book, from);
            foreach (var rule in _rules)
            {
                if (rule.NextAt(book) <= from)
                {
                    rule.Run(turn);
                }
            }
        }
    }

    /// <summary>
    /// Runs what is due, earliest first, each member in a transaction of its own. Returns how many were looked at; 0 when
    /// nothing was due, which costs one look at the index.
    /// </summary>
    public async Task<int> TickAsync(ICoachStore store, Instant now, CancellationToken cancellationToken)
    {
        var due = await store.DueWakeUpsAsync(now, MostSubjects, cancellationToken);
        if (due.Count > 0)
        {
            await store.InTransactionsAsync([.. due.Select(wakeUp => new MemberWork(wakeUp.Member, session => Run(session, wakeUp, now)))], cancellationToken);
        }

        return due.Count;
    }

    private void Run(ICoachSession session, WakeUp wakeUp, Instant now)
    {
        if (session.WakeUpOf(wakeUp.Member) != wakeUp.DueAt)
        {
            return;
        }

        CatchUp(session, session.Member(wakeUp.Team, wakeUp.Member), wakeUp.DueAt, now);
        SaveAll(session);
    }

    /// <summary>Saves every book of the session, each with its member's next wake-up.</summary>
    public void SaveAll(ICoachSession session)
    {
        foreach (var team in session.OpenTeams)
        {
            session.Save(team);
        }

        foreach (var book in session.OpenMembers)
        {
            session.Save(book, NextAt(book));
        }
    }
}
