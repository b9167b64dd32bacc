using System.CommandLine;
using CoachBot.Hosting;

namespace CoachBot.Verbs;

/// <summary>Runs the coach on what is configured. The terminal is the only place where it speaks today.</summary>
public static class RunVerb
{
    public static Command Create()
    {
        var command = new Command("run", "Run the coach (what the program does without a verb)");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    /// <exception cref="StartRefusedException">No terminal is attached.</exception>
    public static Task<int> RunAsync(CancellationToken cancellationToken) => ChatVerb.IsAtTerminal()
        ? ChatVerb.RunAsync(ChatOptions.Of(null, null, null, json: false), cancellationToken)
        : throw new StartRefusedException(
            "No chat platform is configured and no terminal is attached: start the program in a terminal, or pipe lines into `coachbot chat`.");
}
