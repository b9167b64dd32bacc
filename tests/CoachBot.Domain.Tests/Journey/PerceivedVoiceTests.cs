using CoachBot.Domain.Journey;

namespace CoachBot.Domain.Tests.Journey;

public sealed class PerceivedVoiceTests
{
    [Fact]
    public void Nobody_has_placed_the_team_yet() =>
        Assert.Equal(new PerceivedVoice(null, 0, "Nobody has placed the team yet.", null), PerceivedVoice.Of([]));

    [Theory]
    [InlineData("0 1 3", JourneyStage.Experimental)]
    [InlineData("3 0 1", JourneyStage.Experimental)] // in any order
    [InlineData("1 2", JourneyStage.Experimental)] // 1.5, down
    [InlineData("0 0 3 3", JourneyStage.Experimental)] // 1.5, down
    [InlineData("1 1 3 3", JourneyStage.Operational)] // 2
    [InlineData("3", JourneyStage.HighImpact)]
    public void The_stage_is_the_median_with_halves_down(string placements, JourneyStage expected) =>
        Assert.Equal(expected, PerceivedVoice.Of([.. placements.Split(' ').Select(text => (JourneyStage)int.Parse(text))]).Stage);

    [Fact]
    public void The_spread_counts_and_names_nobody() =>
        Assert.Equal(
            "Of 4 members 1 sees it as traditional, 2 see it as operational and 1 sees it as high impact: "
            + "people differ on where the team is, and that is the finding.",
            PerceivedVoice.Of([JourneyStage.Operational, JourneyStage.Traditional, JourneyStage.HighImpact, JourneyStage.Operational]).Spread);

    [Fact]
    public void Agreement_is_told_as_such() =>
        Assert.Equal("All 3 members see the team as experimental.",
            PerceivedVoice.Of([JourneyStage.Experimental, JourneyStage.Experimental, JourneyStage.Experimental]).Spread);

    [Fact]
    public void Under_three_members_there_is_no_spread_that_would_give_one_away()
    {
        PerceivedVoice voice = PerceivedVoice.Of([JourneyStage.Experimental, JourneyStage.Operational]);

        Assert.Null(voice.Spread);
        Assert.Equal("2 members placed the team, in the middle: experimental.", voice.Summary);
    }
}
