using CoachBot.Domain.Goals;
using NodaTime;
using static CoachBot.Domain.Tests.Goals.GoalBuilder;

namespace CoachBot.Domain.Tests.Goals;

public sealed class ForecastTests
{
    private static readonly LocalDate Today = new(2026, 2, 2); // a Monday

    // Monday 2 to Friday 27 February: twenty due days, four weeks.
    private static readonly GoalTerms FourWeeksLeft = TenLeads with { Due = new LocalDate(2026, 2, 27) };

    private static Forecast.Odds Odds(GoalTerms terms, decimal value, DueCalendar calendar, params decimal[] steps) =>
        Assert.IsType<Forecast.Odds>(Forecast.Of(terms, value, steps, calendar, Today));

    private static Forecast.Odds Odds(GoalTerms terms, decimal value, params decimal[] steps) =>
        Odds(terms, value, DueCalendar.MondayToFriday, steps);

    [Fact]
    public void Steady_weeks_leave_no_doubt()
    {
        // 2 + 4 weeks × 2 = 10.
        Assert.Equal(new Forecast.Odds(1, 10, 10, 4), Odds(FourWeeksLeft, 2, 2, 2, 2, 2));
        Assert.Equal(0, Odds(FourWeeksLeft, 1.9m, 2, 2, 2, 2).Probability);
    }

    [Fact]
    public void The_odds_are_those_of_drawing_the_weeks_of_the_past()
    {
        // Four weeks of 0 or 1 with even chances: at least 3 of 4 in (4 + 1) ÷ 16 = 31.25 %; 0 in 6.25 %, at most 1 in 31.25 %,
        // at least 4 in 6.25 %: the band is 1 to 3.
        Forecast.Odds odds = Odds(FourWeeksLeft with { Target = 3 }, 0, 0, 0, 1, 1);

        Assert.InRange(odds.Probability, 0.3125 - 0.015, 0.3125 + 0.015);
        Assert.Equal((1m, 3m), (odds.Low, odds.High));
    }

    [Fact]
    public void The_same_history_gives_the_same_odds_on_every_machine() =>
        Assert.Equal(PinnedProbability, Odds(FourWeeksLeft with { Target = 14 }, 0, 1, 2, 3, 4, 5, 3, 2).Probability);

    [Fact]
    public void A_goal_that_goes_down_is_met_at_or_under_its_target()
    {
        GoalTerms terms = FourWeeksLeft with { Direction = MetricDirection.Down, Baseline = 12, Target = 2, Shape = MetricShape.Level };

        Assert.Equal(1, Odds(terms, 6, -1, -1, -1, -1).Probability);
        Assert.Equal(0, Odds(terms, 6.5m, -1, -1, -1, -1).Probability);
    }

    [Fact]
    public void A_part_of_a_week_takes_its_share_of_a_step()
    {
        // To Wednesday 11 February eight due days: 1.6 weeks of 5 are 8.
        Assert.Equal(8m, Odds(FourWeeksLeft with { Due = new LocalDate(2026, 2, 11) }, 0, 5, 5, 5, 5).Low);
    }

    [Fact]
    public void Coming_excused_days_are_no_time_to_work_in()
    {
        // Away for the second and third week: two weeks of 5 are left.
        var calendar = new DueCalendar([], [new DateInterval(new LocalDate(2026, 2, 9), new LocalDate(2026, 2, 22))]);

        Assert.Equal(10m, Odds(FourWeeksLeft, 0, calendar, 5, 5, 5, 5).High);
    }

    [Fact]
    public void Only_the_last_eight_weeks_are_drawn_from()
    {
        Forecast.Odds odds = Odds(FourWeeksLeft, 0, 1000, 1, 1, 1, 1, 1, 1, 1, 1);

        Assert.Equal((8, 4m), (odds.Weeks, odds.High));
    }

    [Fact]
    public void After_the_due_date_only_the_value_counts() =>
        Assert.Equal(new Forecast.Odds(0, 9, 9, 4), Odds(FourWeeksLeft with { Due = new LocalDate(2026, 1, 30) }, 9, 5, 5, 5, 5));

    [Theory]
    [InlineData(5, 7, 0, 2)] // began on the Monday of this week: weeks 5, 12, 19, 26 January; they are full on 2 February
    [InlineData(6, 7, 0, 9)] // began on a Tuesday: the first full week begins on the 12th
    [InlineData(6, 14, 0, 9)]
    [InlineData(5, 28, 3, 2)] // three are known, the fourth ends on Sunday 1 February
    public void Under_four_weeks_it_is_too_early_to_say_from_a_date_on(int start, int today, int known, int februaryDay)
    {
        decimal[] steps = [.. Enumerable.Repeat(1m, known)];
        Forecast forecast = Forecast.Of(TenLeads with { Start = January(start) }, 0, steps, DueCalendar.MondayToFriday, January(today));

        Assert.Equal(new Forecast.TooEarly(new LocalDate(2026, 2, februaryDay)), forecast);
    }

    [Fact]
    public void A_forecast_is_told_in_words_with_its_band_on_request()
    {
        Assert.Equal("about 4 in 10", GoalTexts.Forecast(new Forecast.Odds(0.38, 7, 12, 6)).ToString());
        Assert.Equal("too early to say, from 2 Feb 2026", GoalTexts.Forecast(new Forecast.TooEarly(Today)).ToString());
        Assert.Equal("In 8 of 10 cases it ends between 7 leads and 12 leads on 27 Feb 2026, going by the last 6 full weeks.",
            GoalTexts.Band(new Forecast.Odds(0.38, 7, 12, 6), FourWeeksLeft).ToString());
    }

    // SplitMix64 in another language gives the same 2,073 of 10,000 draws; all 7⁴ combinations counted give 20.49 %.
    private const double PinnedProbability = 0.2073;
}
