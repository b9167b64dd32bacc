using System.Text.Json;

namespace CoachBot.Specs.SixWeeks;

/// <summary>
/// Ada's goal: 51 qualified leads from Monday 2 March to Tuesday 30 June, linked to Monday, Wednesday and Friday. 17 weeks of three days
/// and Monday 29 June are 52 due days, less the holiday of Friday 10 April: 51, one lead each.
/// </summary>
public sealed class SixWeeksGoalSpecs(SixWeeksPlayed played) : IClassFixture<SixWeeksPlayed>
{
    // Away from 20 to 24 March, said on the 19th: the line is re-cut there. 8 due days are closed (2, 4, 6, 9, 11, 13, 16, 18 March), the
    // line is at 8; the 43 leads that are left go over 43 - 2 = 41 due days.
    private const double Step = 43 / 41.0;

    [Fact]
    public void In_week_1_it_is_too_early()
    {
        // Friday 6 March, 13:30: two due days are closed (2, 4), under 5. Lead 5 - 2 = 3, in per cent of max(2, 3 × 1) = 3: 100.
        // Closes: Friday 3, Monday 4, Wednesday 5, Friday 13 March 6 > 5: in 7 days.
        Goal("goal in week 1", value: 5, line: 2, leadPercent: 100, safeDays: 7, "too-early", "goal.too-early");
        Assert.Equal("2026-03-30", Facts("goal in week 1").GetProperty("forecastFrom").GetString()); // After four full weeks.
    }

    [Fact]
    public void In_week_3_it_is_off_track()
    {
        // Tuesday 17 March: 7 due days closed, 2 + 2 leads. -3 ÷ max(7, 3) = -42.857 %, below -25. The line is beyond already.
        Goal("goal in week 3", value: 4, line: 7, leadPercent: -300 / 7.0, safeDays: 0, "off-track", "goal.off-track.lead");
    }

    [Fact]
    public void After_the_days_away_it_is_at_risk()
    {
        // Friday 27 March, before its close: only the 25th was closed since the cut. (8 - 9.048780) ÷ 9.048780 = -11.590 %.
        const double Line = 8 + Step;
        Goal("goal in week 4", value: 8, Line, leadPercent: 100 * (8 - Line) / Line, safeDays: 0, "at-risk", "goal.at-risk.lead");
    }

    [Fact]
    public void With_twenty_more_it_is_ahead()
    {
        // Monday 6 April, before its close: 25, 27, 30 March, 1 and 3 April. 10 + 20 leads. (30 - 13.243902) ÷ 13.243902 = 126.519 %.
        // The line passes 30 with the 21st step: 8 + 20 × 43 ÷ 41 = 28.98, 8 + 21 × 43 ÷ 41 = 30.02. The 6th and 7th are on 6 and 8 April, the
        // 8th on Monday 13 April, the 20th on Monday 11 May, the 21st on Wednesday 13 May: in 24 + 13 days.
        // Forecast: each of the five full weeks brought 2, and 30 + 12 weeks × 2 = 54, never under 51: 1.
        const double Line = 8 + (5 * Step);
        Goal("goal in week 6", value: 30, Line, leadPercent: 100 * (30 - Line) / Line, safeDays: 37, "ahead", "goal.ahead");
        Assert.Equal(1, Facts("goal in week 6").GetProperty("forecast").GetDouble());
    }

    [Fact]
    public void At_the_end_the_forecast_puts_it_at_risk()
    {
        // The twenty were undone: 10 + 5 = 15 leads. Sunday 12 April: 6 and 8 April closed too; the holiday has no step.
        // (15 - 15.341463) ÷ 15.341463 = -2.226 %: not behind by 10. But 2 a week for the 11 weeks and 2 days left make 15 + 23 = 38,
        // never 51: 0, and that is under 50 %.
        const double Line = 8 + (7 * Step);
        Goal("goal at the end", value: 15, Line, leadPercent: 100 * (15 - Line) / Line, safeDays: 0, "at-risk", "goal.at-risk.forecast");
        var facts = Facts("goal at the end");
        Assert.Equal(0, facts.GetProperty("forecast").GetDouble());
        Assert.InRange(facts.GetProperty("forecastLow").GetDouble(), 37, 39);
        Assert.Equal(facts.GetProperty("forecastLow").GetDouble(), facts.GetProperty("forecastHigh").GetDouble());
    }

    [Fact]
    public void Second_nags_say_what_they_mean_for_it()
    {
        // 17 March: 4 against a line of 7, beyond already. 2 April: 13 against closes at 12.195 (1 April) and 13.244 (3 April): one day.
        Assert.Contains("has no safe days left", Nag("2026-03-17T08:00"), StringComparison.Ordinal);
        Assert.Contains("has 1 safe day left", Nag("2026-04-02T08:00"), StringComparison.Ordinal);
    }

    [Fact]
    public void Why_shows_the_rule_and_what_was_recorded()
    {
        var why = Facts("why the goal");
        Assert.Equal("goal.at-risk.forecast", why.GetProperty("rule").GetString());

        // Newest first, ten at most: what the value was after each, and that the twenty were undone.
        string[] expected =
        [
            "metric.recorded 2026-04-08 15", "undone  ", "goal.restored 2026-04-06 ", "metric.recorded 2026-04-06 30", "metric.recorded 2026-04-02 10", "metric.recorded 2026-03-30 13",
            "metric.recorded 2026-03-27 8", "metric.recorded 2026-03-18 6", "metric.recorded 2026-03-13 4", "metric.recorded 2026-03-06 2",
        ];
        Assert.Equal(expected, why.GetProperty("ledger").EnumerateArray().Select(r =>
            $"{r.GetProperty("kind")} {r.GetProperty("date")} {r.GetProperty("figures").GetString()!.Split(' ').FirstOrDefault(f => f.StartsWith("value=", StringComparison.Ordinal))?[6..]}"));
    }

    private string Nag(string at) => played.All.Single(m => m.Kind == "nag" && m.Edits is null && m.To == "ada" && m.LocalTime == at).Text;

    private void Goal(string label, double value, double line, double leadPercent, int safeDays, string status, string rule)
    {
        var facts = Facts(label);
        Assert.Equal(value, facts.GetProperty("value").GetDouble());
        Assert.Equal(line, facts.GetProperty("line").GetDouble(), 6);
        Assert.Equal(value - line, facts.GetProperty("lead").GetDouble(), 6);
        Assert.Equal(leadPercent, facts.GetProperty("leadPercent").GetDouble(), 5);
        Assert.Equal(safeDays, facts.GetProperty("safeDays").GetInt32());
        Assert.Equal((status, rule), (facts.GetProperty("status").GetString(), facts.GetProperty("rule").GetString()));
    }

    private JsonElement Facts(string label) => played.Answer(label).Facts!.Value;
}
