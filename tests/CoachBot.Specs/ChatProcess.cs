using System.Diagnostics;
using System.Text.Json;

namespace CoachBot.Specs;

/// <summary>The built program, run as a driver runs it: lines in, lines out.</summary>
internal sealed class ChatProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private ChatProcess(Process process) => _process = process;

    /// <summary>Starts <c>chat</c> on a store.</summary>
    public static ChatProcess Start(string store, params string[] arguments)
    {
        var start = BuiltProgram.With(["chat", .. arguments]);
        start.Environment["Store__Sqlite"] = store;
        return new ChatProcess(Process.Start(start)!);
    }

    /// <summary>Says one line and reads what comes up to the line that ends it: a reply's, or the clock's for an <c>@</c> line.</summary>
    public async Task<List<JsonElement>> SayAsync(string line)
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), patience.Token);
        await _process.StandardInput.FlushAsync(patience.Token);
        var last = line.StartsWith('@') ? "clock" : "reply";
        var messages = new List<JsonElement>();
        while (messages.Count == 0 || messages[^1].GetProperty("kind").GetString() != last)
        {
            var text = await _process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException(await EndAsync());
            messages.Add(JsonDocument.Parse(text).RootElement);
        }

        return messages;
    }

    /// <summary>Closes the input, waits for the end, and returns what was still written.</summary>
    public async Task<(int Code, string Output, string Error)> FinishAsync(params string[] lines)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            foreach (var line in lines)
            {
                await _process.StandardInput.WriteLineAsync(line.AsMemory(), patience.Token);
            }

            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // One that refused to start has closed its end.
        }

        var error = _process.StandardError.ReadToEndAsync(patience.Token);
        var output = await _process.StandardOutput.ReadToEndAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, output, await error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task<string> EndAsync() => "The program ended: " + await _process.StandardError.ReadToEndAsync();
}
