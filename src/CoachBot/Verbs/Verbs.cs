using System.CommandLine;
using System.CommandLine.Invocation;
using CoachBot.Hosting;

namespace CoachBot.Verbs;

/// <summary>The verbs of the program.</summary>
public static class Verbs
{
    /// <summary>Does what the command line says. What can't be read is told on the error stream, with the help for it.</summary>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        // “--as @maria” is a name, and no file of arguments.
        var parsed = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        // The parser's own handler would print a stack trace at a person.
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        if (parsed.Action is not ParseErrorAction misread)
        {
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }

        // The help names what there is; a guess by the letters alone takes any short word for “-h”.
        misread.ShowTypoCorrections = false;
        invocation.Output = invocation.Error;
        await parsed.InvokeAsync(invocation, cancellationToken);
        return Faults.Misused;
    }

    private static RootCommand Root()
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
