using System.CommandLine.Parsing;
using System.Diagnostics;

namespace CoachBot.Specs;

/// <summary>What the program said and how it ended.</summary>
internal sealed record Outcome(int Code, string Output, string Error);

/// <summary>The built program as a process of its own, with a folder of its own as its working folder.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot-program-");

    public string Store => PathOf("coach.db");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Runs the program to its end; it reads the given lines.</summary>
    public async Task<Outcome> RunAsync(string arguments, string input = "", params (string Name, string Value)[] environment)
    {
        using var process = Start(arguments, environment);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await error);
    }

    /// <summary>Starts the program, which goes on until it is told to stop.</summary>
    public Process Start(string arguments, params (string Name, string Value)[] environment)
    {
        var start = BuiltProgram.With(CommandLineParser.SplitCommandLine(arguments));
        start.WorkingDirectory = _folder.FullName;
        start.Environment["Store__Sqlite"] = Store;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>A first morning: a commitment, and a check-in that keeps it.</summary>
    public Task<Outcome> TalkAsync() => RunAsync(
        "chat --simulate 2026-01-05T08:00 --zone Europe/London --as ada",
        "goal add 30 leads by 30 June\nschedule add mon wed fri 09:00 30m linkedin\n@until 2026-01-05T10:00\nlog 30m linkedin 'wrote to Zoë'\n");

    public void Dispose() => _folder.Delete(recursive: true);
}
