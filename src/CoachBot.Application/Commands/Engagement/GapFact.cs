using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Engagement;

/// <inheritdoc cref="Gap"/>
public sealed record GapFact(string Channel, LocalDate From, LocalDate? To, int Days)
{
    public static IReadOnlyList<GapFact> Of(TeamBook team, IEnumerable<Gap> gaps) =>
        [.. gaps.Select(g => new GapFact(team.ChannelName(g.Channel), g.From, g.To, g.Days))];
}
