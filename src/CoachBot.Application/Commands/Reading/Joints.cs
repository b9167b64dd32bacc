namespace CoachBot.Application.Commands.Reading;

/// <summary>What stands between things of one kind: <c>mon and wed</c>, <c>instagram &amp; facebook</c>.</summary>
internal static class Joints
{
    /// <summary>Whether a word joins what stands before it with what comes.</summary>
    public static bool Is(string word) => word.ToLowerInvariant() is "and" or "&" or "+" or "," or "/";

    /// <summary>Whether anything in a line may join two things.</summary>
    public static bool IsIn(IReadOnlyList<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Text.AsSpan().IndexOfAny(",/+&") >= 0 || token.Text.Equals("and", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place behind a joint, or the same place where there is none.</summary>
    public static int Behind(IReadOnlyList<string> tokens, int at) => at < tokens.Count && Is(tokens[at]) ? at + 1 : at;
}
