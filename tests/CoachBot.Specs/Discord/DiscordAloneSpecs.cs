using CoachBot.Loopback.Discord;

namespace CoachBot.Specs.Discord;

/// <summary>The built program, with nothing set but a token and an address.</summary>
[Trait("Category", BuiltProgram.Category)]
public sealed class DiscordAloneSpecs : IDisposable
{
    private readonly RunningProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task With_a_token_alone_it_connects_registers_its_commands_and_answers()
    {
        await using var discord = await LoopbackDiscord.StartAsync(DiscordRig.Patient);
        var (bakery, ada) = Bakery(discord);
        using var running = _program.Start("", Settings(discord));

        await discord.ConnectedAsync();
        await discord.UntilAsync(() => discord.Commands(bakery).Count > 0, "the set-up registered");
        var answer = await discord.SlashAsync(ada, bakery, "coach setup", ("zone", "Europe/London"));
        Assert.False(answer.TimedOut);
        Assert.Contains("I coach **Bakery** here", answer.Message!.Text);
        Assert.Contains("reminders reach you", (await discord.NextMessageAsync(ada)).Text);

        running.Kill(entireProcessTree: true);
        await running.WaitForExitAsync();
        var doctor = await _program.RunAsync("doctor", "", Settings(discord));
        Assert.Equal(0, doctor.Code);
        Assert.Contains("ok     discord server: Bakery: ", doctor.Output);
        Assert.DoesNotContain(discord.Token, doctor.Output + doctor.Error);
    }

    [Fact]
    public async Task Doctor_says_how_to_mend_what_stands_against_it()
    {
        await using var discord = await LoopbackDiscord.StartAsync(DiscordRig.Patient with { InteractionsEndpointUrl = "https://example.org/interactions" });
        Bakery(discord);

        var doctor = await _program.RunAsync("doctor", "", Settings(discord));
        var wrong = await _program.RunAsync("doctor", "", ("Discord__Token", "not.a.token"), ("Discord__ApiBaseUrl", discord.ApiBase.ToString()));

        Assert.Equal((1, 1), (doctor.Code, wrong.Code));
        Assert.Contains("fault  discord application: ", doctor.Output);
        Assert.Contains("Empty “Interactions Endpoint URL”", doctor.Output);
        Assert.Contains("fault  discord commands: No command is registered yet.", doctor.Output);
        Assert.Contains("fault  discord token: ", wrong.Output);
        Assert.DoesNotContain("not.a.token", wrong.Output);
    }

    [Fact]
    public async Task Doctor_looks_at_the_application_whatever_else_is_amiss()
    {
        await using var discord = await LoopbackDiscord.StartAsync(DiscordRig.Patient with { InteractionsEndpointUrl = "https://example.org/interactions" });
        await File.WriteAllTextAsync(_program.Store, new string('x', 5000));

        var doctor = await _program.RunAsync("doctor", "", Settings(discord));

        Assert.Contains("fault  store: ", doctor.Output);
        Assert.Contains("fault  discord application: ", doctor.Output);
        Assert.Contains("ok     time: ", doctor.Output);
    }

    [Fact]
    public async Task Doctor_misses_no_commands_where_one_server_alone_gets_them()
    {
        await using var discord = await LoopbackDiscord.StartAsync(DiscordRig.Patient);
        var (bakery, ada) = Bakery(discord);
        using var running = _program.Start("", Settings(discord));
        await discord.ConnectedAsync();
        await discord.UntilAsync(() => discord.Commands(bakery).Count > 0, "the set-up registered");
        await discord.SlashAsync(ada, bakery, "coach setup", ("zone", "Europe/London"));
        await discord.UntilAsync(() => discord.Commands(bakery).Count > 1, "the commands registered");
        running.Kill(entireProcessTree: true);
        await running.WaitForExitAsync();
        // With the bot its commands went, too.
        discord.RemoveBot(bakery);
        discord.InviteBot(bakery);

        var doctor = await _program.RunAsync("doctor", "", [.. Settings(discord), ("Discord__DevGuildId", "1")]);
        var always = await _program.RunAsync("doctor", "", Settings(discord));

        Assert.Equal(0, doctor.Code);
        Assert.Contains("ok     discord commands: only the server 1 gets commands", doctor.Output);
        Assert.Contains("ok     discord server: Bakery: 0 commands", doctor.Output);
        Assert.Contains("fault  discord server: In Bakery no command is registered yet.", always.Output);
    }

    [Fact]
    public async Task A_token_in_a_file_works_and_a_missing_file_is_a_sentence()
    {
        await using var discord = await LoopbackDiscord.StartAsync(DiscordRig.Patient);
        await File.WriteAllTextAsync(_program.PathOf("token"), discord.Token + "\n");

        var found = await _program.RunAsync("doctor", "", ("Discord__TokenFile", _program.PathOf("token")), ("Discord__ApiBaseUrl", discord.ApiBase.ToString()));
        var missing = await _program.RunAsync("run", "", ("Discord__TokenFile", _program.PathOf("nowhere")));

        Assert.Contains("ok     discord token: ", found.Output);
        Assert.Equal((1, $"Discord__TokenFile names {_program.PathOf("nowhere")}, which can't be read. Name a file that CoachBot's user can read."), (missing.Code, missing.Error.Trim()));
    }

    private static (string, string)[] Settings(LoopbackDiscord discord) =>
        [("Discord__Token", discord.Token), ("Discord__ApiBaseUrl", discord.ApiBase.ToString())];

    private static (LoopbackGuild Bakery, LoopbackUser Ada) Bakery(LoopbackDiscord discord)
    {
        var bakery = discord.AddGuild("Bakery");
        var ada = discord.AddUser("ada");
        discord.AddMember(bakery, ada, permissions: Permissions.ManageGuild);
        return (bakery, ada);
    }
}
