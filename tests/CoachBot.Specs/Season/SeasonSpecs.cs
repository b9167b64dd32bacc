using NodaTime;

namespace CoachBot.Specs.Season;

/// <summary>A team of five in twelve weeks; each figure of the final report equals a count by hand.</summary>
public sealed class SeasonSpecs(SeasonPlayed season) : IClassFixture<SeasonPlayed>
{
    private static readonly DateInterval All = new(SeasonTeam.Begin, SeasonTeam.Monday(13).PlusDays(-1));

    [Fact]
    public void The_report_counts_what_was_kept_and_what_was_due()
    {
        var report = season.Answer("review report markdown");

        Assert.Equal((season.Tally.Kept(All), season.Tally.Due(All)), (report.Fact("kept").GetInt32(), report.Fact("due").GetInt32()));
    }
}
