using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Domain.Tests.Expectations;

/// <summary>A team that promised something for one channel. It is Monday 12 January 2026, 07:30 in London.</summary>
internal sealed class Crew
{
    public static readonly ChannelId LinkedIn = new(1);

    private static readonly WeeklyHours MondayToThursday = new(
        Days(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday), new(9, 0), new(17, 0));

    private long _lastId = 1000;

    public Crew(string zone = "Europe/London", WeeklyHours? hours = null, int within = 240)
    {
        Team = new TeamBook(new Team { Id = new TeamId(1), Name = "Blue", InstalledAt = Instant.MinValue });
        Promise = new Expectation
        {
            Id = new ExpectationId(500),
            Channel = LinkedIn,
            Within = within,
            Hours = hours ?? MondayToThursday,
            Zone = zone,
            CreatedAt = Now,
        };
        Team.Expectations.Put(Promise);
    }

    public Instant Now { get; set; } = Instant.FromUtc(2026, 1, 12, 7, 30);

    public TeamBook Team { get; }

    public Expectation Promise { get; }

    public List<MemberBook> Members { get; } = [];

    public IReadOnlyList<Hole> Holes => Team.Holes.Items;

    public static WorkingDays Days(params IsoDayOfWeek[] days) => WorkingDays.Of(days);

    public static LocalDate January(int day) => new(2026, 1, day);

    public MemberBook Join(string name, Role role = Role.Member, string zone = "Europe/London")
    {
        var member = new Member
        {
            Id = new MemberId(++_lastId),
            Team = Team.Id,
            Name = name,
            Role = role,
            JoinedAt = Instant.MinValue,
            Settings = new MemberSettings { Zone = zone },
        };
        var book = new MemberBook(member, new Standing(), Team) { NewId = () => ++_lastId };
        Members.Add(book);
        Team.Roster = [.. Members.Select(m => new RosterEntry(m.Id, m.Member.Name, m.Member.Role, m.Settings.Zone, false, true))];
        return book;
    }

    public Cover Covers(MemberBook member, int from, int to, params IsoDayOfWeek[] days)
    {
        var hours = new WeeklyHours(days.Length == 0 ? Promise.Hours.Days : Days(days), new LocalTime(from, 0), new LocalTime(to % 24, 0));
        var cover = new Cover(new CoverId(++_lastId), member.Id, Promise.Id, hours, Now);
        Team.Covers.Put(cover);
        return cover;
    }

    public void Away(MemberBook member, int from, int? to = null) =>
        member.Aways.Put(new Away(new AwayId(++_lastId), January(from), January(to ?? from), "private"));

    public HoleChanges Watch() => Team.Watch(Members, Now, () => ++_lastId);

    public Hole Hole() => Holes.Single();

    public static Interval London(int day, int from, int to) =>
        new(January(day).At(new LocalTime(from, 0)).InUtc().ToInstant(), January(day).At(new LocalTime(to, 0)).InUtc().ToInstant());
}
