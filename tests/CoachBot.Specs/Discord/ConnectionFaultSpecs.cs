using CoachBot.Discord.Protocol;
using CoachBot.Loopback.Discord;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>Bad days of the connection: commands work again afterwards, and nothing that was sent meanwhile is lost.</summary>
public sealed class ConnectionFaultSpecs
{
    [Theory]
    [InlineData("drop")]
    [InlineData("op 7")]
    [InlineData("op 9 resumable")]
    [InlineData("1000")]
    [InlineData("1001")]
    [InlineData("4000")]
    [InlineData("4001")]
    [InlineData("4002")]
    [InlineData("4005")]
    [InlineData("4008")]
    public async Task A_session_that_can_be_resumed_loses_nothing(string fault)
    {
        await using var rig = await RigAsync();
        await rig.PassAsync(Duration.FromMinutes(59));
        var resumed = rig.Discord.Gateway.Resumed;

        Do(rig, fault);
        var meanwhile = rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today");
        rig.Discord.Type(rig.Ben, "log 5m linkedin");
        await rig.PassAsync(Duration.FromMinutes(1));
        await rig.Discord.UntilAsync(() => rig.Discord.Gateway.Resumed > resumed, "resumed");

        Assert.False((await meanwhile).TimedOut);
        await rig.Discord.UntilAsync(
            () => rig.ToldTo(rig.Ben).Any(m => m.Text.Contains("5 of 30 min", StringComparison.Ordinal)), "the typed line's answer");
        Assert.Single(rig.ToldTo(rig.Ben), m => m.Text.Contains("LinkedIn, 30 min", StringComparison.Ordinal));
        Assert.Equal(1, rig.Discord.Gateway.Readies);
        Assert.Contains("LinkedIn", (await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today")).Message!.Text);
    }

    [Theory]
    [InlineData("op 9")]
    [InlineData("4003")]
    [InlineData("4007")]
    [InlineData("4009")]
    public async Task A_session_that_is_gone_is_begun_anew(string fault)
    {
        await using var rig = await RigAsync();
        var overwrites = rig.Discord.CommandOverwrites;

        Do(rig, fault);
        await rig.PassAsync(Duration.FromHours(1));
        await rig.Discord.UntilAsync(() => rig.Discord.Gateway.Readies == 2, "a new session");

        Assert.Contains("LinkedIn", (await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today")).Message!.Text);
        Assert.Single(rig.ToldTo(rig.Ben), m => m.Text.Contains("LinkedIn, 30 min", StringComparison.Ordinal));
        Assert.Equal(overwrites, rig.Discord.CommandOverwrites);
    }

    [Fact]
    public async Task A_connection_that_no_longer_answers_is_dropped_and_resumed()
    {
        await using var rig = await RigAsync(new LoopbackDiscordOptions { HeartbeatInterval = TimeSpan.FromSeconds(6) });
        var resumed = rig.Discord.Gateway.Resumed;

        rig.Discord.Misbehave.WithholdAcks = true;
        await rig.Discord.UntilAsync(() => rig.Discord.Gateway.Connections > 1, "another connection");
        rig.Discord.Misbehave.WithholdAcks = false;
        await rig.Discord.UntilAsync(() => rig.Discord.Gateway.Resumed > resumed, "resumed");

        Assert.Contains("LinkedIn", (await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today")).Message!.Text);
    }

    [Theory]
    [InlineData(4004, "does not accept the bot's token")]
    [InlineData(4010, "leave the shard count unset")]
    [InlineData(4011, "leave the shard count unset")]
    [InlineData(4012, "install a newer version")]
    [InlineData(4013, "install a newer version")]
    [InlineData(4014, "Privileged Gateway Intents")]
    public async Task What_an_admin_has_to_change_is_said_in_a_sentence(int code, string sentence)
    {
        await using var rig = await RigAsync();

        rig.Discord.Misbehave.Close(code);

        var fault = await Assert.ThrowsAsync<DiscordFatalException>(() => rig.Running);
        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_twice_or_out_of_order_is_done_once()
    {
        await using var rig = await RigAsync();

        rig.Discord.Misbehave.DuplicateDispatches(2);
        var first = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "5m"));
        rig.Discord.Type(rig.Ben, "log 6m");
        var second = await rig.Discord.NextMessageAsync(rig.Ben);
        rig.Discord.Misbehave.SwapDispatches();
        var both = await Task.WhenAll(
            rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "7m")),
            rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "8m")));
        var list = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log list");

        Assert.All((InteractionResult[])[first, .. both], answer => Assert.False(answer.TimedOut));
        Assert.Contains("6", second.Text, StringComparison.Ordinal);
        Assert.Single(rig.ToldTo(rig.Ben), m => m.Text.Contains("Check-in", StringComparison.Ordinal));
        Assert.Equal(["5", "6", "7", "8"], list.Message!.Text.Split('\n').Skip(1).Select(row => row.Split(" · ")[2]).Order());
    }

    [Fact]
    public async Task What_came_too_late_to_be_answered_is_done_once_and_told_privately()
    {
        var discordTime = new ShiftedTime();
        await using var rig = await RigAsync(new LoopbackDiscordOptions { Clock = discordTime });
        rig.Discord.Misbehave.Drop();
        rig.Discord.Misbehave.DuplicateDispatches();

        _ = rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "20m"));
        discordTime.Skip(TimeSpan.FromSeconds(5));
        await rig.Log.FirstAsync("took no answer to interaction");
        var list = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log list");
        await rig.UntilToldAsync(rig.Ben, "did not reach you");
        await rig.RestartAsync();
        await rig.SettleAsync();

        Assert.Single(list.Message!.Text.Split('\n').Skip(1), row => row.Contains("20", StringComparison.Ordinal));
        Assert.Single(rig.ToldTo(rig.Ben), message => message.Text.Contains("reach", StringComparison.Ordinal) && message.Text.Contains("20 min", StringComparison.Ordinal));
    }

    private static async Task<DiscordRig> RigAsync(LoopbackDiscordOptions? options = null)
    {
        var rig = await DiscordRig.SetUpAsync((options ?? new()) with { IdentifyInterval = TimeSpan.FromMilliseconds(50) }, hurry: 20);
        await rig.PromiseAsync();
        await rig.SettleAsync();
        return rig;
    }

    private static void Do(DiscordRig rig, string fault)
    {
        switch (fault)
        {
            case "drop":
                rig.Discord.Misbehave.Drop();
                break;
            case "op 7":
                rig.Discord.Misbehave.Reconnect();
                break;
            case "op 9":
                rig.Discord.Misbehave.InvalidateSessions(resumable: false);
                break;
            case "op 9 resumable":
                rig.Discord.Misbehave.InvalidateSessions(resumable: true);
                break;
            default:
                rig.Discord.Misbehave.Close(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }
}
