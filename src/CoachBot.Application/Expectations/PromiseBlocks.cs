using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Expectations;

/// <summary>A promise as it is shown: what it says, who covers it, and which hours nobody does.</summary>
/// <param name="team">The team.</param>
/// <param name="promise">The promise.</param>
/// <param name="members">All who are here.</param>
/// <param name="reader">Who reads it: what they type is on their clock.</param>
/// <param name="now">The present.</param>
internal sealed class PromiseBlocks(TeamBook team, Expectation promise, IReadOnlyList<MemberBook> members, MemberBook reader, Instant now)
{
    public string Name => team.NameOf(promise);

    public Line Said => ExpectationTexts.Promise(Name, promise.Within, promise.Hours, promise.Zone);

    public IReadOnlyList<(MemberBook Member, Cover Cover)> Covers => field ??=
    [
        .. team.Covers.Items.Where(c => c.IsLive && c.Expectation == promise.Id)
            .Join(members, c => c.Member, m => m.Id, (cover, member) => (member, cover)),
    ];

    /// <summary>The hours of a week that nobody covers, on the promise's clock.</summary>
    public IReadOnlyList<WeeklyHours> NeverCovered => field ??=
        OnItsClock(new CoverPlan(promise, team.Covers.Items, members).NeverCovered(NextWeek));

    private Interval NextWeek
    {
        get
        {
            var monday = promise.DateOf(now).Next(IsoDayOfWeek.Monday);
            var clock = new DayClock(promise.TimeZone, LocalTime.Midnight);
            return new Interval(clock.StartOf(monday), clock.StartOf(monday.PlusWeeks(1)));
        }
    }

    public Block Uncovered => new Block.Text(NeverCovered is { Count: > 0 } never
        ? CoverTexts.NeverCovered([.. never.Select(ExpectationTexts.Words)], CoverLine(reader, never[0]))
        : CoverTexts.AllCovered());

    public IEnumerable<Block> All() =>
    [
        new Block.Text(Said),
        .. Covers.Count == 0 ? (Block[])[] : [new Block.Table(["Who", "When"], [.. Covers.Select(Row)])],
        Uncovered,
    ];

    /// <summary>The button by which a member takes hours on: those that are named, where their clock is the promise's; else a form.</summary>
    public IEnumerable<Button> Cover(MemberBook member, WeeklyHours hours, string label) =>
        CommandButton.Of(member.Settings.Zone == promise.Zone ? label : CoverTexts.CoverSomeButton, CoverLine(member, hours));

    private string CoverLine(MemberBook member, WeeklyHours hours) => member.Settings.Zone == promise.Zone
        ? $"cover add {ExpectationParameters.Typed(hours)} {team.NameOf(promise)}"
        : $"cover add {team.NameOf(promise)}";

    /// <summary>The promise, and the hours that nobody covers as a rule, where there are any.</summary>
    public IEnumerable<Block> WithoutNames() => NeverCovered.Count > 0 ? [new Block.Text(Said), Uncovered] : [new Block.Text(Said)];

    /// <summary>Whether a hole is one in this promise.</summary>
    public bool IsIn(Hole hole) => hole.Expectation == promise.Id;

    /// <summary>When somebody answers, as it is next week on the promise's clock: theirs would tell where they are.</summary>
    public string HoursOf(MemberBook member, Cover cover) =>
        string.Join(", ", OnItsClock(cover.Hours.In(NextWeek, member.Clock.Zone)).Select(ExpectationTexts.Words));

    private IReadOnlyList<Line> Row((MemberBook Member, Cover Cover) of) =>
        [Line.Plain(of.Member.Member.Name), Line.Plain(HoursOf(of.Member, of.Cover))];

    /// <summary>The same hours of several days together.</summary>
    private IReadOnlyList<WeeklyHours> OnItsClock(IEnumerable<Interval> spans)
    {
        var clock = new DayClock(promise.TimeZone, LocalTime.Midnight);
        return
        [
            .. spans.Select(hours => (From: clock.Local(hours.Start), To: clock.Local(hours.End).TimeOfDay))
                .GroupBy(hours => (From: hours.From.TimeOfDay, hours.To))
                .Select(group => new WeeklyHours(WorkingDays.Of(group.Select(h => h.From.DayOfWeek)), group.Key.From, group.Key.To)),
        ];
    }
}
