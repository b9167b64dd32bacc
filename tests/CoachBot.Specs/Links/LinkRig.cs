using System.Text.RegularExpressions;
using CoachBot.Application.Agenda;
using CoachBot.Discord;
using CoachBot.Loopback.Discord;
using CoachBot.Loopback.Slack;
using CoachBot.Slack;
using CoachBot.Slack.Protocol;
using CoachBot.Specs.Discord;
using CoachBot.Specs.Slack;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoachBot.Specs.Links;

/// <summary>
/// The coach in one process on one store, connected to a Slack with Ada, who manages it, and Ben, and to a Discord whose server "Bakery"
/// Dora manages, and where Ben is too. Both are set up, each with a team of its own.
/// </summary>
internal sealed partial class LinkRig : ConnectedRig
{
    private int _readies;

    private LinkRig(LoopbackSlack slack, LoopbackDiscord discord)
        : base("link")
    {
        (Slack, Discord) = (slack, discord);
        Ada = slack.AddUser("ada", "Europe/London");
        Ada.IsAdmin = true;
        Ben = slack.AddUser("ben", "Europe/London");
        Social = slack.AddChannel("social", Ada, Ben);
        Bakery = discord.AddGuild("Bakery");
        Dora = discord.AddUser("dora");
        BenThere = discord.AddUser("benny");
        discord.AddMember(Bakery, Dora, permissions: Permissions.ManageGuild);
        discord.AddMember(Bakery, BenThere);
        Teashop = discord.AddGuild("Teashop");
        discord.AddMember(Teashop, Dora, permissions: Permissions.ManageGuild);
    }

    public LoopbackSlack Slack { get; }

    public LoopbackDiscord Discord { get; }

    public SlackUser Ada { get; }

    public SlackUser Ben { get; }

    public SlackChannel Social { get; }

    public LoopbackGuild Bakery { get; }

    /// <summary>Another server that Dora manages; it is not set up.</summary>
    public LoopbackGuild Teashop { get; }

    public LoopbackUser Dora { get; }

    /// <summary>Ben's account in Discord, under another name.</summary>
    public LoopbackUser BenThere { get; }

    /// <summary>Connected and set up on both sides; 5 January 2026, 08:00 in London.</summary>
    public static async Task<LinkRig> StartAsync()
    {
        var rig = new LinkRig(await LoopbackSlack.StartAsync(), await LoopbackDiscord.StartAsync(DiscordRig.Patient));
        await rig.BeginAsync(Instant.FromUtc(2026, 1, 5, 8, 0));
        await rig.Discord.UntilAsync(() => rig.Discord.Commands(rig.Bakery).Count > 0 && rig.Discord.Commands().Count > 0, "commands registered");
        await rig.SlackAsync(rig.Ada, "setup Europe/London");
        await rig.DiscordAsync(rig.Dora, "coach setup", ("zone", "Europe/London"));
        await rig.Discord.UntilAsync(() => rig.Discord.Commands(rig.Bakery).Count > 1, "the team's commands registered");
        await rig.PassAsync(Duration.Zero);
        return rig;
    }

    /// <summary>The same after the Slack team has taken the Discord server in.</summary>
    public static async Task<LinkRig> LinkedAsync()
    {
        var rig = await StartAsync();
        var code = Code(await rig.SlackAsync(rig.Ada, "team link"));
        Assert.Contains("part of", await rig.DiscordAsync(rig.Dora, "team link", ("code", code)), StringComparison.Ordinal);
        return rig;
    }

    /// <summary>What is answered in Slack.</summary>
    public async Task<string> SlackAsync(SlackUser user, string line) => (await Slack.SlashAsync(user, Social, "/coach", line)).Shown!.Readable;

    /// <summary>What is answered in Discord.</summary>
    public Task<string> DiscordAsync(LoopbackUser user, string command, params (string Name, object Value)[] options) =>
        DiscordAsync(user, Bakery, command, options);

    /// <summary>The same in another server.</summary>
    public async Task<string> DiscordAsync(LoopbackUser user, LoopbackGuild server, string command, params (string Name, object Value)[] options) =>
        (await Discord.SlashAsync(user, server, command, options)).Message!.Text;

    /// <summary>What the host does every few hours: erases what is gone for long enough.</summary>
    public Task SweepAsync() => Services.GetRequiredService<Departures>().SweepAsync(Now, CancellationToken.None);

    /// <summary>The code that an answer shows.</summary>
    public static string Code(string answer) => ShownCode().Match(answer).Value;

    /// <summary>How often the coach wrote something to somebody in Slack.</summary>
    public int TimesTold(SlackUser user, string words) =>
        Slack.Workspace.DirectMessage(user).Messages.Count(message => message.Readable.Contains(words, StringComparison.Ordinal));

    /// <summary>How often the coach wrote something to somebody in Discord.</summary>
    public int TimesTold(LoopbackUser user, string words) =>
        Discord.Messages(user).Count(message => message.Author == Discord.Bot && message.Text.Contains(words, StringComparison.Ordinal));

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex ShownCode();

    public override bool HoldsSecret(string text) => SlackRig.HoldsSecret(Slack, text) || DiscordRig.HoldsSecret(Discord, text);

    protected override void AddPlatforms(IServiceCollection services) => services
        .AddDiscord(new DiscordOptions { Token = Discord.Token, ApiBaseUrl = Discord.ApiBase }, TimeProvider.System)
        .AddSlack(
            new SlackOptions
            {
                BotToken = new SlackSecret(Slack.BotToken),
                AppToken = new SlackSecret(Slack.AppToken),
                ApiBaseUrl = Slack.ApiBase,
            },
            new DirectoryInfo(Path.Combine(Folder, "keys")))
        .AddImpatientSlackApi(Slack.ApiBase);

    protected override Task RunAsync(CancellationToken cancellationToken)
    {
        _readies = Discord.Gateway.Readies;
        return Task.WhenAll(RunDiscordAsync(cancellationToken), Services.GetRequiredService<SlackConnection>().RunAsync(cancellationToken));
    }

    private async Task RunDiscordAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Services.GetRequiredService<DiscordConnection>().RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It was told to stop.
        }
    }

    protected override async Task ConnectedAsync()
    {
        await Discord.UntilAsync(() => Discord.Gateway.Readies > _readies || Running.IsCompleted, "a session");
        await Slack.NextSocketAsync();
    }

    protected override async Task ClosePlatformsAsync()
    {
        Assert.Empty(Slack.Problems.All);
        await Slack.DisposeAsync();
        await Discord.DisposeAsync();
    }
}
