using CoachBot.Application.Commands;
using CoachBot.Application.Content;
using CoachBot.Application.Goals;
using CoachBot.Application.Journey;
using CoachBot.Application.Reviews;
using CoachBot.Application.Worth;
using CoachBot.Domain.Audits;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Worth;
using NodaTime;

namespace CoachBot.Application.Reports;

/// <summary>
/// Makes a report. Each figure is worked out by the function that <c>worth</c>, <c>goal list</c>, <c>audit</c> and <c>stage</c> use, with
/// the report's weeks in place of theirs.
/// </summary>
public sealed class SeasonReader
{
    private readonly CommandContext _context;
    private readonly AssessmentContent _content;
    private readonly WorthPeriods _span;
    private readonly IReadOnlyList<MemberBook> _members;
    private readonly Dictionary<(GoalId, LocalDate), GoalSnapshot> _goals = [];

    private SeasonReader(CommandContext context, AssessmentContent content, WorthPeriods span)
    {
        (_context, _content, _span) = (context, content, span);
        _members = context.Reader.History(context.Team.Id, span.BeforeFrom, span.To);
    }

    /// <param name="context">Who asks: a lead or an admin.</param>
    /// <param name="content">What the assessment asks.</param>
    /// <param name="span">Full weeks.</param>
    public static SeasonReport Read(CommandContext context, AssessmentContent content, WorthPeriods span) =>
        new SeasonReader(context, content, span).Report();

    private SeasonReport Report()
    {
        var team = _context.Team;
        var spends = _context.Reader.Spends(team.Id, _span.BeforeFrom);
        var strategies = team.Strategies.Items.Where(s => WasOpen(s.CreatedAt, s.ClosedAt)).OrderBy(s => s.Number)
            .Select(s => StrategyWorth.Of(_context, s, _members, spends, _span)).ToList();
        return new SeasonReport
        {
            Team = team.Team.Name,
            Span = _span,
            Currency = TeamMoney.CurrencyOf(_context),
            HasRate = TeamMoney.RateFor(_context) is not null,
            Strategies = strategies,
            Channels = [.. ChannelWorth.Of(_context, _members, spends, _span).Select(c => ChannelOf(c, strategies))],
            Goals = [.. team.Goals.Items.Where(g => WasOpen(g.CreatedAt, g.ClosedAt)).OrderBy(g => g.Number).Select(GoalOf)],
            Kept = KeptWeeks.Of(_members, _span.From, SeasonReport.Weeks),
            KeptBefore = KeptWeeks.Of(_members, _span.BeforeFrom, SeasonReport.Weeks),
            Stage = StageOf(),
            Freed = TimeFreed.Of(team, _span.To),
            Closed = [.. strategies.Select(s => s.Strategy).Where(s => s.ClosedAt is { } closed && DayOf(closed) <= _span.To)],
            Changes = ReviewChanges.Of(_context.Reader.ReviewRecords(team.Id, Instant.MinValue).Answers, _span),
            Calibration = ForecastCalibration.Of(_context.Reader.ScoredForecasts(team.Id)),
        };
    }

    private bool WasOpen(Instant created, Instant? closed) =>
        DayOf(created) <= _span.To && (closed is not { } end || DayOf(end) >= _span.From);

    private LocalDate DayOf(Instant instant) => _context.Member.Clock.DayOf(instant);

    private ChannelReport ChannelOf(ChannelWorth worth, IReadOnlyList<StrategyWorth> strategies)
    {
        var audit = worth.Channel.Audit is { } looked && looked.On <= _span.To ? looked : null;
        var decided = worth.Channel.Audit?.Decision is { } decision && decision.On <= _span.To ? decision : null;
        var serves = strategies.FirstOrDefault(s => s.Strategy.Id == worth.Channel.Audit?.Strategy);
        return new(
            worth, decided, audit is null ? null : SuggestedVerdict.Of(audit, _span.To).Verdict, serves is null ? null : CallOf(worth, serves),
            serves?.Now.Outcomes is not null);
    }

    /// <summary>The strategy's outcomes judge the channel, once the channel's own record is long enough.</summary>
    private WorthCall CallOf(ChannelWorth worth, StrategyWorth serves)
    {
        var days = _members.SelectMany(m => m.CheckIns.Items).Where(c => c.Channel == worth.Channel.Id && c.Date <= _span.To).Select(c => c.Date).ToList();
        var own = serves.Record with { Since = days.Count == 0 ? null : days.Min(), CheckIns = days.Count };
        return WorthAdvice.Of(serves.Now, serves.Before, own, _span.To).Call;
    }

    private GoalReport GoalOf(Goal goal) => new(
        _goals[(goal.Id, _span.To)] = GoalFigures.AtClose(_context.Reader, _context.Team, goal, _span.To), MeasuredValues.Of(_context.Reader, _context.Team.Id, goal).At(_span.BeforeTo), _context.Team.NameOf(goal.Owner));

    private StageReport StageOf()
    {
        var records = _context.Reader.Assessments(_context.Team.Id);
        // What leaves the team is shown to nobody in it: a rater's own round stays with the rater.
        var rounds = AssessmentReader.History(_content, records, viewer: null)
            .Select(h => new StageSeen(h.Voice.Lowest, h.Voice.Highest, DayOf(h.Round.EndedAt!.Value))).ToList();
        return new StageReport(
            EvidenceAt(_span.To),
            EvidenceAt(_span.BeforeTo),
            rounds.LastOrDefault(r => r.On <= _span.To),
            rounds.LastOrDefault(r => r.On <= _span.BeforeTo),
            records.Customers is { } customers && DayOf(customers.At) <= _span.To ? new(customers.Stage, DayOf(customers.At)) : null);
    }

    private EvidenceVoice EvidenceAt(LocalDate day) => EvidenceVoice.Of(EvidenceReader.AtClose(
        _context.Reader, _context.Member, _members, day,
        goal => _goals.GetValueOrDefault((goal.Id, day)) ?? GoalFigures.AtClose(_context.Reader, _context.Team, goal, day, forecasts: false)));
}
