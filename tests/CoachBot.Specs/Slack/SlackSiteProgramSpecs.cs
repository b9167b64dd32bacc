using System.Diagnostics;
using CoachBot.Loopback.Slack;

namespace CoachBot.Specs.Slack;

/// <summary>The program itself, where Slack calls it.</summary>
[Trait("Category", BuiltProgram.Category)]
public sealed class SlackSiteProgramSpecs
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task With_the_signing_secret_it_answers_where_Slack_calls()
    {
        await using var slack = await LoopbackSlack.StartAsync();
        using var program = new RunningProgram();
        var site = Site();

        await WhileItRunsAsync(
            program, site, () => SetUpAsync(slack, site, Admin(slack)),
            ("Slack__BotToken", slack.BotToken), ("Slack__SigningSecret", slack.SigningSecret), ("Slack__ApiBaseUrl", $"{slack.ApiBase}"));
    }

    [Fact]
    public async Task A_workspace_installs_it_and_is_served_by_the_next_start_too()
    {
        await using var slack = await LoopbackSlack.StartAsync();
        var ada = Admin(slack);
        using var program = new RunningProgram();
        var site = Site();
        using var browser = new Browser(site);
        (string, string)[] settings =
        [
            ("Slack__ClientId", slack.ClientId), ("Slack__ClientSecret", slack.ClientSecret), ("Slack__SigningSecret", slack.SigningSecret),
            ("Slack__ApiBaseUrl", $"{slack.ApiBase}"), ("Http__PublicUrl", $"{site}"),
        ];

        await WhileItRunsAsync(
            program, site,
            async () => Assert.Contains("One step is left", (await browser.InstallAsync(slack, ada)).Page, StringComparison.Ordinal), settings);
        await WhileItRunsAsync(program, site, () => SetUpAsync(slack, site, ada), settings);
    }

    private static Uri Site() => new($"http://127.0.0.1:{SlackSite.FreePort()}/");

    private static SlackUser Admin(LoopbackSlack slack)
    {
        var ada = slack.AddUser("ada", "Europe/London");
        ada.IsAdmin = true;
        return ada;
    }

    private static async Task SetUpAsync(LoopbackSlack slack, Uri site, SlackUser admin)
    {
        slack.UseHttp(new Uri(site, "slack/commands"), new Uri(site, "slack/interactions"), new Uri(site, "slack/events"));
        var social = slack.AddChannel("social", admin);
        var answer = await slack.SlashAsync(admin, social, "/coach", "setup Europe/London");
        Assert.Null(answer.Problem);
        // On a busy machine the first answer comes after its acknowledgement.
        Assert.Contains("I coach loopback here", (await slack.NextMessageAsync(social)).Text, StringComparison.Ordinal);
    }

    private static async Task WhileItRunsAsync(RunningProgram program, Uri site, Func<Task> visit, params (string Name, string Value)[] settings)
    {
        using var process = await StartAsync(program, site, settings);
        try
        {
            await visit();
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    /// <summary>The program, once it says that it lives.</summary>
    private static async Task<Process> StartAsync(RunningProgram program, Uri site, params (string Name, string Value)[] settings)
    {
        var process = program.Start("run", [("Http__Url", $"{site}"), .. settings]);
        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                Assert.Equal("ok", await client.GetStringAsync(new Uri(site, "health"), patience.Token));
                return process;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // It does not listen yet.
            }
        }
    }
}
