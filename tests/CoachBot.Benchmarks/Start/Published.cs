using System.Diagnostics;
using System.Globalization;

namespace CoachBot.Benchmarks.Start;

/// <summary>A program as it is published.</summary>
/// <param name="Name">For the figures.</param>
/// <param name="Path">What <c>dotnet</c> runs, or the native program.</param>
internal sealed record Published(string Name, string Path)
{
    /// <summary>The coach in both of its forms; the native one takes about two minutes to make.</summary>
    public static async Task<Published[]> BothAsync(string folder) =>
    [
        await PublishAsync("coach", "CoachBot.dll", folder, "src", "CoachBot"),
        await PublishAsync("native", "CoachBot", folder, "src", "CoachBot", "-p:Native=true"),
    ];

    public static Task<Published> EmptyHostAsync(string folder) =>
        PublishAsync("empty", "CoachBot.EmptyHost.dll", folder, "tests", "CoachBot.EmptyHost");

    public static double ResidentMiB(Process process) =>
        double.Parse(
            File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture) / 1024;

    /// <summary>As a service's stop does.</summary>
    public static async Task StopAsync(Process process)
    {
        using var kill = Process.Start("kill", $"-TERM {process.Id}");
        await process.WaitForExitAsync();
    }

    /// <summary>How to start it with these arguments; its input and output are pipes.</summary>
    public ProcessStartInfo With(params IEnumerable<string> arguments)
    {
        string[] line = Path.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", Path, .. arguments] : [Path, .. arguments];
        return new ProcessStartInfo(line[0], line[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true };
    }

    private static async Task<Published> PublishAsync(string name, string file, string folder, string above, string project, params string[] more)
    {
        var output = System.IO.Path.Combine(folder, name);
        var start = new ProcessStartInfo(
            "dotnet",
            ["publish", System.IO.Path.Combine(SourceFolder(), above, project), "-c", "Release", "-o", output, "-v", "q", "--nologo", .. more])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? new Published(name, System.IO.Path.Combine(output, file))
            : throw new InvalidOperationException(said);
    }

    /// <summary>The folder of the solution, above the program.</summary>
    private static string SourceFolder()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (File.Exists(System.IO.Path.Combine(folder, "CoachBot.sln")))
                return folder;
        }
        throw new InvalidOperationException("Run it from the sources.");
    }
}
