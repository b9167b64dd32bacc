namespace CoachBot.Specs.Privacy;

internal static class EngagementSamples
{
    public static Dictionary<string, string[]> Lines { get; } = new()
    {
        ["log add"] = ["log 20m zzownmika", "log 20m zzownlena --date yesterday"],
        ["log edit"] = ["log edit 4 45m", "log edit 7 45m", "log edit 10 note"],
        ["log delete"] = ["log delete 4", "log delete 7", "log delete 10"],
        ["progress"] = ["progress @lena", "progress @mika", "progress @gita", "progress team", "progress ada"],
        ["why"] = ["why G2", "why nag", "why linkedin", "why 1"],
        ["undo"] = ["undo", "undo 1"],
        ["pause"] = ["pause goal G2", "pause team zzsomething"],
        ["back"] = ["back 2026-03-02"],
        ["resume"] = ["resume G2", "resume goal G1"],
    };
}
