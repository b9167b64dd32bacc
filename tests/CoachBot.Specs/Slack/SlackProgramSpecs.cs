using System.Net;
using System.Net.Sockets;
using CoachBot.Loopback.Slack;

namespace CoachBot.Specs.Slack;

/// <summary>The program itself, with nothing set but the tokens and where Slack is.</summary>
[Trait("Category", BuiltProgram.Category)]
public sealed class SlackProgramSpecs
{
    [Fact]
    public async Task The_program_connects_by_Socket_Mode_and_answers()
    {
        await using var slack = await LoopbackSlack.StartAsync();
        var ada = slack.AddUser("ada", "Europe/London");
        ada.IsAdmin = true;
        var social = slack.AddChannel("social", ada);
        using var program = new RunningProgram();
        using var process = program.Start("run", Settings(slack, slack.BotToken));
        var output = process.StandardOutput.ReadToEndAsync();
        try
        {
            await slack.NextSocketAsync(TimeSpan.FromSeconds(60));
            var answer = await slack.SlashAsync(ada, social, "/coach", "setup Europe/London");
            Assert.Null(answer.Problem);
            // On a busy machine the first answer comes after its acknowledgement.
            Assert.Contains("I coach loopback here", (await slack.NextMessageAsync(social)).Text, StringComparison.Ordinal);
            Assert.Contains("reminders", (await slack.NextDirectMessageAsync(ada)).Text, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        Assert.DoesNotContain(slack.BotToken, await output, StringComparison.Ordinal);
        Assert.DoesNotContain(slack.AppToken, await output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_token_ends_the_program_with_one_sentence_that_does_not_hold_it()
    {
        await using var slack = await LoopbackSlack.StartAsync();
        using var program = new RunningProgram();
        var wrong = slack.BotToken + "x";

        var outcome = await program.RunAsync("run", "", Settings(slack, wrong));

        Assert.Equal(1, outcome.Code);
        Assert.Contains("Slack does not accept the bot's token (invalid_auth)", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(wrong, outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_app_token_ends_the_program_with_one_sentence_that_does_not_hold_it()
    {
        await using var slack = await LoopbackSlack.StartAsync();
        using var program = new RunningProgram();
        var wrong = slack.AppToken + "x";

        var outcome = await program.RunAsync("run", "", Settings(slack, slack.BotToken, wrong));

        Assert.Equal(1, outcome.Code);
        Assert.Contains("Slack does not accept the app token (invalid_auth)", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(wrong, outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_ends_the_program_with_one_sentence()
    {
        await using var slack = await LoopbackSlack.StartAsync();
        using var program = new RunningProgram();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}/";

        var outcome = await program.RunAsync(
            "run", "",
            ("Slack__BotToken", slack.BotToken), ("Slack__SigningSecret", slack.SigningSecret), ("Slack__ApiBaseUrl", slack.ApiBase.ToString()),
            ("Http__Url", address));

        Assert.Equal(1, outcome.Code);
        Assert.StartsWith($"{address} can't be listened at", outcome.Error.Trim(), StringComparison.Ordinal);
        Assert.Single(outcome.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task What_keeps_the_program_from_Slack_is_told_while_it_tries_again()
    {
        using var program = new RunningProgram();
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)nobody.LocalEndpoint).Port}/api/";
        nobody.Stop();
        using var process = program.Start(
            "run", ("Slack__BotToken", "xoxb-1"), ("Slack__AppToken", "xapp-1"), ("Slack__ApiBaseUrl", address));
        try
        {
            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
            Assert.Contains("Slack does not say whose the bot's token is: auth.test failed", line, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task The_doctor_says_whose_the_tokens_are_and_how_to_mend_a_wrong_one()
    {
        await using var slack = await LoopbackSlack.StartAsync();
        using var program = new RunningProgram();

        var sound = await program.RunAsync("doctor", "", Settings(slack, slack.BotToken));
        var wrong = await program.RunAsync("doctor", "", Settings(slack, slack.BotToken + "x"));

        Assert.Equal(0, sound.Code);
        Assert.Contains("ok     slack bot token: the token is that of", sound.Output, StringComparison.Ordinal);
        Assert.Contains("ok     slack app token: Socket Mode is on", sound.Output, StringComparison.Ordinal);
        Assert.Equal(1, wrong.Code);
        Assert.Contains("fault  slack bot token: Slack refuses it (invalid_auth). Set Slack__BotToken", wrong.Output, StringComparison.Ordinal);
    }

    private static (string Name, string Value)[] Settings(LoopbackSlack slack, string botToken, string? appToken = null) =>
    [
        ("Slack__BotToken", botToken), ("Slack__AppToken", appToken ?? slack.AppToken), ("Slack__ApiBaseUrl", slack.ApiBase.ToString()),
    ];
}
