using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using NodaTime;
using Xunit;

namespace CoachBot.Testing.Stores;

/// <content>A change says when the first of what it has written falls due: whoever waits for time to pass looks no sooner.</content>
public abstract partial class CoachStoreSuite
{
    private static readonly Instant Soon = Sample.Start + Duration.FromMinutes(5);
    private static readonly Instant Late = Sample.Start + Duration.FromHours(5);

    public static TheoryData<string, Action<ICoachSession, CoachStoreSuite>, Instant?> Dues => new()
    {
        { "nothing", (_, _) => { }, null },
        { "a book without a wake-up", (session, suite) => session.Save(session.Member(suite.TeamId, suite.AdaId), null), null },
        { "a wake-up", (session, suite) => session.Save(session.Member(suite.TeamId, suite.AdaId), Late), Late },
        {
            "the first of two wake-ups", (session, suite) =>
            {
                session.Save(session.Member(suite.TeamId, suite.AdaId), Late);
                session.Save(session.Member(suite.TeamId, suite.BobId), Soon);
            }, Soon
        },
        { "a look put off", (session, suite) => session.PutOff(new WakeUp(suite.TeamId, suite.AdaId, Sample.Start), Late), Late },
        { "a message", (session, suite) => session.Enqueue(suite.Message("m1") with { At = Late }), Late },
        {
            "a wake-up and a message before it", (session, suite) =>
            {
                session.Enqueue(suite.Message("m1") with { At = Soon });
                session.Save(session.Member(suite.TeamId, suite.AdaId), Late);
            }, Soon
        },
        { "a message moved", (session, suite) => session.MoveMessage(suite.TeamId, 1, Soon), Soon },
        { "messages edited", (session, suite) => session.EditMessages(suite.TeamId, new OccasionId(1), null, Soon), Soon },
        { "a message replaced", (session, suite) => session.ReplaceMessage(suite.TeamId, "m1", Saying("else"), Soon), Soon },
        { "a message withdrawn", (session, suite) => session.Withdraw(suite.TeamId, "m1"), Instant.MinValue },
        { "two members made one", (session, suite) => Assert.NotNull(session.Links), Instant.MinValue },
    };

    [Theory]
    [MemberData(nameof(Dues))]
    public async Task A_change_says_when_the_first_of_what_it_wrote_is_due(string what, Action<ICoachSession, CoachStoreSuite> change, Instant? due)
    {
        Assert.NotEmpty(what);

        var first = await ChangeAsync(session =>
        {
            change(session, this);
            return session.FirstDue;
        });

        Assert.Equal(due, first);
    }

    [Fact]
    public async Task A_wake_up_that_stays_as_it_was_is_nothing_new()
    {
        await ChangeAsync(session => session.Save(session.Member(TeamId, AdaId), Soon));

        Assert.Null(await ChangeAsync(session =>
        {
            var book = session.Member(TeamId, AdaId);
            book.NextCheckInNumber++;
            session.Save(book, Soon);
            return session.FirstDue;
        }));
    }
}
