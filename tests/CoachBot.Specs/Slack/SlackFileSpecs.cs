using System.Text;
using CoachBot.Application.Chat;
using CoachBot.Loopback.Slack;

namespace CoachBot.Specs.Slack;

/// <summary>Files that people hand in, in Slack.</summary>
public sealed class SlackFileSpecs
{
    private static readonly byte[] Leads = Encoding.UTF8.GetBytes("date,leads\n2025-12-29,3\n2025-12-30,4\n2026-01-02,5\n");

    [Fact]
    public async Task I_can_put_a_file_into_the_form_and_import_it()
    {
        await using var rig = await CountingLeadsAsync();

        var view = await FormAsync(rig);
        var file = rig.Slack.AddFile(rig.Ada, "figures.csv", Leads);
        var sent = await rig.Slack.SubmitViewAsync(view, new FormValues { ["file"] = FormValue.Of(file) });
        var preview = await rig.Slack.NextMessageAsync(where: message => message.Readable.Contains("3 new", StringComparison.Ordinal));
        await rig.Slack.PressAsync(rig.Ada, preview, "Import");
        await rig.Slack.NextChangeAsync(preview);

        Assert.True(sent.Accepted);
        Assert.Equal(rig.Ada, preview.EphemeralTo);
        Assert.Contains("Imported", preview.Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_file_is_explained_in_the_form()
    {
        await using var rig = await CountingLeadsAsync();
        var view = await FormAsync(rig);

        var refused = await rig.Slack.SubmitViewAsync(
            view, new FormValues { ["file"] = FormValue.Of(rig.Slack.AddFile(rig.Ada, "figures.xlsx", [.. "PK"u8, 3, 4, 0])) });
        var sent = await rig.Slack.SubmitViewAsync(
            view, new FormValues { ["file"] = FormValue.Of(rig.Slack.AddFile(rig.Ada, "figures.csv", Leads)) });

        Assert.Contains("That is a workbook, not a CSV file", refused.Errors["file"], StringComparison.Ordinal);
        Assert.True(sent.Accepted);
    }

    [Theory]
    [InlineData("metric import")]
    [InlineData("metric import into leads")]
    [InlineData("metric import figures.csv into leads")]
    [InlineData("")]
    public async Task I_can_send_the_file_as_a_direct_message(string words)
    {
        await using var rig = await CountingLeadsAsync();

        await rig.Slack.DirectMessageAsync(rig.Ada, words, [rig.Slack.AddFile(rig.Ada, "figures.csv", Leads)]);

        Assert.Contains("3 new", (await rig.Slack.NextDirectMessageAsync(rig.Ada)).Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_with_a_file_is_answered_to_me_alone()
    {
        await using var rig = await CountingLeadsAsync();

        await rig.Slack.MentionAsync(rig.Ada, rig.Social, "metric import", files: [rig.Slack.AddFile(rig.Ada, "figures.csv", Leads)]);

        var preview = await rig.Slack.NextMessageAsync(rig.Social, message => message.Readable.Contains("3 new", StringComparison.Ordinal));
        Assert.Equal(rig.Ada, preview.EphemeralTo);
    }

    [Fact]
    public async Task Only_a_command_that_wants_a_file_has_it_fetched()
    {
        await using var rig = await CountingLeadsAsync();

        var picture = await rig.Slack.DirectMessageAsync(rig.Ada, "", [rig.Slack.AddFile(rig.Ada, "cake.png", Leads)]);
        await rig.Slack.DirectMessageAsync(rig.Ada, "today", [rig.Slack.AddFile(rig.Ada, "cake.png", Leads)]);

        await rig.Slack.NextDirectMessageAsync(rig.Ada);
        var since = rig.Slack.Workspace.DirectMessage(rig.Ada).Messages.SkipWhile(message => message != picture.Message);
        Assert.Single(since, message => message.IsFromBot);
        Assert.Empty(Downloads(rig));
    }

    [Fact]
    public async Task An_app_that_may_not_read_files_says_which_scope_it_lacks()
    {
        await using var rig = await CountingLeadsAsync();
        rig.Slack.Workspace.Scopes.Remove("files:read");

        var asked = await rig.SayAsync(rig.Ada, "metric import");
        await rig.Slack.DirectMessageAsync(rig.Ada, "metric import", [rig.Slack.AddFile(rig.Ada, "figures.csv", Leads)]);
        var told = await rig.Slack.NextDirectMessageAsync(rig.Ada);

        Assert.Contains("Or send me the file as a direct message", asked.Shown!.Readable, StringComparison.Ordinal);
        Assert.Contains("the app lacks the scope", told.Readable, StringComparison.Ordinal);
        Assert.Contains("files:read", told.Readable, StringComparison.Ordinal);
        Assert.Empty(told.Elements);
    }

    [Theory]
    [InlineData("metric import")]
    [InlineData("")]
    public async Task What_the_event_does_not_tell_of_a_file_is_asked_for(string words)
    {
        await using var rig = await CountingLeadsAsync();
        var file = rig.Slack.AddFile(rig.Ada, "figures.csv", Leads);
        file.Address = null;

        await rig.Slack.DirectMessageAsync(rig.Ada, words, [file]);

        var preview = (await rig.Slack.NextDirectMessageAsync(rig.Ada)).Readable;
        Assert.Contains("3 new", preview, StringComparison.Ordinal);
        Assert.Contains("figures.csv", preview, StringComparison.Ordinal);
        Assert.Contains(rig.Slack.Requests.All, request => request.Method == "files.info");
    }

    [Fact]
    public async Task A_form_takes_a_file_of_which_Slack_tells_the_id_alone()
    {
        await using var rig = await CountingLeadsAsync();
        var view = await FormAsync(rig);
        var file = rig.Slack.AddFile(rig.Ada, "figures.csv", Leads);
        file.Address = null;

        Assert.True((await rig.Slack.SubmitViewAsync(view, new FormValues { ["file"] = FormValue.Of(file) })).Accepted);

        await rig.Slack.NextMessageAsync(where: message => message.Readable.Contains("3 new", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_that_comes_with_a_picture_is_acknowledged_after_its_commit_like_any_other()
    {
        await using var rig = await SlackRig.PromisedAsync(new LoopbackSlackOptions { AcknowledgeWithin = TimeSpan.FromSeconds(20) });
        rig.Held.Hold();

        var sending = rig.Slack.DirectMessageAsync(rig.Ben, "log 30m linkedin", [rig.Slack.AddFile(rig.Ben, "screenshot.png", Leads)]);
        // Each is acknowledged when 1.5 s are over: together they give it time enough.
        Assert.True((await rig.SayAsync(rig.Ada, "today")).InTime);
        Assert.True((await rig.SayAsync(rig.Ada, "today")).InTime);
        var early = sending.IsCompleted;
        rig.Held.LetGo();

        Assert.False(early);
        Assert.True((await sending).InTime);
        Assert.Equal(1, rig.Count("check_ins"));
    }

    [Fact]
    public async Task A_file_that_is_wanted_is_acknowledged_before_it_is_read()
    {
        await using var rig = await CountingLeadsAsync();
        var given = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var file = rig.Slack.AddFile(rig.Ada, "figures.csv", Leads);
        file.Given = given.Task;

        var sent = await rig.Slack.DirectMessageAsync(rig.Ada, "metric import into leads", [file]);
        given.SetResult();

        Assert.True(sent.InTime);
        Assert.Contains("3 new", (await rig.Slack.NextDirectMessageAsync(rig.Ada)).Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_I_export_is_not_read_as_an_import()
    {
        await using var rig = await CountingLeadsAsync(new LoopbackSlackOptions { RateLimits = false });
        await rig.Slack.DirectMessageAsync(rig.Ada, "export");
        await rig.Slack.Files.NextAsync(file => file.Name == "ledger.csv");

        await rig.Slack.DirectMessageAsync(rig.Ada, "metric list");
        await rig.Slack.NextMessageAsync(
            rig.Slack.Workspace.DirectMessage(rig.Ada), message => message.Readable.Contains("leads", StringComparison.Ordinal));

        Assert.Empty(Downloads(rig));
        Assert.DoesNotContain(rig.Slack.Requests.All, request =>
            request.Method == "users.info" && request.Arguments.GetValueOrDefault("user") == rig.Slack.Workspace.BotUserId);
    }

    [Fact]
    public async Task An_export_comes_in_a_few_messages_and_not_in_one_for_each_file()
    {
        await using var rig = await CountingLeadsAsync(new LoopbackSlackOptions { RateLimits = false });

        await rig.Slack.DirectMessageAsync(rig.Ada, "export");
        await rig.Slack.Files.NextAsync(file => file.Name == "ledger.csv");

        var shared = rig.Slack.Workspace.DirectMessage(rig.Ada).Messages.Where(message => message.IsFromBot && message.Files.Count > 0).ToList();
        Assert.All(shared.SkipLast(1), message => Assert.Equal(10, message.Files.Count));
        Assert.Equal("coachbot-export.json", shared[0].Files[0].Name);
        Assert.Equal(rig.Slack.Files.All.Count, shared.Sum(message => message.Files.Count));
    }

    [Fact]
    public async Task The_token_is_shown_to_no_host_but_Slacks()
    {
        await using var rig = await CountingLeadsAsync();
        await using var elsewhere = await LoopbackSlack.StartAsync();
        var file = rig.Slack.AddFile(rig.Ada, "figures.csv", Leads);
        file.Address = elsewhere.AddFile(elsewhere.AddUser("eve"), "figures.csv", Leads).Address;

        await rig.Slack.DirectMessageAsync(rig.Ada, "metric import", [file]);

        Assert.Contains("did not reach me", (await rig.Slack.NextDirectMessageAsync(rig.Ada)).Readable, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests.All);
        Assert.Empty(Downloads(rig));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_whatever_Slack_announces()
    {
        await using var rig = await CountingLeadsAsync();
        var large = new byte[IncomingFile.MostBytes + 1];
        Array.Fill(large, (byte)'1');

        await rig.Slack.DirectMessageAsync(rig.Ada, "metric import", [rig.Slack.AddFile(rig.Ada, "figures.csv", large)]);
        var announced = await rig.Slack.NextDirectMessageAsync(rig.Ada);
        var downloads = Downloads(rig).Count;
        await rig.Slack.DirectMessageAsync(rig.Ada, "metric import", [rig.Slack.AddFile(rig.Ada, "figures.csv", large, length: 10)]);
        var hidden = await rig.Slack.NextDirectMessageAsync(rig.Ada);

        Assert.Contains("larger than 10 MB", announced.Readable, StringComparison.Ordinal);
        Assert.Equal(0, downloads);
        Assert.Contains("larger than 10 MB", hidden.Readable, StringComparison.Ordinal);
    }

    private static async Task<SlackRig> CountingLeadsAsync(LoopbackSlackOptions? options = null)
    {
        var rig = await SlackRig.StartAsync(options);
        await rig.SayAsync(rig.Ada, "setup Europe/London");
        await rig.SayAsync(rig.Ada, "metric add leads");
        await rig.SettleAsync();
        await rig.Slack.NextDirectMessageAsync(rig.Ada);
        return rig;
    }

    /// <summary>The form that asks for the file.</summary>
    private static async Task<SlackView> FormAsync(SlackRig rig)
    {
        await rig.SayAsync(rig.Ada, "metric import");
        return await rig.Slack.NextViewAsync(rig.Ada);
    }

    private static IReadOnlyList<ApiRequest> Downloads(SlackRig rig) =>
        [.. rig.Slack.Requests.All.Where(request => request.Method == "file download")];
}
