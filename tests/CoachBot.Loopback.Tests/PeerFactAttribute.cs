namespace CoachBot.Loopback.Tests;

/// <summary>
/// A test against a client that others wrote: optional, as it needs packages of npm. It runs where <c>COACHBOT_PEERS</c> names a folder
/// with them, as <c>.ci/run</c> does; elsewhere it is skipped, and says how to run it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerFactAttribute : FactAttribute
{
    public const string Variable = "COACHBOT_PEERS";

    public PeerFactAttribute()
    {
        if (Folder is null)
        {
            Skip = $"Copy tests/CoachBot.Loopback/peers to a folder, run npm install there, and name the folder in {Variable}";
        }
    }

    /// <summary>The folder with node_modules; null where none is named.</summary>
    public static string? Folder =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named && Directory.Exists(Path.Combine(named, "node_modules"))
            ? named
            : null;
}
