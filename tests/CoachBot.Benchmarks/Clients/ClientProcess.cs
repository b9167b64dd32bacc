using System.Diagnostics;

namespace CoachBot.Benchmarks.Clients;

/// <summary>A client of a platform in a process of its own, so that its processor time and memory are its alone.</summary>
internal sealed class ClientProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ClientProcess(Process process) => _process = process;

    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public double MiB
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>This program again, as one of the clients; it is ready to connect.</summary>
    public static async Task<ClientProcess> StartAsync(ClientKind kind, params string[] where)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[ClientHost.Verb, $"{kind}", .. where])
            start.ArgumentList.Add(argument);
        // As in the program's project file; the floor gets the same.
        start.Environment["DOTNET_gcServer"] = "1";
        // 25, in hexadecimal digits.
        start.Environment["DOTNET_GCDGen0GrowthPercent"] = "19";
        var client = new ClientProcess(Process.Start(start)!);
        await client.HearAsync();
        return client;
    }

    public Task ConnectAsync() => SayAsync(ClientHost.Connect);

    /// <summary>Ends the connection; another can be made when the task is done.</summary>
    public async Task DisconnectAsync()
    {
        await SayAsync(ClientHost.Disconnect);
        await HearAsync();
    }

    /// <summary>What the client counted: the bytes that the gateway sent. It counts once it has done what it was told before.</summary>
    public async Task<long> BytesAsync()
    {
        await SayAsync(ClientHost.Count);
        return long.Parse(await HearAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task SayAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    private async Task<string> HearAsync() =>
        await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The client is gone.");
}
