using CoachBot.Application.Replies;

namespace CoachBot.Application.Dashboards;

/// <summary>A part of a dashboard: what it says, and the buttons right below it.</summary>
public sealed record Section(IReadOnlyList<Block> Blocks, IReadOnlyList<Button> Buttons)
{
    public static Section Of(Reply reply) => new(reply.Blocks, reply.Buttons);
}
