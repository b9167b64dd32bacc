using System.Text.Json;
using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

/// <summary>A loopback with a guild, one member, and a bare bot on both sockets.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private Scene(LoopbackDiscord discord, ManualClock clock)
    {
        (Discord, Clock, Rest) = (discord, clock, new(discord));
        Guild = discord.AddGuild("shop");
        Ada = discord.AddUser("ada");
        discord.AddMember(Guild, Ada);
    }

    public LoopbackDiscord Discord { get; }

    public ManualClock Clock { get; }

    public RawRest Rest { get; }

    public LoopbackGuild Guild { get; }

    public LoopbackUser Ada { get; }

    public RawGateway Gateway { get; private set; } = null!;

    public static async Task<Scene> StartAsync(Func<LoopbackDiscordOptions, LoopbackDiscordOptions>? change = null, int? intents = null,
        string? commands = null)
    {
        var clock = new ManualClock();
        var options = new LoopbackDiscordOptions { Clock = clock, Patience = TimeSpan.FromSeconds(20) };
        var scene = new Scene(await LoopbackDiscord.StartAsync(change?.Invoke(options) ?? options), clock);
        if (commands is not null) await scene.Rest.RegisterAsync(commands);
        if (intents is { } wanted) scene.Gateway = await RawGateway.ReadyAsync(scene.Discord, wanted);
        return scene;
    }

    /// <summary>Starts with commands registered and the gateway ready.</summary>
    public static Task<Scene> WithAsync(string commands) =>
        StartAsync(intents: RawGateway.Guilds | RawGateway.DirectMessages, commands: commands);

    /// <summary>Takes the interaction that the call dispatches, and answers it.</summary>
    public async Task<(InteractionResult Result, JsonElement Interaction)> AnswerAsync(Task<InteractionResult> call, string answer)
    {
        var interaction = await Gateway.DispatchAsync("INTERACTION_CREATE");
        var told = await Rest.AnswerAsync(interaction, answer);
        Assert.True(told.Status is 200 or 204, told.Text);
        return (await call, interaction);
    }

    public async ValueTask DisposeAsync()
    {
        if (Gateway is not null) await Gateway.DisposeAsync();
        Rest.Dispose();
        await Discord.DisposeAsync();
    }
}
