using CoachBot.Domain.Engagement;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Teams;
using CoachBot.Storage.Sql;
using CoachBot.Storage.Sqlite;

namespace CoachBot.Storage.Rows;

/// <summary>A member's row with what is kept beside it.</summary>
internal sealed record MemberRow(Member Member, Standing Standing, int NextCommitmentNumber, int NextCheckInNumber, MemberHas Has);

/// <summary>When a member is to be looked at from now on; never where nothing is to come.</summary>
internal readonly record struct Moved(NodaTime.Instant? To);

/// <summary>Of what a member has anything at all: what is empty need not be read.</summary>
internal readonly record struct MemberHas(bool CheckIns, bool Aways, bool Pauses, bool Skips, bool Nags, bool Asks);

internal static class MemberRows
{
    public static MemberRow? Find(SqliteUnit unit, TeamId team, MemberId id) =>
        unit.QuerySingleOrDefault(MemberSql.Select, Read, team.Value, id.Value);

    /// <exception cref="KeyNotFoundException">The team has no such member.</exception>
    public static MemberRow Get(SqliteUnit unit, TeamId team, MemberId id) =>
        Find(unit, team, id) ?? throw new KeyNotFoundException($"There is no member {id.Value} in team {team.Value}.");

    /// <summary>Those whose ids stand in a JSON array.</summary>
    public static List<MemberRow> Many(SqliteUnit unit, string ids) => unit.Query(MemberSql.Many, Read, ids);

    public static IReadOnlyList<RosterEntry> Roster(SqliteUnit unit, TeamId team) => unit.Query(
        MemberSql.Roster,
        row => new RosterEntry(
            new MemberId(row.GetInt64(0)), row.GetString(1), (Role)row.GetInt32(2), row.GetString(3), row.GetBoolean(4), row.GetBoolean(5)),
        team.Value);

    public static void Insert(IStatements to, MemberBook book, long stamp) => Write(to, MemberSql.Insert, book, stamp);

    public static void Update(IStatements to, MemberBook book, long stamp) => Write(to, MemberSql.Update, book, stamp);

    /// <summary>For a change that leaves the member and the settings alone.</summary>
    /// <param name="to">Where the statements go.</param>
    /// <param name="book">The book.</param>
    /// <param name="stamp">Its new stamp.</param>
    /// <param name="wakeUp">Where the wake-up moves to; null where it stays.</param>
    public static void SaveProgress(IStatements to, MemberBook book, long stamp, Moved? wakeUp)
    {
        var standing = book.Standing;
        ReadOnlySpan<DbValue> values =
        [
            book.Member.Team.Value, book.Id.Value, book.NextCommitmentNumber, book.NextCheckInNumber, standing.ReservesHeld,
            standing.KeptTotal, standing.FoldedTo.Ms(), standing.FoldedStreak, standing.OpenedOn.Iso(), standing.EarnedInVain, stamp,
            wakeUp?.To.Ms(),
        ];
        if (wakeUp is null)
            to.Execute(MemberSql.SetProgress, values[..^1]);
        else
            to.Execute(MemberSql.SetProgressAndWakeUp, values);
    }

    public static void SaveWakeUp(IStatements to, TeamId team, MemberId member, NodaTime.Instant? at) =>
        to.Execute(WakeUpSql.Set, team.Value, member.Value, at.Ms());

    private static void Write(IStatements to, string sql, MemberBook book, long stamp)
    {
        var member = book.Member;
        var settings = member.Settings;
        var standing = book.Standing;
        to.Execute(
            sql, member.Id.Value, member.Team.Value, member.Name, (int)member.Role, member.JoinedAt.Ms(), member.LeftAt.Ms(),
            member.UnreachableSince.Ms(), (int?)member.Placement?.Stage, member.Placement?.At.Ms(), settings.Zone, settings.DayStart.Iso(),
            settings.Quiet.From.Iso(), settings.Quiet.Until.Iso(), settings.WorkingDays.Mask, settings.LastCall, settings.SharesKept,
            settings.PraiseInPublic, (int)settings.Numbers, (int)settings.Dates, settings.Accountability?.Person.Value,
            settings.Accountability?.Until.Iso(), settings.MutedUntil.Iso(), book.NextCommitmentNumber, book.NextCheckInNumber,
            standing.ReservesHeld, standing.KeptTotal, standing.FoldedTo.Ms(), standing.FoldedStreak, standing.OpenedOn.Iso(),
            standing.EarnedInVain, stamp, (int)(settings.Accountability?.State ?? AgreementState.Asked), member.Buddy?.Person.Value,
            member.Buddy?.IsMutual ?? false, member.Buddy?.NudgeOn.Iso());
    }

    private static MemberRow Read(SqliteRow row)
    {
        var columns = new Columns(row);
        var member = new Member
        {
            Id = new MemberId(columns.Long()),
            Team = new TeamId(columns.Long()),
            Name = columns.Text(),
            Role = (Role)columns.Int(),
            JoinedAt = columns.Instant(),
            LeftAt = columns.InstantOrNull(),
            UnreachableSince = columns.InstantOrNull(),
            Placement = Placement(columns.IntOrNull(), columns.InstantOrNull()),
            Settings = Settings(ref columns),
            Buddy = Buddy(columns.LongOrNull(), columns.Flag(), columns.DateOrNull()),
        };
        var nextCommitment = columns.Int();
        var nextCheckIn = columns.Int();
        var standing = new Standing
        {
            ReservesHeld = columns.Int(),
            KeptTotal = columns.Int(),
            FoldedTo = columns.Instant(),
            FoldedStreak = columns.Int(),
            OpenedOn = columns.DateOrNull(),
            EarnedInVain = columns.Long(),
        };
        var has = new MemberHas(columns.Flag(), columns.Flag(), columns.Flag(), columns.Flag(), columns.Flag(), columns.Flag());
        return new MemberRow(member, standing, nextCommitment, nextCheckIn, has);
    }

    private static Placement? Placement(int? stage, NodaTime.Instant? at) =>
        stage is { } known && at is { } since ? new Placement((JourneyStage)known, since) : null;

    private static MemberSettings Settings(ref Columns columns) => new()
    {
        Zone = columns.Text(),
        DayStart = columns.Time(),
        Quiet = new QuietHours(columns.Time(), columns.Time()),
        WorkingDays = new WorkingDays(columns.Int()),
        LastCall = columns.Flag(),
        SharesKept = columns.Flag(),
        PraiseInPublic = columns.Flag(),
        Numbers = (NumberFormat)columns.Int(),
        Dates = (DateFormat)columns.Int(),
        Accountability = Accountability(columns.LongOrNull(), columns.DateOrNull(), columns.Int()),
        MutedUntil = columns.DateOrNull(),
    };

    private static Accountability? Accountability(long? person, NodaTime.LocalDate? until, int state) =>
        person is { } known && until is { } end ? new Accountability(new MemberId(known), end, (AgreementState)state) : null;

    private static Buddy? Buddy(long? person, bool isMutual, NodaTime.LocalDate? nudgeOn) =>
        person is { } known ? new Buddy(new MemberId(known), isMutual, nudgeOn) : null;
}
