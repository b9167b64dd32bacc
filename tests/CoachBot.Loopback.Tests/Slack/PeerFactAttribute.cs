namespace CoachBot.Loopback.Tests.Slack;

/// <summary>A test that needs a client library of npm: skipped where it isn't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerFactAttribute : FactAttribute
{
    public PeerFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "Copy tests/CoachBot.Loopback/peers/package.json into an empty folder, run 'npm install' there, "
                + "and set COACHBOT_PEERS to the folder.";
        }
    }

    /// <summary>The folder with node_modules, null if it isn't named.</summary>
    public static string? Folder =>
        Environment.GetEnvironmentVariable("COACHBOT_PEERS") is { Length: > 0 } named
        && Directory.Exists(Path.Combine(named, "node_modules"))
            ? named
            : null;
}
