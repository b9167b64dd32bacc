using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using NodaTime;

namespace CoachBot.Application.Dashboards;

/// <summary>What one person sees when they look at how it goes: their own, and what the team shares with them.</summary>
/// <param name="Sections">One at least; what matters most comes first.</param>
/// <param name="Reader">How the person reads.</param>
/// <param name="Today">The reader's day.</param>
public sealed record Dashboard(IReadOnlyList<Section> Sections, Reader Reader, LocalDate Today)
{
    /// <summary>Whose it is; null for somebody who is no member.</summary>
    public Account? Account { get; init; }

    /// <summary>What waited for them and is told in it, oldest first.</summary>
    public IReadOnlyList<SentMessage> Waiting { get; init; } = [];
}
