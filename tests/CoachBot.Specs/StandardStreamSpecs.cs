using System.Diagnostics;

namespace CoachBot.Specs;

/// <summary>The program among others on a command line: what it writes where, and how it ends.</summary>
[Trait("Category", BuiltProgram.Category)]
public sealed class StandardStreamSpecs : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly RunningProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("chat --wrong", "'--wrong'")]
    [InlineData("nosuch", "'nosuch'")]
    [InlineData("chat --simulate", "--simulate")]
    [InlineData("db backup", "'target'")]
    public async Task A_command_line_that_can_not_be_read_is_told_on_the_error_stream_alone(string arguments, string named)
    {
        var outcome = await _program.RunAsync(arguments);

        Assert.Equal((2, ""), (outcome.Code, outcome.Output));
        Assert.Contains(named, outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Usage:", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_that_is_asked_for_stands_in_the_output()
    {
        var outcome = await _program.RunAsync("chat --help");

        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Contains("--simulate", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_input_ends_as_an_empty_one_does()
    {
        var (code, output, error) = await ShellAsync("\"$@\" chat --as ada <&-");

        Assert.Equal((0, "", ""), (code, output, error));
    }

    [Fact]
    public async Task Whoever_reads_the_beginning_alone_ends_the_conversation_and_nothing_is_lost()
    {
        // It would go on for ever; and what was said before nobody read any more is kept.
        var (_, output, error) = await ShellAsync(
            "(echo 'log 20m forum'; yes today) | (\"$@\" chat --as ada; echo \"ended with $?\" >&2) | head -n 1");
        var list = await _program.RunAsync("chat --as ada", "log list\n");

        Assert.StartsWith("20 min bonus", output, StringComparison.Ordinal);
        Assert.Equal(["ended with 141"], error.Split('\n').Where(IsOurs));
        Assert.Contains("forum", list.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_nobody_could_read_is_told_the_next_time()
    {
        const string Chat = "\"$@\" chat --json --as ada --zone Europe/London --simulate";
        await ShellAsync($"printf 'schedule add mon 09:00 30m linkedin\\n' | {Chat} 2026-01-05T08:00");
        // The first line is the answer; the reader is gone before the reminder.
        var (_, output, error) = await ShellAsync(
            $"(echo today; sleep 2; echo '@until 2026-01-05T10:00') | ({Chat} 2026-01-05T08:00; echo \"ended with $?\" >&2) | head -n 1");

        var next = await ShellAsync($"echo today | {Chat} 2026-01-05T10:00");

        Assert.DoesNotContain("reminder", output, StringComparison.Ordinal);
        Assert.Equal(["ended with 141"], error.Split('\n').Where(IsOurs));
        Assert.Contains("\"kind\":\"reminder\"", next.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_write_into_the_same_file_stays_beside_it()
    {
        var file = _program.PathOf("all.txt");

        await ShellAsync($"(echo first; echo today | \"$@\" chat --as ada; echo last) > {file}");

        var lines = await File.ReadAllLinesAsync(file);
        Assert.Equal(("first", "last"), (lines[0], lines[^1]));
        Assert.StartsWith("ada, ", lines[1], StringComparison.Ordinal);
    }

    /// <summary>Whoever writes to a reader who has gone complains, too, where the signal for that is switched off.</summary>
    private static bool IsOurs(string error) => error.Length > 0 && !error.StartsWith("yes:", StringComparison.Ordinal);

    /// <summary>Runs a line of the shell, in which <c>"$@"</c> is the program.</summary>
    private async Task<(int Code, string Output, string Error)> ShellAsync(string line)
    {
        var program = BuiltProgram.With();
        var start = new ProcessStartInfo("/bin/sh", ["-c", line, "sh", program.FileName, .. program.ArgumentList])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Store__Sqlite"] = _program.Store },
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }
}
