using CoachBot.Benchmarks.Discord;
using CoachBot.Benchmarks.Slack;

namespace CoachBot.Benchmarks.Clients;

/// <summary>What runs in the client's process: it connects and disconnects as its input says.</summary>
internal static class ClientHost
{
    public const string Verb = "client";
    public const string Connect = "connect";
    public const string Disconnect = "disconnect";
    public const string Count = "count";

    /// <param name="args">The kind, and what it needs to know.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        while (true)
        {
            await using var client = await PrepareAsync(Enum.Parse<ClientKind>(args[0]), args[1..]);
            await Console.Out.WriteLineAsync("ready");
            for (var line = await Console.In.ReadLineAsync(); line != Disconnect; line = await Console.In.ReadLineAsync())
            {
                switch (line)
                {
                    case Connect:
                        await client.StartAsync();
                        break;
                    case Count:
                        await Console.Out.WriteLineAsync($"{client.Bytes}");
                        break;
                    default:
                        return 0;
                }
            }
        }
    }

    private static async Task<IClient> PrepareAsync(ClientKind kind, string[] where) => kind switch
    {
        ClientKind.DiscordCoach => await DiscordClients.CoachAsync(where),
        ClientKind.DiscordBare => await DiscordClients.BareAsync(where, compress: false),
        ClientKind.DiscordBareCompressed => await DiscordClients.BareAsync(where, compress: true),
        ClientKind.SlackCoach => await SlackClients.CoachAsync(where),
        ClientKind.SlackBare => SlackClients.Bare(where),
        ClientKind.SlackHttpCoach => await SlackClients.HttpCoachAsync(where),
        ClientKind.SlackHttpBare => SlackClients.HttpBare(where),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
