using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Content;
using CoachBot.Application.Journey;
using CoachBot.Application.Outbox;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Dashboards;

/// <summary>
/// A member's dashboard: what they missed, today, the cover of what was promised, plans, their own record, the goals with the numbers that
/// the week waits for, for leads the team in totals, ideas, reviews and assessments, the stage, the settings. It says what the commands say,
/// in one place, and of each thing only where there is some.
/// </summary>
internal static class MemberDashboard
{
    private const int MostGaps = 5;

    /// <param name="context">Who looks.</param>
    /// <param name="waiting">What they missed, oldest first.</param>
    /// <param name="content">What plans and the assessment are made of.</param>
    public static IReadOnlyList<Section> Sections(CommandContext context, IReadOnlyList<SentMessage> waiting, CoachingContent content)
    {
        var hasBegun = context.Member.Commitments.Items.Any(c => c.IsLive);
        var isLead = context.IsLead();
        Section?[] sections =
        [
            waiting.Count > 0 ? new Section(Undelivered.Blocks(waiting), []) : null,
            hasBegun ? Today(context) : EmptyDashboard.NotBegun(context),
            CoverSection.Of(context),
            .. PlanSections.Of(context, content.Plans),
            Record(context),
            GoalSection.Of(context, isLead, hasBegun),
            isLead && context.Team.Roster.Count(r => r.IsHere) > 1 ? Team(context) : null,
            IdeaSection.Of(context),
            RoundSection.Of(context, content.Assessment),
            hasBegun ? Stage(context, isLead) : null,
            Settings(context),
        ];
        return [.. sections.OfType<Section>()];
    }

    private static Section Today(CommandContext context)
    {
        var book = context.Member;
        var today = new TodayCommand().Handle(context);
        var canSkip = book.Occasions.Items.Any(
            o => o.State == OccasionState.Open && o.Date == context.Today && book.HasCome(o, context.Now));
        return new Section(
            [.. today.Blocks, .. Next(context)],
            [
                .. today.Buttons,
                .. CommandButton.Of(DashboardTexts.LogButton, "log"),
                .. canSkip ? CommandButton.Of(ButtonTexts.SkipToday, "skip") : [],
                .. CommandButton.Of(DashboardTexts.AwayButton, "away"),
            ]);
    }

    /// <summary>What comes after today; the day's card says it itself where nothing is due.</summary>
    private static IEnumerable<Block> Next(CommandContext context)
    {
        var book = context.Member;
        if (book.IsPaused(context.Now) || book.AwayOn(context.Today) is not null || book.Occasions.Items.All(o => o.Date != context.Today)
            || TodayCommand.NextDate(book, context.Today) is not { } date)
        {
            return [];
        }

        var next = book.Commitments.Items.Where(c => c.IsLive && c.Schedule.IsDue(date, c.FirstDate)).OrderBy(c => c.Time).First();
        return [new Block.Text(DashboardTexts.Next(context.Team.ChannelName(next.Channel), date, next.Time, next.Minutes))];
    }

    private static Section? Record(CommandContext context) =>
        context.Member.CountsOf(context.Now, Figures.TwelveWeeks).Due == 0 && context.Member.CheckIns.Items.Count == 0
            ? null
            : new Section(
                [new Block.Heading(DashboardTexts.Record()), .. MemberProgress.Show(context).Blocks],
                CommandButton.Of(DashboardTexts.ScheduleButton, "schedule list"));

    /// <summary>The team in totals, and for each channel its last gap: what the audience saw.</summary>
    private static Section Team(CommandContext context)
    {
        var members = context.Reader.Members(context.Team.Id);
        var gaps = Gaps.Of(members, context.Today, Figures.FourWeeks).GroupBy(gap => gap.Channel).Select(of => of.MaxBy(gap => gap.From)!);
        return new Section(
            [
                new Block.Heading(DashboardTexts.Team()),
                TeamProgress.Total(context, members),
                .. TeamProgress.GapsOf(context, gaps).Take(MostGaps),
            ],
            [.. CommandButton.Of(DashboardTexts.TeamButton, "progress team"), .. CommandButton.Of(DashboardTexts.RosterButton, "team")]);
    }

    private static Section Stage(CommandContext context, bool isLead)
    {
        var evidence = EvidenceVoice.Of(EvidenceReader.Read(context.Reader, context.Member, context.Now));
        var step = evidence.NextSteps is [var first, ..] ? first : null;
        // A step is mostly about goals: who may change none is only told.
        var mayAct = isLead || context.Team.Goals.Items.Any(g => g.IsOpen && g.Owner == context.Member.Id);
        Line?[] lines =
        [
            Line.Plain(evidence.Summary),
            evidence.Risk is { } risk ? Line.Plain(risk) : null,
            step is null ? null : DashboardTexts.NextStep(step.Text),
        ];
        return new Section(
            [new Block.Heading(DashboardTexts.Stage()), .. lines.OfType<Line>().Select(line => new Block.Text(line))],
            [
                .. step is null || !mayAct ? [] : CommandButton.Of(StageTexts.StepButton(step.Command), step.Command),
                .. context.Member.Member.Placement is null ? CommandButton.Of(StageTexts.PlaceButton, "stage place") : [],
                .. CommandButton.Of(DashboardTexts.StageButton, "stage"),
            ]);
    }

    private static Section Settings(CommandContext context)
    {
        var settings = context.Member.Settings;
        return new Section(
            [
                new Block.Heading(SettingsTexts.Heading()),
                new Block.Text(DashboardTexts.Settings(settings.Zone, settings.Quiet, settings.WorkingDays)),
            ],
            [.. CommandButton.Of(DashboardTexts.SettingsButton, "settings"), .. CommandButton.Of(DashboardTexts.HelpButton, "help")]);
    }
}
