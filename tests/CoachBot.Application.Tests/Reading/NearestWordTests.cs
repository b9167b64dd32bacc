using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Tests.Reading;

public sealed class NearestWordTests
{
    private static readonly string[] Commands = ["goal", "schedule", "skip", "settings", "stage", "log", "progress", "pause"];

    [Theory]
    [InlineData("goal", "goal")]
    [InlineData("GAOL", "goal")] // one swap
    [InlineData("gol", "goal")]
    [InlineData("goals", "goal")]
    [InlineData("shedule", "schedule")]
    [InlineData("scehdlue", "schedule")] // two swaps in eight letters
    [InlineData("prog", "progress")]
    [InlineData("s", "skip")] // the shortest that begins so
    [InlineData("set", "settings")]
    [InlineData("lgo", "log")]
    public void The_word_that_was_probably_meant_is_found(string typed, string expected) =>
        Assert.Equal(expected, NearestWord.Find(typed, Commands));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("banana")]
    [InlineData("gxyl")]
    [InlineData("schxxxle")] // three changes in eight letters; two are allowed
    public void Nothing_is_found_far_away(string typed) => Assert.Null(NearestWord.Find(typed, Commands));

    [Fact]
    public void Nothing_is_near_where_there_is_nothing() => Assert.Null(NearestWord.Find("goal", []));

    [Fact]
    public void Of_equals_the_first_is_taken() => Assert.Equal("cat", NearestWord.Find("xat", ["cat", "bat"]));
}
