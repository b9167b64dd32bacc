namespace CoachBot.Benchmarks.Discord;

/// <summary>What runs in the client's process: it connects and disconnects as its input says.</summary>
internal static class ClientHost
{
    public const string Verb = "discord-client";
    public const string Connect = "connect";
    public const string Disconnect = "disconnect";
    public const string Count = "count";

    /// <param name="args">Kind, API's address, token, server, store.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        while (true)
        {
            await using var client = await PrepareAsync(Enum.Parse<ClientKind>(args[0]), new Uri(args[1]), args[2], args[3], args[4]);
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

    private static async Task<IClient> PrepareAsync(ClientKind kind, Uri api, string token, string server, string store) =>
        kind == ClientKind.Coach
            ? await CoachClient.OpenAsync(api, token, store)
            : await BareClient.OpenAsync(api, token, server, kind == ClientKind.BareCompressed);
}
