using CoachBot.Benchmarks.Clients;

namespace CoachBot.Benchmarks.Slack;

/// <summary>A team in Slack, and a client of it in another process.</summary>
internal sealed class SlackSide : ISide, IAsyncDisposable
{
    private readonly SlackTeam _team;

    private SlackSide(SlackTeam team, ClientProcess client) => (_team, Client) = (team, client);

    public ClientProcess Client { get; }

    /// <summary>Connected, and answers commands of its members.</summary>
    /// <param name="kind">Which client.</param>
    /// <param name="folder">Where the store is made.</param>
    public static async Task<SlackSide> StartAsync(ClientKind kind, string folder)
    {
        var team = await SlackTeam.StartAsync();
        var slack = team.Slack;
        var store = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, $"{Guid.NewGuid():n}")).FullName, "coach.db");
        var side = new SlackSide(team, await ClientProcess.StartAsync(
            kind, $"{slack.ApiBase}", slack.BotToken, slack.AppToken, slack.SigningSecret, $"{team.Site}", store));
        await side.Client.ConnectAsync();
        if (kind is ClientKind.SlackHttpBare or ClientKind.SlackHttpCoach)
        {
            // It listens once it can be asked something else.
            await side.Client.BytesAsync();
            team.UseHttp();
        }
        else
        {
            await slack.NextSocketAsync();
        }

        if (kind is ClientKind.SlackCoach or ClientKind.SlackHttpCoach)
            await team.SetUpAsync();
        return side;
    }

    public Task TrivialAsync(int member) => _team.CallAsync(member, "ping");

    public Task LogAsync(int member) => _team.CallAsync(member, "log 10m linkedin");

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _team.DisposeAsync();
    }
}
