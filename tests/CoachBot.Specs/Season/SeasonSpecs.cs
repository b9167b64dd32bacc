using System.Text.Json;
using CoachBot.Testing;
using NodaTime;

namespace CoachBot.Specs.Season;

/// <summary>
/// Twelve weeks of five people. Each figure that the coach gives at the end is held against a count that the script keeps by itself.
/// </summary>
public sealed class SeasonSpecs(SeasonPlayed season) : IClassFixture<SeasonPlayed>
{
    private const decimal Rate = 40;

    private static readonly DateInterval Season = Weeks(1, 12);

    private Message Report => season.Answer("review report markdown");

    [Fact]
    public void The_report_counts_what_was_due_and_what_was_kept()
    {
        Assert.Equal((season.Tally.Kept(Season), season.Tally.Due(Season)), (Report.Fact("kept").GetInt32(), Report.Fact("due").GetInt32()));
        var weeks = Report.Fact("weeks").EnumerateArray().Select(w => (w.GetProperty("kept").GetInt32(), w.GetProperty("due").GetInt32()));
        Assert.Equal(Enumerable.Range(1, 12).Select(week => (season.Tally.Kept(Weeks(week, week)), season.Tally.Due(Weeks(week, week)))), weeks);
    }

    [Theory]
    [InlineData(0, "S1", 60, "forum")]
    [InlineData(1, "S2", 15, "instagram")]
    public void The_report_counts_what_went_into_a_strategy_and_what_came_of_it(int index, string strategy, decimal worth, string channel)
    {
        var now = Report.Fact($"strategies.{index}.now");
        var minutes = season.Tally.Minutes(Season, channel);
        var (spent, outcomes) = (season.Tally.Spent(Season, channel), season.Tally.Outcomes(Season, strategy));
        var cost = (minutes * Rate / 60) + spent;

        Assert.Equal((minutes, spent, outcomes), (Whole(now, "minutes"), Whole(now, "spend"), Whole(now, "outcomes")));
        Assert.Equal(
            (Cents(cost), Cents(cost / outcomes), outcomes * worth, Cents(outcomes * worth / cost)),
            (Cents(Number(now, "cost")), Cents(Number(now, "costPerOutcome")), Number(now, "value"), Cents(Number(now, "ratio"))));
    }

    [Theory]
    [InlineData("forum")]
    [InlineData("Instagram")]
    public void The_report_counts_the_time_of_a_channel(string channel)
    {
        var row = Report.Fact("channels").EnumerateArray().Single(c => c.GetProperty("name").GetString() == channel);

        var own = channel.ToLowerInvariant();
        var minutes = season.Tally.Minutes(Season, own);
        Assert.Equal((minutes, 0), (Whole(row, "minutes"), Whole(row, "before")));
        Assert.Equal(Cents((minutes * Rate / 60) + season.Tally.Spent(Season, own)), Cents(Number(row, "cost")));
    }

    [Fact]
    public void The_report_says_what_became_of_the_goals()
    {
        var goals = Report.Fact("goals").EnumerateArray()
            .Select(g => (g.GetProperty("from").GetInt32(), Whole(g.GetProperty("goal"), "value"), g.GetProperty("goal").GetProperty("status").GetString(), g.GetProperty("owner").GetString()));

        Assert.Equal(
            [
                (0, season.Tally.Outcomes(Season, "S1"), "achieved", "ada"), (0, 24, "achieved", "ada"),
                (0, season.Tally.Outcomes(Season, "S2"), "achieved", "ada"),
            ],
            goals);
        Assert.Contains("3 of its 3 goals are reached", Report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_month_counts_as_the_script_does()
    {
        // Four weeks to Monday 30 March, of whose appointments none was kept yet at ten o'clock; only what is kept counts at once.
        var month = new DateInterval(new LocalDate(2026, 3, 3), new LocalDate(2026, 3, 30));
        var worth = season.Answer("worth");

        Assert.Equal(
            (season.Tally.Minutes(month, "forum"), season.Tally.Minutes(month, "instagram")),
            (Whole(worth.Fact("strategies.0.now"), "minutes"), Whole(worth.Fact("strategies.1.now"), "minutes")));
        Assert.Contains(
            $"{season.Tally.Kept(month)} of {season.Tally.Due(month)} kept by the team", season.Answer("progress team").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Time_is_freed_by_a_tool_and_by_what_was_cut() =>
        Assert.Equal(50, Report.Fact("freed").GetInt32());

    [Fact]
    public void A_wish_for_money_alone_and_a_number_of_followers_are_turned_into_what_people_do()
    {
        Assert.Contains("Which activity would lead to it", season.Answer("money alone").Text, StringComparison.Ordinal);
        Assert.Contains("not what it brings", season.Answer("applause").Text, StringComparison.Ordinal);
        Assert.StartsWith("G3 conversations started with new people", season.Answer("conversations instead").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("5000", Report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_poor_week_of_the_plan_is_repeated_and_nobody_is_blamed()
    {
        Assert.Contains("No record yet", season.Answer("plan proposed").Text, StringComparison.Ordinal);
        var rows = season.Answer("plan show").Text.Split('\n').Where(l => l.TrimStart() is [>= '1' and <= '6', ..]).Select(Words);

        // Ada 60 min a week, Ben and Cleo 40 each; the easier week is 40, 27 and 27 less what Ada was away for.
        Assert.Equal(
            ["1 140 140 kept", "2 140 140 kept", "3 140 60 once more", "3 140 140 kept", "4 98 98 kept", "5 140 140 kept", "6 140 140 kept"], rows);
        var told = season.All.Where(m => m.Text.StartsWith("Under 60 % of the last week's load", StringComparison.Ordinal)).ToList();
        Assert.Equal(["ada", "ben", "cleo"], told.Select(m => m.To).Order());
        Assert.All(told, m => Assert.Contains("Nothing is lost", m.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_hours_of_who_is_away_are_covered_before_they_open_and_nobody_hears_who_it_is()
    {
        var asked = season.All.Where(m => m.Edits is null && m.Text.Contains("Can you take some of it?", StringComparison.Ordinal)).ToList();

        // Three days, one message each.
        Assert.Equal(["ben", "cleo", "dora", "emil"], asked.Select(m => m.To).Order());
        Assert.All(asked, m => Assert.Equal("2026-02-12", m.LocalTime[..10]));
        Assert.DoesNotContain(asked, m => m.Text.Contains("ada", StringComparison.OrdinalIgnoreCase));
        Assert.All(
            new[] { "Mon 16 Feb", "Tue 17 Feb", "Wed 18 Feb" },
            day => Assert.Contains($"You answer on forum from {day}", season.Answer("ben covers").Text, StringComparison.Ordinal));
        Assert.DoesNotContain(season.All, m => m.Text.Contains("no one has taken it", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_disagrees_at_the_start_agrees_at_the_end()
    {
        var (first, last) = (season.Answer("round 1: revealed"), season.Answer("stage"));

        Assert.Equal(("traditional", "high-impact"), (first.Figure("assessed.lowest"), first.Figure("assessed.highest")));
        Assert.Equal(("operational", "operational"), (last.Figure("assessed.stage"), last.Figure("evidence")));
        Assert.Equal("2", last.Figure("assessed.rounds"));
    }

    [Fact]
    public void The_channel_that_rested_is_taken_up_again_after_a_month()
    {
        Assert.Contains("It frees 45 min a week", season.Answer("Pinterest rests").Text, StringComparison.Ordinal);
        Assert.Equal("2026-02-05", season.All.First(m => m.Text.StartsWith("You rested Pinterest", StringComparison.Ordinal)).LocalTime[..10]);
        Assert.StartsWith("Pinterest is kept", season.Answer("Pinterest again").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_room_reads_a_review_each_Monday()
    {
        var reviews = season.All.Where(m => m.Kind == "review").Select(m => m.LocalTime);

        Assert.Equal(Enumerable.Range(1, 13).Select(week => $"{SeasonTeam.Monday(week):yyyy-MM-dd}T09:00"), reviews);
        Assert.Contains("Report for the boss", season.All.Last(m => m.Kind == "review").Buttons);
    }

    [Fact]
    public void Nobody_is_told_by_name_what_another_missed() => Assert.DoesNotContain(
        season.All.Where(m => m.Kind is "review" or "notice" or "nag"),
        m => new[] { "ben", "cleo", "dora", "emil" }.Any(name => name != m.To && m.Text.Contains($"{name} missed", StringComparison.OrdinalIgnoreCase)));

    private static DateInterval Weeks(int first, int last) => new(SeasonTeam.Monday(first), SeasonTeam.Monday(last + 1).PlusDays(-1));

    private static int Whole(JsonElement facts, string name) => (int)Number(facts, name);

    private static decimal Number(JsonElement facts, string name) => facts.GetProperty(name).GetDecimal();

    private static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static string Words(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
