using CoachBot.Loopback.Slack;

namespace CoachBot.Specs.Slack;

/// <summary>Slack puts ids in the place of names that people pick; what they wrote is kept as they read it.</summary>
public sealed class MentionedSpecs
{
    [Fact]
    public async Task A_note_keeps_the_names_of_people_and_rooms()
    {
        await using var rig = await SlackRig.PromisedAsync();

        await rig.SayAsync(rig.Ben, "log 20m linkedin thanks @ada, see #social");
        await rig.Slack.DirectMessageAsync(rig.Ben, "log 10m linkedin thanks @ada again");
        await rig.Slack.NextDirectMessageAsync(rig.Ben);
        var list = (await rig.SayAsync(rig.Ben, "log list")).Shown!.Readable;

        Assert.Contains("thanks @ada, see #social", list, StringComparison.Ordinal);
        Assert.Contains("thanks @ada again", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_calls_all_is_logged_in_words()
    {
        await using var rig = await SlackRig.PromisedAsync(new LoopbackSlackOptions { EscapeCommandText = false });

        await rig.SayAsync(rig.Ben, "log 20m linkedin <!here> and <!subteam^S1|@crew> by <!date^1767600000^{date}|5 Jan>: <https://example.com/a?b=1&amp;c=2>");
        var list = (await rig.SayAsync(rig.Ben, "log list")).Shown!.Readable;

        Assert.Contains("@here and @crew by 5 Jan: https://example.com/a?b=1&c=2", list, StringComparison.Ordinal);
    }
}
