using System.Diagnostics;
using CoachBot.Loopback.Discord;

namespace CoachBot.Benchmarks.Discord;

/// <summary>A Discord of its own with a server "Bakery" of many members, and a client of it in another process.</summary>
internal sealed class Side : IAsyncDisposable
{
    public const int Members = 128;

    /// <summary>Nothing but the client is to be measured: no checks, no limits, nothing kept.</summary>
    private static readonly LoopbackDiscordOptions Lax = new()
    {
        AnswerWithin = TimeSpan.FromSeconds(60),
        IdentifyInterval = TimeSpan.Zero,
        LimitRates = false,
        Patience = TimeSpan.FromSeconds(120),
        Record = false,
        Validate = false,
    };

    private readonly LoopbackGuild bakery;
    private readonly LoopbackUser[] members;

    /// <summary>The coach has more commands than the trivial one.</summary>
    public bool HasLog => Discord.Commands(bakery).Any(command => command.Name == "log");

    private Side(LoopbackDiscord discord, LoopbackGuild bakery, LoopbackUser[] members, ClientProcess client) =>
        (Discord, this.bakery, this.members, Client) = (discord, bakery, members, client);

    public LoopbackDiscord Discord { get; }

    public ClientProcess Client { get; }

    /// <summary>Connected, and answers commands of its members.</summary>
    /// <param name="kind">Which client.</param>
    /// <param name="folder">Where the store is made.</param>
    /// <param name="before">What is done in Discord before the client connects.</param>
    public static async Task<Side> StartAsync(ClientKind kind, string folder, Action<LoopbackDiscord>? before = null)
    {
        var discord = await LoopbackDiscord.StartAsync(Lax);
        var bakery = discord.AddGuild("Bakery");
        var team = discord.AddRole(bakery, "team");
        var members = Enumerable.Range(0, Members).Select(number => discord.AddUser($"member{number}")).ToArray();
        foreach (var member in members)
            discord.AddMember(bakery, member, [team], member == members[0] ? Permissions.ManageGuild : Permissions.None);
        before?.Invoke(discord);
        var store = Path.Combine(folder, $"{Guid.NewGuid():n}.db");
        var side = new Side(discord, bakery, members, await ClientProcess.StartAsync(kind, discord, bakery, store));
        await side.Client.ConnectAsync();
        await discord.ConnectedAsync();
        if (kind == ClientKind.Coach)
            await side.SetUpAsync(team);
        return side;
    }

    /// <summary>Connects, and returns the milliseconds until Discord has begun the session, and until a command is answered.</summary>
    public async Task<(double Ready, double Answered)> ConnectAsync()
    {
        var (readies, start) = (Discord.Gateway.Readies, Stopwatch.GetTimestamp());
        await Client.ConnectAsync();
        await Discord.UntilAsync(() => Discord.Gateway.Readies > readies, "a session");
        var ready = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        await CallAsync(0, "coach help", ("topic", "undo"));
        return (ready, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    public async Task<InteractionResult> CallAsync(int member, string path, params (string Name, object Value)[] options)
    {
        var result = await Discord.SlashAsync(members[member], bakery, path, options);
        if (result.TimedOut || result.Message is null)
            throw new InvalidOperationException($"/{path} was not answered.");
        return result;
    }

    /// <summary>The microseconds that each of the commands took, so many of them at once, each from another member.</summary>
    public async Task<double[]> CallAsync(int calls, int atOnce, string path, params (string Name, object Value)[] options)
    {
        var times = new double[calls];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(first => Task.Run(async () =>
        {
            for (var call = Interlocked.Increment(ref next); call < calls; call = Interlocked.Increment(ref next))
            {
                var start = Stopwatch.GetTimestamp();
                await CallAsync(atOnce == 1 ? call % Members : first, path, options);
                times[call] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
        })));
        return times;
    }

    /// <summary>The same of a command whose handler does next to nothing: what is told of one other command.</summary>
    public Task<double[]> TrivialAsync(int calls, int atOnce) => CallAsync(calls, atOnce, "coach help", ("topic", "undo"));

    /// <summary>Until the client has published its commands in so many servers besides its own: it does so once, at 50 a second.</summary>
    public Task PublishedAsync(int servers) =>
        Discord.UntilAsync(() => Discord.CommandOverwrites > servers, "every server's commands published");

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Discord.DisposeAsync();
    }

    private async Task SetUpAsync(LoopbackRole team)
    {
        await Discord.UntilAsync(() => Discord.Commands(bakery).Count > 0, "the set-up registered");
        await CallAsync(0, "coach setup", ("zone", "Europe/London"), ("role", team));
        await Discord.UntilAsync(() => Discord.Commands(bakery).Count > 1, "the team's commands registered");
        for (var member = 0; member < Members; member++)
            await CallAsync(
                member, "schedule add", ("days", "every weekday"), ("time", "09:00"), ("minutes", "30m"), ("channel", "linkedin"));
    }
}
