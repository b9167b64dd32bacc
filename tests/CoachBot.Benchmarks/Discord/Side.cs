using System.Diagnostics;
using CoachBot.Benchmarks.Clients;
using CoachBot.Loopback.Discord;

namespace CoachBot.Benchmarks.Discord;

/// <summary>A team in Discord, and a client of it in another process.</summary>
internal sealed class Side : ISide, IAsyncDisposable
{
    private readonly DiscordTeam _team;

    private Side(DiscordTeam team, ClientProcess client) => (_team, Client) = (team, client);

    public LoopbackDiscord Discord => _team.Discord;

    public ClientProcess Client { get; }

    /// <summary>Connected, and answers commands of its members.</summary>
    /// <param name="kind">Which client.</param>
    /// <param name="folder">Where the store is made.</param>
    /// <param name="more">How many servers there are besides the team's.</param>
    public static async Task<Side> StartAsync(ClientKind kind, string folder, int more = 0)
    {
        var team = await DiscordTeam.StartAsync(more);
        var store = Path.Combine(folder, $"{Guid.NewGuid():n}.db");
        var side = new Side(
            team, await ClientProcess.StartAsync(kind, $"{team.Discord.ApiBase}", team.Discord.Token, team.Bakery.Id, store));
        await side.Client.ConnectAsync();
        await team.Discord.ConnectedAsync();
        if (kind == ClientKind.DiscordCoach)
            await team.SetUpAsync();
        return side;
    }

    /// <summary>Connects, and returns the milliseconds until Discord has begun the session, and until a command is answered.</summary>
    public async Task<(double Ready, double Answered)> ConnectAsync()
    {
        var (readies, start) = (Discord.Gateway.Readies, Stopwatch.GetTimestamp());
        await Client.ConnectAsync();
        await Discord.UntilAsync(() => Discord.Gateway.Readies > readies, "a session");
        var ready = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        await TrivialAsync(0);
        return (ready, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    public Task TrivialAsync(int member) => _team.CallAsync(member, "coach ping");

    public Task LogAsync(int member) => _team.CallAsync(member, "log add", ("minutes", "10m"), ("channel", "linkedin"));

    /// <summary>Until the client has published its commands in so many servers besides its own: it does so once, at 50 a second.</summary>
    public Task PublishedAsync(int servers) =>
        Discord.UntilAsync(() => Discord.CommandOverwrites > servers, "every server's commands published");

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _team.DisposeAsync();
    }
}
