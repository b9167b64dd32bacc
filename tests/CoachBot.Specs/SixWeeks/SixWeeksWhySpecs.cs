using System.Text.Json;

namespace CoachBot.Specs.SixWeeks;

/// <summary>What <c>why</c> answers: the rule, the day, the step, the rows of the ledger, and the figures in its words.</summary>
public sealed class SixWeeksWhySpecs(SixWeeksPlayed played) : IClassFixture<SixWeeksPlayed>
{
    [Theory]
    [InlineData("ada step 1", "2026-03-04", 1)]
    [InlineData("ada step 2", "2026-03-16", 2)]
    [InlineData("ada step 2 again", "2026-04-01", 2)]
    [InlineData("ada step 3", "2026-04-03", 3)]
    [InlineData("ada step 4", "2026-04-06", 4)]
    [InlineData("kenji step 2", "2026-03-13", 2)]
    [InlineData("grace step 1", "2026-03-03", 1)]
    [InlineData("grace quota step 1", "2026-03-08", 1)]
    [InlineData("grace step 3", "2026-03-10", 3)]
    [InlineData("grace step 4", "2026-03-13", 4)]
    [InlineData("grace step 5", "2026-03-17", 5)]
    [InlineData("grace after the outage", null, 5)]
    [InlineData("grace's last nag", "2026-04-07", 1)]
    public void A_nag_is_explained_by_its_occasion_and_step(string label, string? date, int step)
    {
        var why = Facts(label);
        Assert.Equal("ladder", why.GetProperty("rule").GetString());
        Assert.Equal(date, why.GetProperty("date").GetString());
        Assert.Equal(step, why.GetProperty("step").GetInt32());
    }

    [Fact]
    public void A_nag_rests_on_the_misses_before_it()
    {
        // Blog: 3, 6 and 10 March, each missed and each told.
        Assert.Equal(
        [
            "nag.sent 2026-03-10", "occasion.missed 2026-03-10", "nag.sent 2026-03-06", "occasion.missed 2026-03-06",
            "nag.sent 2026-03-03", "occasion.missed 2026-03-03",
        ], Rows("grace step 3"));

        // Forum in week 1: slots on Saturday and Sunday, the third missed at the close and covered.
        Assert.Equal(
        [
            "nag.sent 2026-03-08", "occasion.reserve 2026-03-08", "occasion.missed 2026-03-08", "occasion.kept 2026-03-08", "occasion.kept 2026-03-07",
        ], Rows("grace quota step 1"));
    }

    [Theory]
    [InlineData("kenji's streak", "Your streak is 23", null)]
    [InlineData("ada's streak", "Your streak is 1:", "2026-04-06")]
    [InlineData("grace's streak", "Your streak is 8:", "2026-03-31")]
    public void A_streak_is_counted_from_the_last_miss(string label, string says, string? since)
    {
        Says(label, "streak", says);
        Assert.Equal(since, Facts(label).GetProperty("date").GetString());
    }

    [Theory]
    [InlineData("kenji's consistency", "15 of 16 kept in the last 28 days", "23 of 25 kept in the last 84 days")]
    [InlineData("ada's consistency", "5 of 9 kept in the last 28 days", "10 of 15 kept in the last 84 days")]
    [InlineData("grace's consistency", "11 of 15 kept in the last 28 days", "15 of 26 kept in the last 84 days")]
    public void A_consistency_is_told_as_a_count(string label, string four, string twelve) => Says(label, "consistency", four, twelve);

    // Rounded from 75.23, 45.75, 61.23 and 18.09.
    [Theory]
    [InlineData("kenji's rhythm", "forum: 75 of 100", "")]
    [InlineData("ada's rhythm", "LinkedIn: 46 of 100", "")]
    [InlineData("grace's rhythm", "forum: 61 of 100", "blog: 18 of 100")]
    public void A_rhythm_is_told_of_each_live_commitment(string label, string first, string second) => Says(label, "rhythm", first, second);

    // Ada: both on 18 March. Kenji on 19 March: the one of 12 March, spent on the 14th; what the backfill returned is not spent. At the end, since
    // 16 March: the one of 18 March. Grace: hers were spent on 9 and 12 March.
    [Theory]
    [InlineData("ada's reserves", "You hold 0 reserves, and 2 of at most 2 were spent")]
    [InlineData("ada's reserves at the end", "You hold 1 reserve, and 2 of at most 2 were spent")]
    [InlineData("kenji's reserves", "You hold 2 reserves, and 1 of at most 2 were spent")]
    [InlineData("kenji's reserves at the end", "You hold 3 reserves, and 1 of at most 2 were spent")]
    [InlineData("grace's reserves at the end", "You hold 2 reserves, and 0 of at most 2 were spent")]
    public void Reserves_are_held_and_spent(string label, string says) => Says(label, "reserve", says);

    [Fact]
    public void A_holiday_is_named_as_what_excused_the_last_occasion()
    {
        Says("grace's blog", "excused", "a holiday of the team");
        Assert.Equal("2026-04-10", Facts("grace's blog").GetProperty("date").GetString());
    }

    private void Says(string label, string rule, params string[] words)
    {
        Assert.Equal(rule, Facts(label).GetProperty("rule").GetString());
        Assert.All(words, word => Assert.Contains(word, played.Answer(label).Text, StringComparison.Ordinal));
    }

    private IEnumerable<string> Rows(string label) => Facts(label).GetProperty("ledger").EnumerateArray()
        .Select(row => $"{row.GetProperty("kind")} {row.GetProperty("date")}");

    private JsonElement Facts(string label) => played.Answer(label).Facts!.Value;
}
