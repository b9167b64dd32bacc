namespace CoachBot.Loopback.Tests.Discord;

/// <summary>A test that needs a client that others wrote. Runs where <c>COACHBOT_PEERS</c> names a folder with its node_modules.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerFactAttribute : FactAttribute
{
    public const string Variable = "COACHBOT_PEERS";

    public PeerFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder
            && Directory.Exists(Path.Combine(folder, "node_modules")))
            return;

        Skip = $"Copy tests/CoachBot.Loopback/peers to a folder, run npm install there, and name the folder in {Variable}";
    }
}
