using System.CommandLine;

namespace CoachBot.Verbs;

/// <summary>The verbs of the program.</summary>
public static class Verbs
{
    public static RootCommand Root()
    {
        var root = new RootCommand("CoachBot, a coach that lives in a team's Slack or Discord")
        {
            RunVerb.Create(), ChatVerb.Create(), DemoVerb.Create(), DbVerb.Create(), DoctorVerb.Create(), PrintVerbs.Commands(), PrintVerbs.Texts(),
            ManifestVerb.Create(),
        };
        root.SetAction((_, cancellationToken) => RunVerb.RunAsync(cancellationToken));
        return root;
    }
}
