using CoachBot.Application.Replies;

namespace CoachBot.Application.Texts;

/// <summary>How good the forecasts were, in words.</summary>
public static class StatsTexts
{
    /// <param name="goals">How many goals with a forecast have ended.</param>
    public static Line TooFew(int goals, int needed) => Line.Of(
        $"Too few goals with a forecast have ended to say how good my forecasts are: {goals} so far, {needed} tell something.");

    public static Line Heading(int goals) => Line.Of($"How good my forecasts were, over {goals} goals that have ended:");

    /// <param name="tenths">What was said, 0 to 10.</param>
    /// <param name="trueInTen">How often it came true, 0 to 10.</param>
    public static Line Bucket(int tenths, int trueInTen, int goals) => Line.Of(
        $"When I said {tenths} in 10, it came true {trueInTen} in 10 ({goals} {(goals == 1 ? "goal" : "goals")}).");
}
