using System.Text.Json;

namespace CoachBot.Specs.SixWeeks;

/// <summary>
/// Each figure of <c>progress me</c> and <c>progress team</c>. K kept, U made up, R reserve, M missed, E excused; the last 28 dates of
/// Sunday 12 April begin on Monday 16 March. The rhythm's step: m = 0.5^(1 ÷ (13·√f)), which is 0.938861 for five a week (f = 5/7),
/// 0.921782 for three (3/7) and 0.905063 for two (2/7); after n occasions the score is 1 − mⁿ, less (1 − m)·mᵏ for each that brought
/// nothing and was followed by k others.
/// </summary>
public sealed class SixWeeksProgressSpecs(SixWeeksPlayed played) : IClassFixture<SixWeeksPlayed>
{
    [Fact]
    public void Grace_after_her_first_week()
    {
        // Blog: M on 3 and 6 March (no streak stands before them: no reserve). Podcast: K. Forum: K on Saturday and Sunday, the third
        // slot R at the week's close, as a streak of 3 stood before it. 3 of 6; 2 - 1 reserves; streak 3: R neither breaks nor extends.
        Counts("grace after week 1", kept: 3, madeUp: 0, reserve: 1, excused: 0, missed: 2);
        Figures("grace after week 1", consistency4: 3 / 6.0, consistency12: 3 / 6.0, streak: 3, reservesHeld: 1, bonusMinutes: 0);

        // Forum 1, 1, 0: 1 - m³ - (1 - m) = 1 - 0.783222 - 0.078218 = 0.138560. Blog 0, 0. 60 planned minutes a week each: the mean.
        Rhythm("grace after week 1", 6.93, ("1", 13.86), ("2", 0));
    }

    [Fact]
    public void Kenji_in_week_3()
    {
        // K 3, 4, 5, U 6, K 9, 10, 11, R 12, 13, K 16, 17 March: 9 of 11, streak 9. Six were kept on 11 March: 2 + 1 - 2 = 1 reserve.
        Counts("kenji in week 3", kept: 8, madeUp: 1, reserve: 2, excused: 0, missed: 0);
        Figures("kenji in week 3", consistency4: 9 / 11.0, consistency12: 9 / 11.0, streak: 9, reservesHeld: 1, bonusMinutes: 0);

        // n = 11, nothing at the 8th and 9th: 1 - m¹¹ - (1 - m)(m³ + m²) = 1 - 0.499588 - 0.061139 × (0.827573 + 0.881460) = 0.395924.
        Rhythm("kenji in week 3", 39.59, ("1", 39.59));
    }

    [Fact]
    public void Kenji_after_backfilling_what_a_reserve_had_covered()
    {
        // 19 March: K 3, 4, 5, 9, 10, 11, 13 (backfilled), 16, 17, 19; U 6; R 12; M 18, still in its window. 11 of 13; streak 1, since the
        // miss. Reserves: 1, and the one of 13 March back.
        Counts("kenji after his backfill", kept: 10, madeUp: 1, reserve: 1, excused: 0, missed: 1);
        Figures("kenji after his backfill", consistency4: 11 / 13.0, consistency12: 11 / 13.0, streak: 1, reservesHeld: 2, bonusMinutes: 0);

        // n = 13, nothing at the 8th, 5 of 20 min at the 12th (credit 0.25): 1 - m¹³ - (1 - m)(m⁵ + 0.75·m)
        // = 1 - 0.440370 - 0.061139 × (0.729468 + 0.704146) = 0.471981.
        Rhythm("kenji after his backfill", 47.20, ("1", 47.20));
    }

    [Fact]
    public void Kenji_with_a_miss_that_no_reserve_covers()
    {
        // 8 April; the 28 dates begin on 12 March: K 13, 16, 17, 19, 23, 24, 25, 27, 30, 31 March, 2, 3, 7, 8 April; R 12, 18; M 6 April
        // (two reserves were spent in 28 days); E 20 away, 26 skipped, 1 April down. Before: K 3, 4, 5, 9, 10, 11, U 6. Streak 7, 8 April.
        // 20 kept on time or afterwards: 2 + 3 - 2 = 3 reserves.
        Counts("kenji without his backfill", kept: 14, madeUp: 0, reserve: 2, excused: 3, missed: 1);
        Twelve("kenji without his backfill", kept: 20, madeUp: 1, reserve: 2, excused: 3, missed: 1);
        Figures("kenji without his backfill", consistency4: 14 / 17.0, consistency12: 21 / 24.0, streak: 2, reservesHeld: 3, bonusMinutes: 0);
    }

    [Fact]
    public void Kenji_at_the_end()
    {
        // Since 16 March: K 16, 17, 19, 23, 24, 25, 27, 30, 31, 2, 3, 6 (backfilled), 7, 8, 9; R 18; E 20, 26, 1, 10. 15 of 16.
        // Before: K 3, 4, 5, 9, 10, 11, 13, U 6, R 12. 23 of 25, and never a miss that stayed: streak 22 + 1.
        // The 22nd kept one: 2 + 3 - 2 = 3 reserves.
        Counts("kenji at the end", kept: 15, madeUp: 0, reserve: 1, excused: 4, missed: 0);
        Twelve("kenji at the end", kept: 22, madeUp: 1, reserve: 2, excused: 4, missed: 0);
        Figures("kenji at the end", consistency4: 15 / 16.0, consistency12: 23 / 25.0, streak: 23, reservesHeld: 3, bonusMinutes: 0);

        // n = 25, nothing at the 8th, a quarter at the 12th: 1 - m²⁵ - (1 - m)(m¹⁷ + 0.75·m¹³)
        // = 1 - 0.206553 - 0.061139 × (0.342155 + 0.330277) = 0.752335.
        Rhythm("kenji at the end", 75.23, ("1", 75.23));
    }

    [Fact]
    public void Ada_with_two_misses_to_make_up()
    {
        // 17 March: K 2, U 4, K 6, 9, 11, M 13, 16. 5 of 7; a missed one breaks the streak until it is repaired.
        Counts("ada in week 3", kept: 4, madeUp: 1, reserve: 0, excused: 0, missed: 2);
        Figures("ada in week 3", consistency4: 5 / 7.0, consistency12: 5 / 7.0, streak: 0, reservesHeld: 2, bonusMinutes: 0);
    }

    [Fact]
    public void Ada_after_two_reserves()
    {
        // 18 March: both R, and K 18: 6 of 8, streak 5 + 1; 2 - 2 reserves (five kept: the sixth would earn one).
        Counts("ada after her reserves", kept: 5, madeUp: 1, reserve: 2, excused: 0, missed: 0);
        Figures("ada after her reserves", consistency4: 6 / 8.0, consistency12: 6 / 8.0, streak: 6, reservesHeld: 0, bonusMinutes: 0);
    }

    [Fact]
    public void Ada_after_her_days_away()
    {
        // 27 March; the 28 dates begin on 28 February: E 20, 23, K 25, 27 more: 8 of 10, streak 8. The sixth kept one on 25 March: 1 reserve.
        Counts("ada in week 4", kept: 7, madeUp: 1, reserve: 2, excused: 2, missed: 0);
        Figures("ada in week 4", consistency4: 8 / 10.0, consistency12: 8 / 10.0, streak: 8, reservesHeld: 1, bonusMinutes: 0);

        // n = 10, nothing at the 6th and 7th: 1 - m¹⁰ - (1 - m)(m⁴ + m³) = 1 - 0.442875 - 0.078218 × (0.721960 + 0.783222) = 0.439390.
        Rhythm("ada in week 4", 43.94, ("1", 43.94));
    }

    [Fact]
    public void Ada_at_the_end()
    {
        // Since 16 March: R 16, K 18, E 20, 23, K 25, 27, M 30, 1, U 3, M 6, K 8, E 10. 5 of 9; the streak is 8 April's alone.
        // Before: K 2, U 4, K 6, 9, 11, R 13. 10 of 15. No reserve for 30 March and 6 April: two were spent on 18 March.
        // Nor for 1 April: no streak stood before it.
        Counts("ada at the end", kept: 4, madeUp: 1, reserve: 1, excused: 3, missed: 3);
        Twelve("ada at the end", kept: 8, madeUp: 2, reserve: 2, excused: 3, missed: 3);
        Figures("ada at the end", consistency4: 5 / 9.0, consistency12: 10 / 15.0, streak: 1, reservesHeld: 1, bonusMinutes: 0);

        // n = 15: nothing at the 6th, 7th, 11th and 14th, 10 of 30 min at the 12th:
        // 1 - m¹⁵ - (1 - m)(m⁹ + m⁸ + m⁴ + ⅔·m³ + m)
        // = 1 - 0.294728 - 0.078218 × (0.480455 + 0.521224 + 0.721960 + 0.522148 + 0.921782) = 0.457509.
        Rhythm("ada at the end", 45.75, ("1", 45.75));
    }

    [Fact]
    public void Grace_at_the_end()
    {
        // Since 16 March. Blog: M 17, 20, 24, 31, E 27, 10, K 3, U 7. Forum: K 17, 19, E 22 (skipped), K 25, K 2, 3, 4, K 8, 9, 12; what
        // the days away took off doesn't exist. 11 of 15. Before: podcast K; blog M 3, 6, R 10, M 13; forum K 7, 8, R 8, K 10, M 15, 15.
        // 15 of 26. Streak since 31 March: 2, 3, 3, 4, 7 (made up), 8, 9, 12 April = 8.
        // 14 kept: 2 + 2 - 2 = 2 reserves. Bonus: 45 - 20 min on 4 April.
        Counts("grace at the end", kept: 10, madeUp: 1, reserve: 0, excused: 3, missed: 4);
        Twelve("grace at the end", kept: 14, madeUp: 1, reserve: 2, excused: 3, missed: 9);
        Figures("grace at the end", consistency4: 11 / 15.0, consistency12: 15 / 26.0, streak: 8, reservesHeld: 2, bonusMinutes: 25);

        // Forum: 1 1 0 | 1 ¼ 0 | 1 1 | 1 | 1 1 1 | 1 1 1 (the 5 min of 12 March are the credit of a missed slot, biggest first); n = 15:
        // 1 - m¹⁵ - (1 - m)(m¹² + 0.75·m¹⁰ + m⁹) = 1 - 0.294728 - 0.078218 × (0.376308 + 0.332156 + 0.480455) = 0.612274.
        // Blog: eight times 0, then 1 1: 1 - m² = 1 - 0.819139 = 0.180861. 60 planned minutes a week each: the mean.
        Rhythm("grace at the end", 39.66, ("1", 61.23), ("2", 18.09));
    }

    [Fact]
    public void The_team_at_the_end()
    {
        // Kept 15 + 4 + 10, made up 0 + 1 + 1, due 16 + 9 + 15.
        var team = Facts("team at the end");
        Assert.Equal(3, team.GetProperty("members").GetInt32());
        Assert.Equal(29, team.GetProperty("kept").GetInt32());
        Assert.Equal(2, team.GetProperty("madeUp").GetInt32());
        Assert.Equal(40, team.GetProperty("due").GetInt32());
        Assert.Equal(31 / 40.0, team.GetProperty("consistency4").GetDouble(), 6);

        // By planned minutes a week: (100 × 75.2335 + 90 × 45.7509 + 60 × 61.2274 + 60 × 18.0861) ÷ 310 = 52.9024.
        Assert.Equal(52.90, team.GetProperty("rhythm").GetDouble(), 2);

        // LinkedIn is planned three days apart at most (Friday to Monday): silences of five days or more that ended in the 28 dates.
        // Active on 11, 18, 25, 27 March, 1, 7, 8 April: 7, 7, 5 and 6 days; 25 to 27 March and 8 to 12 April are shorter. On the forum the
        // longest, 19 to 23 March, is 4 days with 3 planned; the blog had one active day, and three are needed.
        Assert.Equal(
            ["LinkedIn 2026-03-11 2026-03-18 7", "LinkedIn 2026-03-18 2026-03-25 7", "LinkedIn 2026-03-27 2026-04-01 5", "LinkedIn 2026-04-01 2026-04-07 6"],
            team.GetProperty("gaps").EnumerateArray().Select(g => $"{g.GetProperty("channel")} {g.GetProperty("from")} {g.GetProperty("to")} {g.GetProperty("days")}"));
    }

    [Fact]
    public void The_schedules()
    {
        Assert.Equal(["1 forum 20 False", "2 blog 30 True"], Schedule("grace gone quiet"));
        Assert.Equal(["1 forum 20 False", "2 blog 30 False"], Schedule("grace awake"));
        Assert.Equal(["1 forum 20 False", "2 blog 30 False"], Schedule("grace's schedule"));
        Assert.Equal(["1 LinkedIn 30 False"], Schedule("ada's schedule"));
        Assert.Equal(["1 forum 20 False"], Schedule("kenji's schedule"));
    }

    /// <summary>Number, channel, minutes and whether it is quiet, of each live commitment.</summary>
    private IEnumerable<string> Schedule(string label) => Facts(label).GetProperty("commitments").EnumerateArray()
        .Select(c => $"{c.GetProperty("number")} {c.GetProperty("channel")} {c.GetProperty("minutes")} {c.GetProperty("quiet")}");

    private void Counts(string label, int kept, int madeUp, int reserve, int excused, int missed) =>
        Assert.Equal((kept, madeUp, reserve, excused, missed), CountsOf(Facts(label)));

    private void Twelve(string label, int kept, int madeUp, int reserve, int excused, int missed) =>
        Assert.Equal((kept, madeUp, reserve, excused, missed), CountsOf(Facts(label).GetProperty("counts12")));

    private void Figures(string label, double consistency4, double consistency12, int streak, int reservesHeld, int bonusMinutes)
    {
        var facts = Facts(label);
        Assert.Equal(consistency4, facts.GetProperty("consistency4").GetDouble(), 6);
        Assert.Equal(consistency12, facts.GetProperty("consistency12").GetDouble(), 6);
        Assert.Equal(
            (streak, reservesHeld, bonusMinutes),
            (facts.GetProperty("streak").GetInt32(), facts.GetProperty("reservesHeld").GetInt32(), facts.GetProperty("bonusMinutes").GetInt32()));
    }

    private void Rhythm(string label, double score, params (string Number, double Score)[] commitments)
    {
        var facts = Facts(label);
        Assert.Equal(commitments, facts.GetProperty("rhythm").EnumerateObject().Select(p => (p.Name, p.Value.GetDouble())));
        Assert.Equal(score, facts.GetProperty("rhythmScore").GetDouble());
    }

    private static (int Kept, int MadeUp, int Reserve, int Excused, int Missed) CountsOf(JsonElement facts) => (
        facts.GetProperty("kept").GetInt32(), facts.GetProperty("madeUp").GetInt32(), facts.GetProperty("reserve").GetInt32(),
        facts.GetProperty("excused").GetInt32(), facts.GetProperty("missed").GetInt32());

    private JsonElement Facts(string label) => played.Answer(label).Facts!.Value;
}
