namespace CoachBot.Specs.SixWeeks;

/// <summary>Grace in New York: the forum three times a week, the blog on Tuesday and Friday at 10:00, a podcast once. Day start 04:00.</summary>
public sealed class GraceSixWeeksSpecs(SixWeeksPlayed played) : IClassFixture<SixWeeksPlayed>
{
    private static readonly string[] Expected =
    [
        // Blog: Tuesday 3 and Friday 6 are missed.
        "03-03 10:00 reminder blog",
        "03-04 08:00 nag blog step 1",
        // Forum: 3 slots owed, none filled: a reminder from the day on where the slots left are as many as the days left, Friday.
        "03-06 09:00 reminder forum",
        "03-06 10:00 reminder blog",
        // Saturday 7 has an occasion of the podcast: a working day of hers, so the nag of Friday's miss goes there.
        "03-07 08:00 nag blog step 2",
        "03-07 09:00 reminder forum",
        "03-07 09:20 edited reminder forum kept",
        // Podcast, Saturday 02:30 with the day start at 04:00: it rings on Sunday 8. The clocks skip 02:00 to 03:00: the first valid minute.
        "03-08 03:00 reminder podcast",
        "03-08 03:10 edited reminder podcast kept",
        "03-08 09:00 reminder forum",
        "03-08 11:00 edited reminder forum kept",
        // The week closed on Monday at 04:00 with one slot open; a reserve covers it at once, and the nag tells it.
        "03-09 08:00 nag forum step 1 with 1 reserve",
        "03-10 10:00 reminder blog",
        "03-11 08:00 nag blog step 3",
        // The window of 10 March ended with the 11th: a reserve, told with the next message.
        "03-13 10:00 reminder blog with 1 reserve",
        // Forum: 1 of 3 slots filled on Tuesday, 5 min on Thursday fill none: 2 slots left on Saturday, with 2 days left.
        "03-14 09:00 reminder forum",
        "03-15 09:00 reminder forum",
        // Friday 13's blog and the week's forum: one message, at the highest step.
        "03-16 08:00 nag blog step 4 and forum",
        // The fifth miss: the blog goes quiet at its close. No reminders from then on.
        "03-17 10:00 reminder blog",
        "03-18 08:00 nag blog step 5",
        // 2 of 3 slots filled: Sunday is the last day for the third. Skipped.
        "03-22 09:00 reminder forum",
        "03-22 10:00 edited reminder forum off",
        // 7 days after the nag of the fifth miss. Away from 26 to 29 March: 3 days not excused are 3 × 3 ÷ 7 = 1.29, 1 slot; Wednesday is the last day.
        "03-25 08:00 nag blog step 5 again",
        "03-25 09:00 reminder forum",
        "03-25 10:00 edited reminder forum kept",
        // 14 days after it the host was down, from 19:30 on 31 March to 14:30 on 1 April. Alone at the return, it is a notice.
        "04-01 14:30 notice blog step 5 again",
        // Forum is filled on Thursday, Friday and Saturday, always before the slots left were as many as the days. The blog is woken on Friday 3:
        // reminders come again, and Tuesday 7's miss is a first one.
        "04-07 10:00 reminder blog",
        "04-08 08:00 nag blog step 1",
        // 40 min without a channel: 20 for the day's slot, 20 of 30 make the blog up.
        "04-08 12:00 edited nag blog made up",
        "04-08 12:00 edited reminder blog made up",
        // Friday 10 is a holiday of the team: 3 × 6 ÷ 7 = 2.57, 3 slots. Two are filled: Sunday is the last day for the third.
        "04-12 09:00 reminder forum",
        "04-12 10:00 edited reminder forum kept",
    ];

    [Fact]
    public void Grace_gets_exactly_these_messages_at_these_local_times() => Assert.Equal(Expected, played.Sent("grace"));

    [Fact]
    public void The_ledger_has_these_steps() => Assert.Equal(
    [
        // Blog: 3, 6, 10, 13 and 17 March. Forum: a week's open slots are one miss, and a kept slot of the week sets the count to 0 before.
        "03-04 08:00 sent step=1 count=1 repeat=0",
        "03-07 08:00 sent step=2 count=2 repeat=0",
        "03-09 08:00 sent step=1 count=1 repeat=0",
        "03-11 08:00 sent step=3 count=3 repeat=0",
        // One message for both: forum at step 1, blog at step 4 (in the order of the alphabet).
        "03-16 08:00 sent step=1 count=1 repeat=0",
        "03-16 08:00 sent step=4 count=4 repeat=0",
        "03-18 08:00 sent step=5 count=5 repeat=0",
        "03-25 08:00 sent step=5 count=5 repeat=1",
        "04-01 14:30 sent step=5 count=5 repeat=1",
        // Woken on 3 April by a check-in: the count began at 0 again.
        "04-08 08:00 sent step=1 count=1 repeat=0",
    ], played.Nags("grace"));
}
