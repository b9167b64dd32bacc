using CoachBot.Application.Replies;

namespace CoachBot.Discord.Rendering;

/// <summary>What only Discord makes necessary to say.</summary>
public static class DiscordTexts
{
    public const string Continue = "Continue";
    public const string Save = "Save as it is";

    public static Line FilesLeftOut(int files, string first) => files == 1
        ? Line.Of($"1 more file does not fit here; {first} holds everything.")
        : Line.Of($"{files} more files do not fit here; {first} holds everything.");

    public static Line RestIsOptional(int done, int steps) =>
        Line.Of($"Part {done} of {steps} is in. The rest can wait: go on, or save it as it is.");

    public static Line MoreToSay(int done, int steps) => Line.Of($"Part {done} of {steps} is in. There is a little more to say.");

    public static Line InTeam(string team, Line said) => Line.Of($"{team} ·") + said;

    public const string ShownToRoom = "The room sees it now.";

    /// <summary>For a form that was asked for while the coach was busy: Discord opens none that late.</summary>
    public static Line FormIsReady() => Line.Of($"That took me a moment. The form is ready now.");

    /// <summary>A form's heading, with the part where there are several.</summary>
    public static string Part(int step, int steps) => steps == 1 ? "" : $" ({step + 1} of {steps})";
}
