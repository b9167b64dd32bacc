using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Tests.Teams;

public sealed class AgreementTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    [Theory]
    [InlineData(AgreementState.Asked, 0, false)]
    [InlineData(AgreementState.Accepted, 0, true)]
    [InlineData(AgreementState.EndTold, 83, true)]
    [InlineData(AgreementState.EndTold, 84, false)] // its end is exclusive
    public void HoldsOn_IsTrue_OnceAcceptedAndUntilItsEnd(AgreementState state, int day, bool holds) =>
        Assert.Equal(holds, new Accountability(new MemberId(1), Monday.PlusDays(Accountability.Days), state).HoldsOn(Monday.PlusDays(day)));

    [Theory]
    [InlineData(5, 7)] // Monday → that Wednesday
    [InlineData(7, 14)] // on a Wednesday → the next
    [InlineData(9, 14)]
    public void After_NudgesOnTheNextWednesday(int day, int nudge)
    {
        var buddy = new Buddy(new MemberId(1)).After(new LocalDate(2026, 1, day));

        Assert.Equal(new Buddy(new MemberId(1), IsMutual: true, new LocalDate(2026, 1, nudge)), buddy);
    }
}
