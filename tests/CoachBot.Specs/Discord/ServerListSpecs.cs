using CoachBot.Loopback.Discord;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>Servers that the bot was taken out of, put back into, or that Discord says nothing of for a while.</summary>
public sealed class ServerListSpecs
{
    private const string Put = "PUT /applications/{application_id}/guilds/{guild_id}/commands";

    [Fact]
    public async Task A_server_that_took_me_out_and_in_again_while_I_was_off_has_its_commands_again()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.GoDownAsync(Duration.FromMinutes(5), () =>
        {
            rig.Discord.RemoveBot(rig.Bakery);
            rig.Discord.InviteBot(rig.Bakery);
        });

        await rig.Discord.UntilAsync(() => rig.Discord.Commands(rig.Bakery).Count > 1, "the team's commands");
        Assert.Contains("ada", (await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team show")).Message!.Text);
    }

    [Fact]
    public async Task A_server_that_I_stayed_in_gets_nothing_anew()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var before = rig.Discord.CommandOverwrites;

        await rig.RestartAsync();
        await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "coach today");

        Assert.Equal(before, rig.Discord.CommandOverwrites);
    }

    [Fact]
    public async Task A_server_that_is_not_in_the_list_at_the_start_is_asked_for_before_its_team_falls_silent()
    {
        await using var rig = await DiscordRig.PromisedAsync();

        rig.Discord.Misbehave.Dispatch("READY", $$$"""
            {"v":10,"session_id":"short","resume_gateway_url":"wss://nowhere.test","guilds":[],"user":{"id":"{{{rig.Discord.Bot.Id}}}","username":"coach"}}
            """);
        await rig.Discord.UntilAsync(
            () => rig.Discord.Requests.Any(r => r is { Method: "GET", Route: "/guilds/{guild_id}" }), "the server asked for");
        await rig.PassAsync(Duration.FromHours(2));

        Assert.Single(rig.Reminders(rig.Ben));
    }

    [Fact]
    public async Task Commands_that_Discord_could_not_take_are_there_once_it_can()
    {
        await using var rig = await DiscordRig.StartAsync(hurry: 60);
        rig.Discord.Misbehave.Fail(503, times: 7, route: Put);

        await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "coach setup", ("zone", "Europe/London"));

        await rig.Discord.UntilAsync(() => rig.Discord.Commands(rig.Bakery).Count > 1, "the team's commands");
    }
}
