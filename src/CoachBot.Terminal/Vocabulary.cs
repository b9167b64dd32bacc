using CoachBot.Application.Commands;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Terminal;

/// <summary>The names that a speaker may mean: titles of open goals, channels of the team, their own commitments', the members.</summary>
public sealed record Vocabulary(
    IReadOnlyList<string> Goals, IReadOnlyList<string> Channels, IReadOnlyList<string> Commitments, IReadOnlyList<string> Members)
{
    public static readonly Vocabulary Empty = new([], [], [], []);

    public static Vocabulary Of(MemberBook book) => new(
        [.. book.Team.Goals.Items.Where(g => g.IsOpen).OrderBy(g => g.Number).Select(g => g.Title)],
        [.. book.Team.Channels.Items.Select(c => c.Name).Order(StringComparer.OrdinalIgnoreCase)],
        [.. book.Commitments.Items.Where(c => c.IsLive).OrderBy(c => c.Number).Select(c => book.Team.ChannelName(c.Channel)).Distinct()],
        [.. book.Team.Roster.Where(r => r.IsHere).Select(r => r.Name)]);

    /// <summary>What a parameter can be; empty where it is no name.</summary>
    public IReadOnlyList<string> Of(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Goal => Goals,
        ParameterKind.KnownChannel or ParameterKind.AnyChannel => Channels,
        ParameterKind.Commitment => Commitments,
        ParameterKind.Member => Members,
        ParameterKind.Activity => [.. Enum.GetNames<Activity>().Select(a => a.ToLowerInvariant())],
        ParameterKind.Choice => parameter.Choices,
        _ => [],
    };
}
