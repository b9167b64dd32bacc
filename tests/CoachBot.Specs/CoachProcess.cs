using System.Diagnostics;
using System.Text.Json;
using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>A program of this repository as a process of its own, with a store of its own.</summary>
internal sealed class CoachProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private CoachProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <param name="program">The assembly, without its ending.</param>
    /// <param name="store">The SQLite file.</param>
    /// <param name="args">The command line.</param>
    public static CoachProcess Start(string program, string store, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Store__Sqlite"] = store },
        };
        foreach (var arg in args.Prepend(Path.Combine(AppContext.BaseDirectory, program + ".dll")))
        {
            start.ArgumentList.Add(arg);
        }

        return new CoachProcess(Process.Start(start)!);
    }

    /// <summary>Runs a program to its end on some lines.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(string store, string[] args, params string[] lines)
    {
        using var process = Start("CoachBot", store, args);
        await process.WriteAsync(lines);
        process.EndInput();
        var output = await process._process.StandardOutput.ReadToEndAsync();
        return (await process.ExitAsync(), output, await process._errors);
    }

    /// <summary>Says lines; what nobody reads any more is lost with its reader.</summary>
    public async Task WriteAsync(params string[] lines)
    {
        try
        {
            foreach (var line in lines)
            {
                await _process.StandardInput.WriteLineAsync(line);
            }

            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // It is gone: whoever reads meets the end.
        }
    }

    /// <summary>The next message that was shown whole; null at the end.</summary>
    public async Task<Message?> ReadAsync()
    {
        if (await _process.StandardOutput.ReadLineAsync() is not { } line)
        {
            return null;
        }

        try
        {
            return Message.Parse(line);
        }
        catch (JsonException)
        {
            // Torn by a kill: nothing comes after it.
            Assert.Null(await _process.StandardOutput.ReadLineAsync());
            return null;
        }
    }

    public void Kill() => _process.Kill();

    public void EndInput()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is gone with what was still to be written.
        }
    }

    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
