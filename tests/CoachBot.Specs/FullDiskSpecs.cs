using NodaTime;

namespace CoachBot.Specs;

public sealed class FullDiskSpecs
{
    private const string Sentence = "^The disk that holds .*coach.db is full, so the latest change was not kept. Free some space, then try again.$";

    [Fact]
    public async Task A_change_that_finds_no_space_says_so_and_works_later_and_what_was_answered_is_there()
    {
        await using var rig = await Rig.StartAsync("2026-01-06T08:30");
        await rig.SayAsync("schedule add mon tue wed thu fri 09:00 30m linkedin");
        await rig.SayAsync("log 40m linkedin");
        rig.Disk.IsFull = true;

        var refused = Assert.Single(await rig.SayAsync("log 45m linkedin"));
        Assert.Equal("reply", refused.Kind);
        Assert.Matches(Sentence, refused.Text);
        var list = Assert.Single(await rig.SayAsync("log list")).Text;
        Assert.Contains(" 40 ", list, StringComparison.Ordinal);
        Assert.DoesNotContain(" 45 ", list, StringComparison.Ordinal);

        rig.Disk.IsFull = false;
        Assert.Contains("Check-in 2: 45 min", (await rig.SayAsync("log 45m linkedin"))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_falls_due_on_a_full_disk_is_told_when_there_is_space()
    {
        await using var rig = await Rig.StartAsync("2026-01-06T08:58");
        await rig.SayAsync("schedule add mon tue wed thu fri 09:00 30m linkedin");
        rig.Disk.IsFull = true;
        rig.Clock.Now += Duration.FromMinutes(2);

        // A query does what is due first, which can't be kept; so does the settling after it.
        var told = await rig.SayAsync("today");
        Assert.Equal(["reply", "notice"], told.Select(m => m.Kind));
        Assert.All(told, m => Assert.Matches(Sentence, m.Text));

        rig.Disk.IsFull = false;
        Assert.Equal(["reminder"], (await rig.PassAsync(Duration.FromMinutes(1))).Select(m => m.Kind));
    }
}
