using CoachBot.Domain.Journey;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Tests.Journey;

public sealed class AssessmentTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 9, 0);
    private static readonly MemberId Ada = new(1);
    private static readonly MemberId Ben = new(2);
    private static readonly MemberId Cem = new(3);
    private static readonly MemberId[] All = [Ada, Ben, Cem];

    private Assessment _round = new() { Id = new(1), BegunAt = Now, Questions = ["a", "b"] };

    [Fact]
    public void Take_Reveals_WhenTheLastMemberAnswers()
    {
        Assert.Equal([BallotOutcome.Taken, BallotOutcome.Taken, BallotOutcome.Revealed], [Take(Ada, 1), Take(Ben, 2), Take(Cem, 4)]);
        Assert.Equal(Now, _round.RevealedAt);
    }

    [Fact]
    public void Take_ReplacesTheBlindAnswer_BeforeTheReveal()
    {
        Take(Ada, 1);
        Take(Ada, 3);

        Assert.Equal((1, 3), (_round.Raters, Rated("a").Scores.Single()));
    }

    [Fact]
    public void Take_TakesOneReVoteARater_AndEndsWithTheLast()
    {
        Everybody(1, 2, 4);

        Assert.Equal(
            [BallotOutcome.Revoted, BallotOutcome.OnlyOnce, BallotOutcome.Revoted, BallotOutcome.Final, BallotOutcome.Over],
            [Take(Cem, 2), Take(Cem, 4), Take(Ada, 2), Take(Ben, 2), Take(Ada, 1)]);
        Assert.Equal([2, 2, 2], Rated("b").Scores);
        Assert.Equal(3, _round.Raters);
    }

    [Fact]
    public void Take_RefusesALatecomer_AfterTheReveal()
    {
        Take(Ada, 1);
        _round = _round.Reveal(Now);

        Assert.Equal(BallotOutcome.TooLate, Take(Ben, 2));
        Assert.Equal(1, _round.Raters);
    }

    [Fact]
    public void Take_DoesNotWaitForWhoLeft()
    {
        Everybody(1, 2, 4);
        Take(Ada, 2);

        Assert.Equal(BallotOutcome.Final, Take(Ben, 2, Ada, Ben));
        Assert.Equal([2, 2, 4], Rated("a").Scores);
    }

    [Theory]
    [InlineData("a", "b", 0)]
    [InlineData("a", "b", 5)]
    [InlineData("a", "c", 2)]
    public void Take_IsRefused_WhenItIsNoAnswerToTheseQuestions(string first, string second, int score) =>
        Assert.Throws<ArgumentException>(() => _round.Take(new Ballot(Ada, false, new Dictionary<string, int> { [first] = score, [second] = score }), All, Now));

    [Fact]
    public void Rated_ShowsTheBlindAnswers_WhileOthersMayStillVoteAgain()
    {
        Everybody(1, 2, 4);
        Take(Cem, 1);

        Assert.Equal([1, 2, 4], Rated("a").Scores);
        Assert.Equal([1, 1, 2], _round.End(Now).Rated("a", Dimension.Intent, true).Scores);
    }

    [Fact]
    public void IsComplete_WaitsForNobodyWhoLeft()
    {
        Take(Ada, 1);
        Take(Ben, 2);

        Assert.Equal((false, true), (_round.IsComplete(All), _round.IsComplete([Ada, Ben])));
        _round = _round.Reveal(Now);
        Assert.False(_round.IsComplete(All));
        Take(Ada, 1);
        Assert.True(_round.IsComplete([Ada, Cem]));
    }

    [Fact]
    public void BallotOf_IsTheLastOfARater()
    {
        Everybody(1, 2, 4);
        Take(Ada, 3);

        Assert.Equal((3, 2), (_round.BallotOf(Ada)!.Scores["a"], _round.BallotOf(Ben)!.Scores["a"]));
        Assert.Null(_round.BallotOf(new MemberId(9)));
    }

    [Fact]
    public void RefusalOf_SaysWhyBeforeAnythingIsAnswered()
    {
        Assert.Null(_round.RefusalOf(Ada));
        Everybody(1, 2, 4);
        Take(Ada, 3);

        Assert.Equal(
            [BallotOutcome.OnlyOnce, null, BallotOutcome.TooLate],
            [_round.RefusalOf(Ada), _round.RefusalOf(Ben), _round.RefusalOf(new MemberId(9))]);
        Assert.Equal(BallotOutcome.Over, _round.End(Now).RefusalOf(Ben));
    }

    [Fact]
    public void Abandon_LeavesNothingFinished()
    {
        Everybody(1, 2, 4);

        Assert.True(_round.End(Now).IsFinished);
        Assert.False(_round.Abandon(Now).IsFinished);
        Assert.Equal(Now, _round.Abandon(Now).EndedAt);
    }

    [Fact]
    public void Reveal_ChangesNothing_WhenNobodyHasAnswered() => Assert.Null(_round.Reveal(Now).RevealedAt);

    [Fact]
    public void End_ComesAfterTheRevealOnly()
    {
        Take(Ada, 1);

        Assert.Null(_round.End(Now).EndedAt);
        Assert.Equal(Now, _round.Reveal(Now).End(Now).EndedAt);
    }

    [Fact]
    public void Rated_TellsNoOrder()
    {
        Everybody(4, 1, 2);

        Assert.Equal([1, 2, 4], Rated("a").Scores);
    }

    private void Everybody(int ada, int ben, int cem)
    {
        Take(Ada, ada);
        Take(Ben, ben);
        Take(Cem, cem);
    }

    private RatedQuestion Rated(string question) => _round.Rated(question, Dimension.Intent, isGate: true);

    private BallotOutcome Take(MemberId rater, int score, params MemberId[] members)
    {
        var (after, outcome) = _round.Take(
            new Ballot(rater, false, new Dictionary<string, int> { ["a"] = score, ["b"] = score }), members.Length == 0 ? All : members, Now);
        _round = after;
        return outcome;
    }
}
