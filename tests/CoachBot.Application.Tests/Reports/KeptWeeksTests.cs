using CoachBot.Application.Reports;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Tests.Reports;

public sealed class KeptWeeksTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);
    private static readonly MemberId Asker = new(99);
    private long _id;

    [Fact]
    public void Of_ShowsAWeek_WhereThreeHadSomethingDue()
    {
        var weeks = KeptWeeks.Of([Kept(1, 0), Kept(2, 0), Missed(3, 0)], Monday, 1);

        Assert.Equal((2, 3), (weeks[0].Counts!.Good, weeks[0].Counts!.Due));
    }

    [Fact]
    public void Of_HidesAWeekOfTwo_ThoughTheTeamIsOfThree()
    {
        var weeks = KeptWeeks.Of([Kept(1, 0), Kept(2, 0), Kept(3, 1)], Monday, 1);

        Assert.Null(weeks[0].Counts);
    }

    [Fact]
    public void Of_ShowsTwoWhoShare_AndTheirOwnToWhoIsAlone_ButNotToWhomItIsSent()
    {
        Assert.NotNull(KeptWeeks.Of([Kept(1, 0, shares: true), Kept(2, 0, shares: true)], Monday, 1)[0].Counts);
        Assert.NotNull(KeptWeeks.Of([Kept(99, 0)], Monday, Monday.PlusDays(6), Asker));
        Assert.Null(KeptWeeks.Of([Kept(99, 0)], Monday, 1)[0].Counts);
    }

    [Fact]
    public void Of_HidesOnesOwn_WhereItWouldTellThatTheOthersHadNothingDue()
    {
        MemberBook[] team = [Kept(99, 0), Kept(1, 1), Kept(2, 1), Kept(3, 1)];

        Assert.Null(KeptWeeks.Of(team, Monday, Monday.PlusDays(6), Asker));
        Assert.NotNull(KeptWeeks.Of(team, Monday, Monday.PlusDays(13), Asker));
    }

    [Fact]
    public void Of_ShowsAWeekInWhichNothingWasDue() => Assert.Equal(0, KeptWeeks.Of([], Monday, 1)[0].Counts!.Due);

    [Fact]
    public void TotalOf_LeavesAWeekOutThatIsNotShown()
    {
        // The first week is shown; of the second, with one person in it, a total would tell.
        var weeks = KeptWeeks.Of([Kept(1, 0), Kept(2, 0), Kept(3, 0), Missed(4, 1)], Monday, 2);

        Assert.Equal((3, 3), (KeptWeeks.TotalOf(weeks).Good, KeptWeeks.TotalOf(weeks).Due));
    }

    private MemberBook Kept(long member, int week, bool shares = false) => With(member, week, OccasionState.Kept, shares);

    private MemberBook Missed(long member, int week) => With(member, week, OccasionState.Missed, shares: false);

    private MemberBook With(long member, int week, OccasionState state, bool shares)
    {
        var team = new TeamBook(new Team { Id = new TeamId(1), Name = "Shop", InstalledAt = Instant.FromUtc(2026, 1, 1, 0, 0) });
        var book = new MemberBook(
            new Member
            {
                Id = new MemberId(member),
                Team = team.Id,
                Name = "Somebody",
                Role = Role.Member,
                Settings = new MemberSettings { Zone = "UTC", SharesKept = shares },
                JoinedAt = team.Team.InstalledAt,
            },
            new Standing(), team);
        var date = Monday.PlusWeeks(week).PlusDays(2);
        var at = date.AtMidnight().InUtc().ToInstant();
        book.Occasions.Put(new Occasion
        {
            Id = new OccasionId(++_id),
            Commitment = new CommitmentId(1),
            Date = date,
            Reminder = at,
            WindowEnd = at,
            Close = at + Duration.FromDays(1),
            Planned = 30,
            PerDay = 1,
            State = state,
        });
        return book;
    }
}
