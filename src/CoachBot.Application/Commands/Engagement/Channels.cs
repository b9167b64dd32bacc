using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Finds a team's channel by its name, or takes a new one in.</summary>
public static class Channels
{
    public static ChannelId ChannelNamed(this CommandContext context, string name)
    {
        if (context.Team.FindChannel(name) is { } known)
        {
            return known.Id;
        }

        var channel = new Channel(new ChannelId(context.NewId()), name);
        context.Team.Channels.Put(channel);
        return channel.Id;
    }

    /// <summary>The team's channel of a name, however it is capitalised; null where it has none.</summary>
    public static Channel? FindChannel(this TeamBook team, string name) =>
        team.Channels.Items.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
