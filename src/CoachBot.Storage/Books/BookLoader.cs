using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Rows;
using CoachBot.Storage.Sqlite;
using NodaTime;

namespace CoachBot.Storage.Books;

/// <summary>Reads whole books.</summary>
internal static class BookLoader
{
    /// <exception cref="KeyNotFoundException">There is no such team.</exception>
    public static TeamBook Team(SqliteUnit unit, TeamId id, BookWindow window)
    {
        var row = TeamRows.Find(unit, id) ?? throw new KeyNotFoundException($"There is no team {id.Value}.");
        var book = new TeamBook(row.Team)
        {
            Roster = MemberRows.Roster(unit, id),
            Silences = TeamRows.Silences(unit, window.SilencesAfter),
            NextGoalNumber = row.NextGoalNumber,
            NextStrategyNumber = row.NextStrategyNumber,
        };
        book.Channels.Load(TeamRows.Channels(unit, id));
        book.Strategies.Load(MetricRows.Strategies(unit, id));
        book.Metrics.Load(MetricRows.Metrics(unit, id));
        book.Goals.Load(GoalRows.Load(unit, id, window.GoalsClosedAfter));
        book.Pauses.Load(AbsenceRows.TeamPauses(unit, id));
        book.Holidays.Load(TeamRows.Holidays(unit, id));
        if (row.HasExpectations)
        {
            book.Expectations.Load(ExpectationRows.Expectations(unit, id));
            book.Covers.Load(ExpectationRows.Covers(unit, id));
            book.Holes.Load(ExpectationRows.Holes(unit, id, window.HolesAfter));
        }

        if (row.HasPlans)
        {
            book.Plans.Load(PlanRows.Open(unit, id));
        }

        return book;
    }

    /// <exception cref="KeyNotFoundException">The team has no such member.</exception>
    public static MemberBook Member(SqliteUnit unit, TeamBook team, MemberId id, BookWindow window)
    {
        var row = MemberRows.Get(unit, team.Id, id);
        return Member(
            unit, team, row, CommitmentRows.Load(unit, team.Id, id), OccasionRows.Load(unit, team.Id, id, row.Standing.FoldedTo), window);
    }

    /// <summary>The books of many, with about as many queries as it takes for one.</summary>
    /// <param name="unit">Where they are read.</param>
    /// <param name="ids">The members, as a JSON array.</param>
    /// <param name="teamOf">The books of their teams.</param>
    /// <param name="window">How far back they reach.</param>
    public static List<MemberBook> Members(SqliteUnit unit, string ids, Func<TeamId, TeamBook> teamOf, BookWindow window)
    {
        var commitments = CommitmentRows.OfMany(unit, ids).ToLookup(commitment => commitment.Owner);
        var occasions = OccasionRows.OfMany(unit, ids).ToLookup(row => row.Member, row => row.Occasion);
        return MemberRows.Many(unit, ids).ConvertAll(row =>
            Member(unit, teamOf(row.Member.Team), row, commitments[row.Member.Id], occasions[row.Member.Id], window));
    }

    private static MemberBook Member(
        SqliteUnit unit, TeamBook team, MemberRow row, IEnumerable<Commitment> commitments, IEnumerable<Occasion> occasions, BookWindow window)
    {
        var id = row.Member.Id;
        var book = new MemberBook(row.Member, row.Standing, team)
        {
            NextCommitmentNumber = row.NextCommitmentNumber,
            NextCheckInNumber = row.NextCheckInNumber,
        };
        book.Commitments.Load(commitments);
        book.Occasions.Load(occasions);
        var has = row.Has;
        if (has.CheckIns)
            book.CheckIns.Load(CheckInRows.Load(unit, team.Id, id, window.CheckInsFrom(book.Occasions.Items)));
        if (has.Aways)
            book.Aways.Load(AbsenceRows.Aways(unit, team.Id, id, window.AwaysFrom));
        if (has.Pauses)
            book.OwnPauses.Load(AbsenceRows.OwnPauses(unit, team.Id, id));
        if (has.Skips)
            book.Skips.Load(AbsenceRows.Skips(unit, team.Id, id, window.SkipsFrom));
        if (has.Nags)
            book.Nags.Load(NagRows.Load(unit, team.Id, id, window.NagsAfter));
        if (has.Asks)
            book.Asks.Load(NagRows.Asks(unit, team.Id, id, window.NagsAfter));
        return book;
    }

    /// <summary>A book of what was due and was done in a span of days, for looking back.</summary>
    /// <exception cref="KeyNotFoundException">The team has no such member.</exception>
    public static MemberBook History(SqliteUnit unit, TeamBook team, MemberId id, LocalDate from, LocalDate to)
    {
        var row = MemberRows.Get(unit, team.Id, id);
        var book = new MemberBook(row.Member, row.Standing, team);
        book.Commitments.Load(CommitmentRows.Load(unit, team.Id, id));
        book.Occasions.Load(OccasionRows.Between(unit, team.Id, id, from, to));
        book.Occasions.Index();
        if (row.Has.CheckIns)
            book.CheckIns.Load(CheckInRows.Between(unit, team.Id, id, from, to));
        return book;
    }
}
