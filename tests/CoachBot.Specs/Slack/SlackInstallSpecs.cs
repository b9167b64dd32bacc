using System.Net;
using System.Text;
using CoachBot.Loopback.Slack;
using NodaTime;

namespace CoachBot.Specs.Slack;

/// <summary>Workspaces install the coach by themselves, take it out again, and come back.</summary>
public sealed class SlackInstallSpecs
{
    [Fact]
    public async Task A_workspace_installs_the_coach_and_is_served_also_after_a_restart()
    {
        await using var rig = await InstalledAsync();

        await rig.RestartAsync();
        await rig.PassAsync(Duration.FromMinutes(70));

        Assert.Single(rig.Reminders(rig.Ben));
        Assert.Contains("LinkedIn", (await rig.SayAsync(rig.Ben, "today")).Shown!.Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_store_holds_the_token_only_encrypted()
    {
        await using var rig = await InstalledAsync();
        var token = Encoding.UTF8.GetBytes(rig.Slack.BotToken);

        // The lock is empty, and open to nobody else.
        var files = Directory.GetFiles(Path.GetDirectoryName(rig.StorePath)!, "*", SearchOption.AllDirectories);
        Assert.Contains(rig.StorePath, files);
        foreach (var file in files.Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            await open.CopyToAsync(copy);
            Assert.True(copy.ToArray().AsSpan().IndexOf(token) < 0, Path.GetFileName(file));
        }
    }

    [Fact]
    public async Task A_link_from_somebody_elses_browser_installs_nothing()
    {
        await using var rig = await SlackRig.StartAsync(way: SlackWay.Install);
        using var mine = new Browser(rig.Site);
        using var other = new Browser(rig.Site);
        var state = await mine.BeginAsync();

        var neverBegun = await other.ComeBackAsync(state, other.Agree(rig.Slack, rig.Ada));
        await other.BeginAsync();
        var begunElsewhere = await other.ComeBackAsync(state, other.Agree(rig.Slack, rig.Ada));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (neverBegun.Status, begunElsewhere.Status));
        Assert.DoesNotContain(rig.Slack.Requests.All, request => request.Method == "oauth.v2.access");
        Assert.Null((await rig.SayAsync(rig.Ada, "setup Europe/London")).Shown);
    }

    [Fact]
    public async Task A_code_that_Slack_does_not_know_ends_in_a_sentence()
    {
        await using var rig = await SlackRig.StartAsync(way: SlackWay.Install);
        using var browser = new Browser(rig.Site);

        var answer = await browser.ComeBackAsync(await browser.BeginAsync(), "no-such-code");

        Assert.Equal(HttpStatusCode.BadGateway, answer.Status);
        Assert.Contains("invalid_code", answer.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_workspaces_are_served_side_by_side_and_see_nothing_of_each_other()
    {
        await using var rig = await InstalledAsync();
        var forge = rig.Slack.AddWorkspace("forge");
        var dan = forge.AddUser("dan", "Europe/London");
        dan.IsAdmin = true;
        var hall = forge.AddChannel("hall", [dan]);
        using var browser = new Browser(rig.Site);
        await browser.InstallAsync(rig.Slack, dan);
        await rig.SayAsync(rig.Ben, "goal add 30 secret leads by 30 June");

        await rig.Slack.SlashAsync(dan, hall, "/coach", "setup Europe/London");
        await rig.Slack.SlashAsync(dan, hall, "/coach", "schedule add every weekday 09:00 30m linkedin");
        var spied = await rig.Slack.SlashAsync(dan, hall, "/coach", "goal show G1");
        await rig.PassAsync(Duration.FromMinutes(70));

        Assert.NotNull(spied.Shown);
        Assert.DoesNotContain("secret", spied.Shown.Readable, StringComparison.Ordinal);
        Assert.Single(rig.Reminders(rig.Ben));
        Assert.Single(rig.Reminders(dan));
    }

    [Fact]
    public async Task A_person_in_two_workspaces_has_a_rhythm_in_each_and_hears_of_it_there()
    {
        await using var rig = await InstalledAsync();
        var forge = rig.Slack.AddWorkspace("forge");
        var ben = forge.AddUser(rig.Ben);
        ben.IsAdmin = true;
        var hall = forge.AddChannel("hall", [ben]);
        using var browser = new Browser(rig.Site);
        await browser.InstallAsync(rig.Slack, ben);
        await rig.Slack.SlashAsync(ben, hall, "/coach", "setup Europe/London");
        await rig.Slack.SlashAsync(ben, hall, "/coach", "schedule add every weekday 09:00 20m instagram");

        var ofForge = (await rig.Slack.SlashAsync(ben, hall, "/coach", "schedule list")).Shown!.Readable;
        var ofBakery = (await rig.SayAsync(rig.Ben, "schedule list")).Shown!.Readable;
        await rig.PassAsync(Duration.FromMinutes(70));
        await rig.Slack.SlashAsync(ben, hall, "/coach", "log 20m instagram");
        await rig.PassAsync(Duration.FromDays(1));

        Assert.Equal((true, false), (Tells(ofForge, "Instagram"), Tells(ofForge, "LinkedIn")));
        Assert.Equal((false, true), (Tells(ofBakery, "Instagram"), Tells(ofBakery, "LinkedIn")));
        // Two days' reminders and a nag in the bakery, where nothing was done, and two days' reminders in the forge.
        Assert.All(Posts(rig.Slack.Workspace, rig.Ben), text => Assert.DoesNotContain("Instagram", text, StringComparison.Ordinal));
        Assert.All(Posts(forge, ben), text => Assert.DoesNotContain("LinkedIn", text, StringComparison.Ordinal));
        Assert.Equal(3, Posts(rig.Slack.Workspace, rig.Ben).Count(text => Tells(text, "LinkedIn")));
        Assert.Equal(2, Posts(forge, ben).Count(text => Tells(text, "Instagram")));
    }

    [Fact]
    public async Task A_workspace_that_takes_the_coach_out_hears_nothing_more_and_finds_everything_when_it_comes_back()
    {
        await using var rig = await InstalledAsync();
        await rig.Slack.Workspace.UninstallAsync();
        await rig.Slack.Misbehave.SendUnknownEventAsync();
        var before = Posts(rig);
        await rig.PassAsync(Duration.FromDays(3));
        Assert.Equal(before, Posts(rig));
        Assert.Null((await rig.SayAsync(rig.Ben, "today")).Shown);

        rig.Slack.Workspace.Reinstall();
        using var browser = new Browser(rig.Site);
        await browser.InstallAsync(rig.Slack, rig.Ada);
        await rig.PassAsync(Duration.FromDays(1));

        Assert.Single(rig.Reminders(rig.Ben));
        Assert.Contains("LinkedIn", (await rig.SayAsync(rig.Ben, "schedule list")).Shown!.Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_of_a_revoked_token_that_come_after_the_reinstallation_take_nothing_away()
    {
        await using var rig = await InstalledAsync();
        rig.Slack.Workspace.Reinstall();
        using var browser = new Browser(rig.Site);
        await browser.InstallAsync(rig.Slack, rig.Ada);

        await rig.Slack.Workspace.TellRevokedAsync();
        await rig.PassAsync(Duration.FromMinutes(70));

        Assert.Single(rig.Reminders(rig.Ben));
        Assert.Contains("LinkedIn", (await rig.SayAsync(rig.Ben, "today")).Shown!.Readable, StringComparison.Ordinal);
    }

    /// <summary>Installed by Ada, set up, and with a promise of Ben's.</summary>
    private static async Task<SlackRig> InstalledAsync()
    {
        var rig = await SlackRig.StartAsync(way: SlackWay.Install);
        using var browser = new Browser(rig.Site);
        var (status, page) = await browser.InstallAsync(rig.Slack, rig.Ada);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("CoachBot is in loopback", page, StringComparison.Ordinal);
        await rig.SayAsync(rig.Ada, "setup Europe/London");
        await rig.SayAsync(rig.Ben, "schedule add every weekday 09:00 30m linkedin");
        return rig;
    }

    private static bool Tells(string text, string what) => text.Contains(what, StringComparison.Ordinal);

    /// <summary>What somebody was written by itself.</summary>
    private static List<string> Posts(Workspace workspace, SlackUser user) =>
        [.. workspace.DirectMessage(user).Messages.Where(m => m.IsFromBot && m.Metadata is not null).Select(m => m.Readable)];

    private static int Posts(SlackRig rig) => rig.Slack.Requests.All.Count(request => request.Method == "chat.postMessage");
}
