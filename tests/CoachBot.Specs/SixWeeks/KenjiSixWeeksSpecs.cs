namespace CoachBot.Specs.SixWeeks;

/// <summary>Kenji in Tokyo: the forum, 20 min each weekday at 09:00. Day start 03:00; Tokyo never changes its clocks.</summary>
public sealed class KenjiSixWeeksSpecs(SixWeeksPlayed played) : IClassFixture<SixWeeksPlayed>
{
    private static readonly string[] Expected =
    [
        // Promised on Monday at 18:00 in Tokyo, after 09:00: the first occasion is Tuesday's. 10 of 20 min on Thursday are half: kept.
        "03-03 09:00 reminder forum",
        "03-03 09:30 edited reminder forum kept",
        "03-04 09:00 reminder forum",
        "03-04 09:30 edited reminder forum kept",
        "03-05 09:00 reminder forum",
        "03-05 09:30 edited reminder forum kept",
        // Friday is missed, closes on Saturday at 03:00, and the nag waits for Monday: Saturday and Sunday are no working days of his.
        "03-06 09:00 reminder forum",
        "03-09 08:00 nag forum step 1",
        "03-09 09:00 reminder forum",
        // 40 min: 20 for today's, and what is left makes Friday's up, in its window to Monday's close (every working day has an occasion). What was
        // said of both, the nag too, is edited.
        "03-09 09:30 edited nag forum made up",
        "03-09 09:30 edited reminder forum kept",
        "03-09 09:30 edited reminder forum made up",
        "03-10 09:00 reminder forum",
        "03-10 09:30 edited reminder forum kept",
        "03-11 09:00 reminder forum",
        "03-11 09:30 edited reminder forum kept",
        // Thursday 12 and Friday 13 are missed.
        "03-12 09:00 reminder forum",
        "03-13 08:00 nag forum step 1",
        "03-13 09:00 reminder forum",
        // Thursday's window ended with Friday's close, and took a reserve: told along with the next message.
        "03-16 08:00 nag forum step 2 with 1 reserve",
        "03-16 09:00 reminder forum",
        "03-16 09:30 edited reminder forum kept",
        // Friday's window ended with Monday's close: a reserve as well.
        "03-17 09:00 reminder forum with 1 reserve",
        "03-17 09:30 edited reminder forum kept",
        // 5 of 20 min on Wednesday 18 are less than half: missed, and the reminder still asks.
        "03-18 09:00 reminder forum",
        "03-19 08:00 nag forum step 1",
        "03-19 09:00 reminder forum",
        "03-19 09:30 edited reminder forum kept",
        // Then Friday 13 is backfilled: messages already sent stay. Away on Friday 20: nothing. Wednesday's reserve is told on Monday.
        "03-23 09:00 reminder forum with 1 reserve",
        // Snoozed for an hour at 09:05.
        "03-23 10:05 reminder forum snoozed",
        "03-23 10:20 edited reminder forum kept",
        "03-23 10:20 edited reminder forum kept",
        // Down from 08:00 to 10:30: the reminder is 1 h 30 min old at the return, and goes.
        "03-24 10:30 reminder forum",
        "03-24 10:40 edited reminder forum kept",
        // Down on 25 March from 07:00 to 13:00: it is 4 h old, more than 2, and is dropped. He checks in at 14:00 all the same.
        // Skipped on Thursday 26.
        "03-26 09:00 reminder forum",
        "03-26 09:30 edited reminder forum off",
        "03-27 09:00 reminder forum",
        "03-27 09:30 edited reminder forum kept",
        "03-30 09:00 reminder forum",
        "03-30 09:30 edited reminder forum kept",
        "03-31 09:00 reminder forum",
        "03-31 09:30 edited reminder forum kept",
        // Down from 08:30 on 1 April to 03:30 on 2 April: from the reminder to the close. The occasion is excused, nothing is said of it.
        "04-02 09:00 reminder forum",
        "04-02 09:30 edited reminder forum kept",
        "04-03 09:00 reminder forum",
        "04-03 09:30 edited reminder forum kept",
        // Muted on Friday 3 April until Wednesday 8: no reminder on 6 and 7 April, and the nag of 6 April's miss is dropped.
        "04-08 09:00 reminder forum",
        "04-08 09:30 edited reminder forum kept",
        // The window of Thursday 9 runs from 09:00 to the quiet hours at 21:00, 12 h; 80 % of it are 9 h 36 min: the last call is at 18:36.
        "04-09 09:00 reminder forum",
        "04-09 18:36 last-call forum",
        "04-09 20:00 edited last-call forum kept",
        "04-09 20:00 edited reminder forum kept",
        // Friday 10 is a holiday of the team.
    ];

    [Fact]
    public void Kenji_gets_exactly_these_messages_at_these_local_times() => Assert.Equal(Expected, played.Sent("kenji"));

    [Fact]
    public void The_ledger_has_these_steps() => Assert.Equal(
    [
        // The steps are his misses in a row, a reserve among them: 6 March 1; 12 March 1, 13 March 2; 18 March 1; 6 April 1.
        "03-09 08:00 sent step=1 count=1 repeat=0",
        "03-13 08:00 sent step=1 count=1 repeat=0",
        "03-16 08:00 sent step=2 count=2 repeat=0",
        "03-19 08:00 sent step=1 count=1 repeat=0",
        // Muted until 8 April: dropped, and its step is passed.
        "04-07 08:00 dropped step=1 count=1 because=mute repeat=0",
    ], played.Nags("kenji"));
}
