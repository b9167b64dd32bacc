namespace CoachBot.Specs.Privacy;

internal static class TeamSamples
{
    public static Dictionary<string, string[]> Lines { get; } = new()
    {
        ["team role"] = ["team role @mika admin", "team role @gita lead"],
        ["team remove"] = ["team remove @mika"],
        ["team me"] = ["team me 7KQ2-M0XD-R94V"],
        ["forget-me"] = ["forget-me yes, forget me"],
        ["kudos"] = ["kudos <@mika> for nothing", "kudos <@gita> for nothing"],
    };
}
