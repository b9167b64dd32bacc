using System.Text;
using CoachBot.Application.Chat;
using CoachBot.Loopback.Discord;

namespace CoachBot.Specs.Discord;

/// <summary>Files that people hand in, in Discord.</summary>
public sealed class DiscordFileSpecs
{
    private static readonly byte[] Leads = Encoding.UTF8.GetBytes("date,leads\n2025-12-29,3\n2025-12-30,4\n2026-01-02,5\n");

    [Fact]
    public async Task I_can_attach_a_file_to_the_command_and_import_it()
    {
        await using var rig = await CountingLeadsAsync();

        var preview = await ImportAsync(rig, rig.Discord.Upload("figures.csv", Leads), ("into", "leads"));
        var shown = (await preview.CompletedAsync()).Text;
        var done = await rig.Discord.PressAsync(rig.Ada, preview.Message!, "Import");

        Assert.True(preview.Ephemeral);
        Assert.Contains("**figures.csv** (UTF-8, divided by commas)", shown);
        Assert.Contains("3 new, 0 corrected, 0 there already", shown);
        Assert.Contains("Imported: **3** figures.", (await done.CompletedAsync()).Text);
        Assert.Empty(rig.Discord.Refusals);
    }

    [Fact]
    public async Task A_command_without_a_file_opens_a_form_that_takes_one()
    {
        await using var rig = await CountingLeadsAsync();

        var opened = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "metric import");
        var preview = await rig.Discord.SubmitModalAsync(rig.Ada, opened.Modal!, ("CSV file", rig.Discord.Upload("figures.csv", Leads)));

        Assert.Contains("3 new", (await preview.CompletedAsync()).Text);
        Assert.Empty(rig.Discord.Refusals);
    }

    [Fact]
    public async Task A_form_with_a_wrong_file_is_explained_and_opens_again()
    {
        await using var rig = await CountingLeadsAsync();
        var opened = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "metric import");

        var refused = await rig.Discord.SubmitModalAsync(
            rig.Ada, opened.Modal!, ("file", rig.Discord.Upload("figures.xlsx", (byte[])[.. "PK"u8, 3, 4, 0])));
        var again = await rig.Discord.PressAsync(rig.Ada, await refused.CompletedAsync(), "Fill it in");
        var preview = await rig.Discord.SubmitModalAsync(rig.Ada, again.Modal!, ("file", rig.Discord.Upload("figures.csv", Leads)));

        Assert.Contains("That is a workbook, not a CSV file", (await refused.CompletedAsync()).Text);
        Assert.Contains("3 new", (await preview.CompletedAsync()).Text);
    }

    [Fact]
    public async Task A_file_that_I_send_without_a_word_is_read_and_a_picture_is_let_be()
    {
        await using var rig = await CountingLeadsAsync();

        var picture = rig.Discord.Type(rig.Ada, "", rig.Discord.Upload("cake.png", Leads));
        var words = rig.Discord.Type(rig.Ada, "today", rig.Discord.Upload("cake.png", Leads));
        var file = rig.Discord.Type(rig.Ada, "", rig.Discord.Upload("figures.csv", Leads));
        await AnsweredAsync(rig, file);

        Assert.Contains("3 new", rig.ToldTo(rig.Ada).Single(m => m.Nonce == file.Id).Text);
        Assert.Contains(rig.ToldTo(rig.Ada), m => m.Nonce == words.Id);
        Assert.DoesNotContain(rig.ToldTo(rig.Ada), m => m.Nonce == picture.Id);
        Assert.Equal(1, rig.Discord.FilesAskedFor);
    }

    [Fact]
    public async Task Several_files_at_once_are_not_read()
    {
        await using var rig = await CountingLeadsAsync();

        var sent = rig.Discord.Type(
            rig.Ada, "metric import", rig.Discord.Upload("a.csv", Leads), rig.Discord.Upload("b.csv", Leads));
        await AnsweredAsync(rig, sent);

        Assert.Contains("Those are 2 files at once", rig.ToldTo(rig.Ada).Single(m => m.Nonce == sent.Id).Text);
        Assert.Equal(0, rig.Discord.FilesAskedFor);
    }

    [Fact]
    public async Task A_file_that_takes_its_time_is_announced_and_then_answered()
    {
        await using var rig = await CountingLeadsAsync();
        var given = new TaskCompletionSource();

        var late = await ImportAsync(rig, rig.Discord.Upload("figures.csv", Leads, file => file with { Given = given.Task }));
        given.SetResult();

        Assert.Equal(CallbackKind.DeferredMessage, late.Callback);
        Assert.Contains("3 new", (await late.CompletedAsync()).Text);
    }

    [Fact]
    public async Task No_address_but_Discords_is_ever_asked()
    {
        await using var rig = await CountingLeadsAsync();
        await using var inner = await LoopbackDiscord.StartAsync(DiscordRig.Patient);
        var inside = inner.Upload("figures.csv", Leads).Url;

        var named = await ImportAsync(rig, rig.Discord.Upload("figures.csv", Leads, file => file with { Url = inside }));
        var sentOn = await ImportAsync(rig, rig.Discord.Upload("figures.csv", Leads, file => file with { MovedTo = inside }));

        Assert.Contains("“figures.csv” did not reach me", (await named.CompletedAsync()).Text);
        Assert.Contains("“figures.csv” did not reach me", (await sentOn.CompletedAsync()).Text);
        Assert.Equal(0, inner.FilesAskedFor);
        Assert.DoesNotContain(rig.Log.Lines, line => line.Contains(inside.AbsolutePath, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_whatever_Discord_announces()
    {
        await using var rig = await CountingLeadsAsync();
        var large = new byte[IncomingFile.MostBytes + 1];
        Array.Fill(large, (byte)'1');

        var announced = await ImportAsync(rig, rig.Discord.Upload("figures.csv", large));
        var asked = rig.Discord.FilesAskedFor;
        var hidden = await ImportAsync(rig, rig.Discord.Upload("figures.csv", large, file => file with { Size = 10 }));

        Assert.Contains("larger than 10 MB", (await announced.CompletedAsync()).Text);
        Assert.Equal(0, asked);
        Assert.Contains("larger than 10 MB", (await hidden.CompletedAsync()).Text);
    }

    private static async Task<DiscordRig> CountingLeadsAsync()
    {
        var rig = await DiscordRig.SetUpAsync();
        await (await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "metric add", ("name", "leads"))).CompletedAsync();
        return rig;
    }

    private static Task<InteractionResult> ImportAsync(DiscordRig rig, LoopbackAttachment file, params (string Name, object Value)[] others) =>
        rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "metric import", [("file", file), .. others]);

    private static Task AnsweredAsync(DiscordRig rig, LoopbackMessage typed) =>
        rig.Discord.UntilAsync(() => rig.Discord.Messages(rig.Ada).Any(m => m.Nonce == typed.Id), "an answer");
}
