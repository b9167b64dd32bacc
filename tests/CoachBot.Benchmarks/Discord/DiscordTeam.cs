using CoachBot.Loopback.Discord;

namespace CoachBot.Benchmarks.Discord;

/// <summary>A Discord of its own with a server "Bakery" of many members. Nothing is checked, limited or kept.</summary>
internal sealed class DiscordTeam : IAsyncDisposable
{
    public const int Members = 128;

    /// <summary>A room takes about 250 bytes.</summary>
    private const int Rooms = 78;

    private static readonly LoopbackDiscordOptions Lax = new()
    {
        AnswerWithin = TimeSpan.FromSeconds(60),
        IdentifyInterval = TimeSpan.Zero,
        LimitRates = false,
        Patience = TimeSpan.FromSeconds(120),
        Record = false,
        Validate = false,
    };

    private static readonly (string Path, (string, object)[] Options)[] Day =
    [
        ("coach today", []),
        ("coach progress", []),
        ("log add", [("minutes", "1m"), ("channel", "linkedin")]),
        ("coach undo", []),
        ("schedule list", []),
    ];

    private readonly LoopbackRole _team;
    private readonly LoopbackUser[] _members;

    private DiscordTeam(LoopbackDiscord discord)
    {
        Discord = discord;
        Bakery = discord.AddGuild("Bakery");
        _team = discord.AddRole(Bakery, "team");
        _members = [.. Enumerable.Range(0, Members).Select(number => discord.AddUser($"member{number}"))];
        foreach (var member in _members)
            discord.AddMember(Bakery, member, [_team], member == _members[0] ? Permissions.ManageGuild : Permissions.None);
    }

    public LoopbackDiscord Discord { get; }

    public LoopbackGuild Bakery { get; }

    /// <param name="more">How many servers of 20 KB there are besides its own.</param>
    public static async Task<DiscordTeam> StartAsync(int more = 0)
    {
        var team = new DiscordTeam(await LoopbackDiscord.StartAsync(Lax));
        for (var server = 0; server < more; server++)
        {
            var guild = team.Discord.AddGuild($"The team of number {server}");
            for (var room = 0; room < Rooms; room++)
                team.Discord.AddChannel(guild, $"room-{server * 7919 % 1000}-{room}");
        }
        return team;
    }

    /// <summary>Once the coach is connected: the team is set up, and each member has a schedule.</summary>
    public async Task SetUpAsync()
    {
        await Discord.UntilAsync(() => Discord.Commands(Bakery).Count > 0, "the set-up registered");
        await CallAsync(0, "coach setup", ("zone", "Europe/London"), ("role", _team));
        await Discord.UntilAsync(() => Discord.Commands(Bakery).Count > 1, "the team's commands registered");
        for (var member = 0; member < Members; member++)
            await CallAsync(
                member, "schedule add", ("days", "every weekday"), ("time", "09:00"), ("minutes", "30m"), ("channel", "linkedin"));
    }

    public async Task<InteractionResult> CallAsync(int member, string path, params (string Name, object Value)[] options)
    {
        var result = await Discord.SlashAsync(_members[member % Members], Bakery, path, options);
        if (result.TimedOut || result.Message is null)
            throw new InvalidOperationException($"/{path} was not answered.");
        return result;
    }

    /// <summary>One of the commands of a usual day, from each member in turn.</summary>
    public Task SayAsync(int number)
    {
        var (path, options) = Day[number % Day.Length];
        return CallAsync(number, path, options);
    }

    public ValueTask DisposeAsync() => Discord.DisposeAsync();
}
