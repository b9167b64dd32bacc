using System.Diagnostics;
using System.Text.Json;
using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

/// <summary>The discord.js bot in a process of its own; each line that it prints is an event.</summary>
internal sealed class PeerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<JsonElement> _events = [];

    private PeerProcess(Process process) => _process = process;

    public static PeerProcess Start(LoopbackDiscord discord)
    {
        var process = new Process
        {
            StartInfo = new("node", [Script()])
            {
                RedirectStandardOutput = true,
                RedirectStandardInput = true,
                Environment =
                {
                    ["DISCORD_API"] = new Uri(discord.ApiBase, "/api").ToString(),
                    ["DISCORD_TOKEN"] = discord.Token,
                },
            },
        };
        process.Start();
        return new(process);
    }

    /// <summary>The next event of that name; an error that the peer tells fails the test.</summary>
    public async Task<JsonElement> NextAsync(string name)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            if (_events.FindIndex(one => Name(one) == name) is var known and >= 0)
            {
                var found = _events[known];
                _events.RemoveAt(known);
                return found;
            }

            var line = await _process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The peer ended");
            var told = JsonDocument.Parse(line).RootElement;
            Assert.True(Name(told) != "error", line);
            _events.Add(told);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Name(JsonElement told) => told.GetProperty("event").GetString()!;

    private static string Script()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "tests", "CoachBot.Loopback", "peers", "discord-peer.mjs");
            if (File.Exists(script)) return script;
        }

        throw new FileNotFoundException("tests/CoachBot.Loopback/peers/discord-peer.mjs");
    }
}
