using CoachBot.Testing;

namespace CoachBot.Specs;

public sealed class NagBudgetSpecs
{
    [Fact]
    public async Task I_am_nagged_once_a_day_and_five_times_from_Monday_to_Sunday_and_what_was_left_out_is_on_record()
    {
        await using var chat = await Conversation.StartAsync();
        // Each day is due, so each is a working day; the blog begins on Friday, so that its misses go on when the forum has gone quiet.
        await chat.SayAllAsync("schedule add every day 09:00 20m forum", "@until 2026-01-09T08:30", "schedule add every day 09:00 20m blog");

        await chat.SayAsync("@until 2026-01-13T20:00");

        // The forum is missed from Monday on, the blog from Friday: Saturday's one nag is of both, the week's fifth. Sunday's, of the blog
        // alone, is left out. Monday begins a new week; the fifth miss of the blog is Tuesday's, whose nag comes on Wednesday.
        Assert.Equal(
            ["2026-01-06T08:00", "2026-01-07T08:00", "2026-01-08T08:00", "2026-01-09T08:00", "2026-01-10T08:00", "2026-01-12T08:00", "2026-01-13T08:00"],
            chat.All.Where(m => m.Kind == "nag").Select(m => m.LocalTime));
        Assert.Contains("blog went by as well", chat.All.Single(m => m is { Kind: "nag", LocalTime: "2026-01-10T08:00" }).Text);
        Assert.Contains(StoreDump.Of(chat.StorePath), row => row.StartsWith("ledger:", StringComparison.Ordinal)
            && row.Contains("nag.dropped", StringComparison.Ordinal) && row.Contains("because=budget", StringComparison.Ordinal));

        // The step that was passed on Sunday is not told again: Monday's is the third.
        Assert.Contains("3 in a row went by", chat.All.Single(m => m is { Kind: "nag", LocalTime: "2026-01-12T08:00" }).Text);
    }
}
