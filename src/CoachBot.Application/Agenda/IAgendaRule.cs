using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Application.Agenda;

/// <summary>Something that happens because time passes. One rule a file.</summary>
public interface IAgendaRule
{
    /// <summary>The next instant at which the rule has something to do for a member; null when it has nothing to come.</summary>
    Instant? NextAt(MemberBook book);

    /// <summary>Does what is due at the turn's instant; afterwards <see cref="NextAt"/> lies behind that instant.</summary>
    void Run(AgendaTurn turn);
}
