using CoachBot.Application.Content;
using CoachBot.Application.Replies;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Commands.Training;

/// <summary>A plan's weeks as tables.</summary>
internal static class PlanBlocks
{
    /// <summary>What each week asks, and what it is about.</summary>
    public static Block Weeks(TeamPlan plan, PlanContent? chosen) => new Block.Table(
        ["Week", "Min", "About"],
        [
            .. plan.Loads.Select((minutes, i) => (Line[])
            [
                Line.Of($"{i + 1}"), Line.Of($"{minutes}"),
                Line.Plain(chosen is not null && chosen.Weeks.Count >= plan.Weeks.Count ? chosen.Weeks[^(plan.Weeks.Count - i)].About : ""),
            ]),
        ]);
}
