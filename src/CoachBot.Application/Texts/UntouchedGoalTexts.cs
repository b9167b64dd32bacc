using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;

namespace CoachBot.Application.Texts;

/// <summary>What the owner of a goal is asked that nobody has touched for a while.</summary>
public static class UntouchedGoalTexts
{
    public const string StillOnButton = "Still on";

    public static Line StillOn(string name, int weeks, Quantity value) =>
        Line.Of($"**{name}** has been quiet for {weeks} weeks and stands at {value}. Is it still on?");

    public static Line ProposeToClose(string name, int weeks) =>
        Line.Of($"**{name}** has been quiet for {weeks} weeks. Shall we close it? What was recorded stays, and it is one thing"
            + $" less to carry.");
}
