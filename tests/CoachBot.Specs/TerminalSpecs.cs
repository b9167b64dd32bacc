using CoachBot.Testing;

namespace CoachBot.Specs;

public sealed class TerminalSpecs
{
    [Fact]
    public async Task An_export_is_written_beside_the_store_and_its_paths_are_told()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("log 30m linkedin converse five answers");

        var export = await chat.AskAsync("export");

        Assert.All(export.Files, f => Assert.StartsWith(Path.Combine(chat.Folder, "exports", "ada-2026-01-05-0800") + Path.DirectorySeparatorChar, f, StringComparison.Ordinal));
        Assert.Contains(export.Files, f => Path.GetFileName(f) == "coachbot-export.json");
        Assert.Contains("five answers", await File.ReadAllTextAsync(export.Files.Single(f => Path.GetFileName(f) == "check_ins.csv")), StringComparison.Ordinal);
        Assert.Empty((await chat.AskAsync("today")).Files);
    }

    [Fact]
    public async Task An_export_that_cannot_be_written_is_said_and_the_conversation_goes_on()
    {
        await using var chat = await Conversation.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(chat.Folder, "exports"), "in the way");

        var export = await chat.AskAsync("export");

        Assert.Matches(@"^The files of this answer could not be written \(.+\)\. Make room there, or let me write there, then ask again\.", export.Text);
        Assert.Empty(export.Files);
        Assert.Contains("Check-in 1", (await chat.AskAsync("log 10m")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_right_in_a_form_stays_in_it_beside_what_is_not()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.AskAsync("log");

        var asked = (await chat.SayAsync("@fill Minutes=20; colour=red"))[0];
        Assert.Contains("log has no field “colour”.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("How long: 20", asked.Text, StringComparison.Ordinal);
        Assert.Contains("20 min", (await chat.SayAsync("@fill minutes=20; channel=forum"))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_back_is_told_once_what_fell_due_and_each_channel_is_named_once()
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-");
        try
        {
            await using (var before = await Conversation.StartAsync(folder: folder.FullName))
            {
                await before.AskAsync("schedule add every weekday 09:00 20m forum");
            }

            // Monday and Tuesday and Wednesday went by while the terminal was closed; Thursday's reminder is due.
            await using var after = await Conversation.StartAsync("2026-01-08T10:00", folder: folder.FullName);

            var told = Assert.Single(after.All);
            Assert.Contains("Welcome back.", told.Text, StringComparison.Ordinal);
            Assert.Contains("forum: 3 in a row went by.", told.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("as well", told.Text, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
