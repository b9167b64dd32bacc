using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Tests.Reviews;

public sealed class ReviewAnswerTests
{
    [Theory]
    [InlineData(null, null, false)]
    [InlineData("no more quizzes", null, true)]
    [InlineData("no more quizzes", true, true)]
    [InlineData("no more quizzes", false, false)]
    [InlineData("", null, true)] // erased with its author; that a change was named stays
    public void ChangedSomething_HoldsForANamedChange_UnlessItDidNotHappen(string? change, bool? did, bool changed) =>
        Assert.Equal(changed, new ReviewAnswer(
            new ReviewAnswerId(1), new MemberId(1), Instant.FromUtc(2026, 1, 5, 9, 0), new LocalDate(2026, 1, 5), "it went well", null, change,
            Did: did).ChangedSomething);
}
