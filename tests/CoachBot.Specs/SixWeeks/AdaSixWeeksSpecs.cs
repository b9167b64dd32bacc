namespace CoachBot.Specs.SixWeeks;

/// <summary>Ada in London: LinkedIn, 30 min on Monday, Wednesday and Friday at 09:30, for her goal. Day start 03:00.</summary>
public sealed class AdaSixWeeksSpecs(SixWeeksPlayed played) : IClassFixture<SixWeeksPlayed>
{
    private static readonly string[] Expected =
    [
        // Done is pressed at 09:40.
        "03-02 09:30 reminder LinkedIn",
        "03-02 09:40 edited reminder LinkedIn kept",
        // Missed on Wednesday, made up on Thursday, its first working day without an occasion, with 15 of 30 min: half is enough.
        "03-04 09:30 reminder LinkedIn",
        "03-05 08:00 nag LinkedIn step 1",
        "03-05 12:00 edited nag LinkedIn made up",
        "03-05 12:00 edited reminder LinkedIn made up",
        "03-06 09:30 reminder LinkedIn",
        "03-06 10:00 edited reminder LinkedIn kept",
        "03-09 09:30 reminder LinkedIn",
        "03-09 10:00 edited reminder LinkedIn kept",
        "03-11 09:30 reminder LinkedIn",
        "03-11 10:00 edited reminder LinkedIn kept",
        // Friday 13 and Monday 16 are missed; the nag of Friday waits for Monday.
        "03-13 09:30 reminder LinkedIn",
        "03-16 08:00 nag LinkedIn step 1",
        "03-16 09:30 reminder LinkedIn",
        "03-17 08:00 nag LinkedIn step 2",
        // Tuesday 17 is the make-up day of both: both windows end with it, and both take a reserve.
        "03-18 09:30 reminder LinkedIn with 2 reserves",
        "03-18 10:00 edited reminder LinkedIn kept",
        // Away from Friday 20 to Tuesday 24.
        "03-25 09:30 reminder LinkedIn",
        "03-25 10:00 edited reminder LinkedIn kept",
        "03-27 09:30 reminder LinkedIn",
        "03-27 10:00 edited reminder LinkedIn kept",
        // Summer time in London from 29 March: the same wall-clock times. Monday 30 is missed.
        "03-30 09:30 reminder LinkedIn",
        "03-31 08:00 nag LinkedIn step 1",
        // Down on Wednesday 1 April from 00:30 to 19:30: the reminder of 09:30 is 10 h old and dropped. 10 of 30 min at 20:00 are less than half.
        "04-02 08:00 nag LinkedIn step 2",
        // Friday 3 and Monday 6 are missed.
        "04-03 09:30 reminder LinkedIn",
        "04-06 08:00 nag LinkedIn step 3",
        "04-06 09:30 reminder LinkedIn",
        "04-07 08:00 nag LinkedIn step 4",
        // Tuesday 7 is the make-up day of both; 30 min go to the oldest, Friday's.
        "04-07 12:00 edited nag LinkedIn made up",
        "04-07 12:00 edited reminder LinkedIn made up",
        "04-08 09:30 reminder LinkedIn",
        "04-08 10:00 edited reminder LinkedIn kept",
        // Friday 10 is a holiday of the team.
    ];

    [Fact]
    public void Ada_gets_exactly_these_messages_at_these_local_times() => Assert.Equal(Expected, played.Sent("ada"));

    [Fact]
    public void The_ledger_has_these_steps() => Assert.Equal(
    [
        "03-05 08:00 sent step=1 count=1 repeat=0",
        "03-16 08:00 sent step=1 count=1 repeat=0",
        "03-17 08:00 sent step=2 count=2 repeat=0",
        // 18, 25 and 27 March are kept, 20 and 23 March excused and passed over: 30 March is a first miss again.
        "03-31 08:00 sent step=1 count=1 repeat=0",
        "04-02 08:00 sent step=2 count=2 repeat=0",
        "04-06 08:00 sent step=3 count=3 repeat=0",
        "04-07 08:00 sent step=4 count=4 repeat=0",
    ], played.Nags("ada"));
}
