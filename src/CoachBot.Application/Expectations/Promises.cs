using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Expectations;

/// <summary>Finds the team's promises to its audience.</summary>
internal static class Promises
{
    public static IReadOnlyList<Expectation> Live(this TeamBook team) => [.. team.Expectations.Items.Where(e => e.IsLive)];

    public static string NameOf(this TeamBook team, Expectation expectation) =>
        expectation.Channel is { } channel ? team.ChannelName(channel) : ExpectationTexts.AllChannels;

    public static bool MeansAll(string channel) => channel.ToUpperInvariant() is "ALL" or "ALL CHANNELS" or "EVERYWHERE";

    /// <summary>The live promise that is meant: the only one where no channel is named.</summary>
    /// <exception cref="UserError">There is none, or there are several.</exception>
    public static Expectation PromiseOf(this CommandContext context, string? channel)
    {
        var (team, live) = (context.Team, context.Team.Live());
        if (live.Count == 0)
        {
            throw new UserError(Reply.Of(new Block.Text(ExpectationTexts.None())));
        }

        var names = live.Select(team.NameOf).ToList();
        if (channel is null)
        {
            return live.Count == 1 ? live[0] : throw new UserError(ExpectationTexts.Which(names));
        }

        return live.FirstOrDefault(e => MeansAll(channel)
                ? e.Channel is null
                : team.NameOf(e).Equals(channel, StringComparison.OrdinalIgnoreCase))
            ?? throw new UserError(ExpectationTexts.NoneFor(channel, names));
    }
}
