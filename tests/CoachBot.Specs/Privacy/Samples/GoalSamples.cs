namespace CoachBot.Specs.Privacy;

internal static class GoalSamples
{
    public static Dictionary<string, string[]> Lines { get; } = new()
    {
        ["metric record"] = ["metric record zzleadsalpha 12", "metric record zzleadsbeta 12"],
        ["goal record"] = ["record zzleadsalpha 12", "record zzleadsbeta = 19", "zzleadsalpha++"],
        ["goal edit"] = ["goal edit G1 to 95000", "goal edit G1 --owner mika", "goal edit G1 --owner gita"],
        ["worth show"] = ["worth show S1", "worth show zzstrategybeta", "worth show 2"],
        ["strategy show"] = ["strategy show S2", "strategy show zzstrategybeta"],
    };
}
