using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>Something that happens because time passes. One rule a file.</summary>
public interface IAgendaRule
{
    /// <summary>The next instant at which the rule has something to do for a member; null when it has nothing to come.</summary>
    /// <param name="book">The member's book.</param>
    /// <param name="from">
    /// Up to when the agenda has run. What became due before it (by an undo, or by other quiet hours) is done at once, but what goes out in
    /// waking hours alone waits for the first waking minute from there on.
    /// </param>
    Instant? NextAt(MemberBook book, Instant from);

    /// <summary>Does what is due at the turn's instant; afterwards <see cref="NextAt"/> lies behind that instant.</summary>
    void Run(AgendaTurn turn);
}
