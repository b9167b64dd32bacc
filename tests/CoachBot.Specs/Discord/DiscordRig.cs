using System.Text.RegularExpressions;
using CoachBot.Discord;
using CoachBot.Loopback.Discord;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>
/// The whole coach on a virtual clock and a real store, connected to a Discord on real sockets: a server "Bakery" with Ada, who manages it,
/// and Ben.
/// </summary>
internal sealed partial class DiscordRig : ConnectedRig
{
    private readonly int _hurry;
    private int _readies;

    private DiscordRig(LoopbackDiscord discord, int hurry)
        : base("discord")
    {
        Discord = discord;
        _hurry = hurry;
        Bakery = discord.AddGuild("Bakery");
        Social = discord.AddChannel(Bakery, "social");
        Team = discord.AddRole(Bakery, "team");
        Ada = discord.AddUser("ada");
        Ben = discord.AddUser("ben");
        discord.AddMember(Bakery, Ada, permissions: Permissions.ManageGuild);
        BenMember = discord.AddMember(Bakery, Ben, [Team]);
    }

    /// <summary>For specs that are not about Discord's 3 s: a loaded machine may take longer.</summary>
    public static readonly LoopbackDiscordOptions Patient = new() { AnswerWithin = TimeSpan.FromSeconds(20) };

    public LoopbackDiscord Discord { get; }

    public LoopbackGuild Bakery { get; }

    public LoopbackChannel Social { get; }

    public LoopbackRole Team { get; }

    public LoopbackUser Ada { get; }

    public LoopbackUser Ben { get; }

    /// <summary>Ben in the bakery: his roles and his nickname there.</summary>
    public LoopbackMember BenMember { get; }

    /// <summary>Connected, with its commands registered; 5 January 2026, 08:00 in London.</summary>
    /// <param name="options">What Discord is like.</param>
    /// <param name="hurry">How many times faster the wire's clock runs than the real one.</param>
    /// <param name="before">What is done in Discord before the coach connects.</param>
    /// <param name="start">Another moment to begin at.</param>
    public static async Task<DiscordRig> StartAsync(
        LoopbackDiscordOptions? options = null, int hurry = 1, Action<DiscordRig>? before = null, Instant? start = null)
    {
        var rig = new DiscordRig(await LoopbackDiscord.StartAsync(options ?? Patient), hurry);
        before?.Invoke(rig);
        await rig.BeginAsync(start ?? Instant.FromUtc(2026, 1, 5, 8, 0));
        await rig.Discord.UntilAsync(
            () => (rig.Discord.Commands(rig.Bakery).Count > 0 || !rig.Bakery.AllowsCommands) && rig.Discord.Commands().Count > 0,
            "commands registered");
        return rig;
    }

    /// <summary>The same after Ada has set the server up.</summary>
    public static async Task<DiscordRig> SetUpAsync(LoopbackDiscordOptions? options = null, int hurry = 1)
    {
        var rig = await StartAsync(options, hurry);
        await rig.SetUpAsync(rig.Ada, rig.Bakery, ("role", rig.Team));
        return rig;
    }

    /// <summary>In a hurry, set up, and with Ben's promise.</summary>
    public static async Task<DiscordRig> PromisedAsync(LoopbackDiscordOptions? options = null)
    {
        var rig = await SetUpAsync(options, hurry: 20);
        await rig.PromiseAsync();
        await rig.SettleAsync();
        return rig;
    }

    /// <summary>Somebody sets a server up.</summary>
    public async Task SetUpAsync(LoopbackUser admin, LoopbackGuild server, params (string Name, object Value)[] options)
    {
        await Discord.SlashAsync(admin, server, "coach setup", [("zone", "Europe/London"), .. options]);
        await Discord.UntilAsync(() => Discord.Commands(server).Count > 1, "the team's commands registered");
        await SettleAsync();
    }

    /// <summary>The bot's messages to somebody, oldest first.</summary>
    public IReadOnlyList<LoopbackMessage> ToldTo(LoopbackUser user) =>
        [.. Discord.Messages(user).Where(message => message.Author == Discord.Bot)];

    /// <summary>Sends what is due until somebody is told some words.</summary>
    public async Task UntilToldAsync(LoopbackUser user, string words)
    {
        for (var looks = 0; !ToldTo(user).Any(message => message.Text.Contains(words, StringComparison.Ordinal)); looks++)
        {
            Assert.True(looks < 200, $"Nobody is told “{words}”.");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
            await SettleAsync();
        }
    }

    /// <summary>The reminders of what was promised there.</summary>
    public List<LoopbackMessage> Reminders(LoopbackUser user) =>
        [.. ToldTo(user).Where(message => message.Versions[0].Content.Contains("LinkedIn, 30 min", StringComparison.Ordinal))];

    /// <summary>Ben promises half an hour on LinkedIn each working day at nine.</summary>
    public Task<InteractionResult> PromiseAsync(LoopbackUser? who = null) => Discord.SlashAsync(
        who ?? Ben, Bakery, "schedule add", ("days", "every weekday"), ("time", "09:00"), ("minutes", "30m"), ("channel", "linkedin"));

    public override bool HoldsSecret(string text) => HoldsSecret(Discord, text);

    /// <summary>Whether a text holds the bot's token or what looks like an interaction's.</summary>
    public static bool HoldsSecret(LoopbackDiscord discord, string text) =>
        text.Contains(discord.Token, StringComparison.Ordinal) || InteractionToken().IsMatch(text);

    /// <summary>As the loopback makes them.</summary>
    [GeneratedRegex("[0-9]{15,}-[0-9a-f]{48}")]
    private static partial Regex InteractionToken();

    protected override void AddPlatforms(IServiceCollection services) => services.AddDiscord(
        new DiscordOptions { Token = Discord.Token, ApiBaseUrl = Discord.ApiBase },
        _hurry == 1 ? TimeProvider.System : new HurriedTime(_hurry));

    protected override Task RunAsync(CancellationToken cancellationToken)
    {
        _readies = Discord.Gateway.Readies;
        return Services.GetRequiredService<DiscordConnection>().RunAsync(cancellationToken);
    }

    protected override Task ConnectedAsync() =>
        Discord.UntilAsync(() => Discord.Gateway.Readies > _readies || Running.IsCompleted, "a session");

    /// <summary>Specs are about faults that end the connection, too.</summary>
    protected override Task EndedAsync() =>
        Running.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    protected override async Task ClosePlatformsAsync() => await Discord.DisposeAsync();
}
