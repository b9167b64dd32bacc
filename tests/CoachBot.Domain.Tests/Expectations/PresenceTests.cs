using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Teams;

namespace CoachBot.Domain.Tests.Expectations;

/// <summary>Bob on Thursday 15 January, with pauses that began on Monday.</summary>
public sealed class PresenceTests
{
    private readonly Crew _crew = new();
    private readonly MemberBook _bob;

    public PresenceTests() => _bob = _crew.Join("Bob");

    [Theory]
    [InlineData(PauseScope.Member, false)]
    [InlineData(PauseScope.Team, false)]
    [InlineData(PauseScope.Goal, true)]
    [InlineData(PauseScope.Channel, true)]
    public void IsThere_IsFalse_OnlyWhereThePauseIsOfAll(PauseScope scope, bool isThere)
    {
        _bob.OwnPauses.Put(new Pause(new PauseId(1), scope, null, _crew.Now, null, null));

        Assert.Equal(isThere, _bob.IsThere(Crew.London(15, 9, 13)));
    }

    [Fact]
    public void IsThere_IsTrue_OnceThePauseIsLifted()
    {
        _bob.OwnPauses.Put(new Pause(new PauseId(1), PauseScope.Member, null, _crew.Now, Crew.London(14, 9, 13).Start, null));

        Assert.True(_bob.IsThere(Crew.London(15, 9, 13)));
    }
}
