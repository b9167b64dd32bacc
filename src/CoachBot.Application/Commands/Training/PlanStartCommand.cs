using CoachBot.Application.Content;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Application.Training;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using NodaTime;

namespace CoachBot.Application.Commands.Training;

/// <summary>
/// Proposes a plan to whoever asks: its weeks, and how it would go by calendars and records. Nothing starts before they join it with their
/// days; until then a new proposal takes the place of this one.
/// </summary>
public sealed class PlanStartCommand : ICommand
{
    private const int MostWeeksAhead = 26;
    private const int LeastClimb = 10;

    private readonly PlansContent _content;

    public PlanStartCommand(CoachingContent content)
    {
        _content = content.Plans;
        Definition = new CommandDefinition(
            "plan start", "See how a training plan or a launch would go, then start it", CommandEffect.Change)
        {
            Parameters =
            [
                new("plan", ParameterKind.Choice, "Which plan") { Required = true, Choices = [.. _content.Plans.Select(p => p.Key)] },
                new("minutes", ParameterKind.Duration, "Minutes a week to begin with") { PerWeek = true, Anywhere = true },
                new("day", ParameterKind.Date, "Day of the launch") { Markers = ["on"], OnlyMarked = true },
                new("from", ParameterKind.Date, "From when") { Markers = ["from"], OnlyMarked = true },
                new("goal", ParameterKind.Goal, "For which goal") { Markers = ["for"], OnlyMarked = true },
                new("anyway", ParameterKind.Choice, "Even if it climbs fast") { Choices = ["anyway"], Anywhere = true, NotInForm = true },
            ],
            Intro = PlanProposalTexts.Choose(),
            Examples = [$"plan start {_content.Plans[0].Key}", $"plan start {_content.Plans[0].Key} 45m for G1"],
        };
    }

    public CommandDefinition Definition { get; }

    public Reply Handle(CommandContext context)
    {
        var chosen = _content.Find(context.Arguments.Get<string>("plan"))!;
        var minutes = context.Arguments.FindValue<int>("minutes") ?? chosen.Minutes;
        if (minutes is < PlansContent.LeastMinutes or > PlansContent.MostMinutes)
        {
            throw new UserError(PlanProposalTexts.MinutesRange(PlansContent.LeastMinutes, PlansContent.MostMinutes));
        }

        var plan = Propose(context, chosen, minutes);
        RefuseClimb(context, plan);
        context.Team.Plans.Put(plan);
        context.Team.Ledger.Add(new LedgerEntry("plan.proposed", context.Now, plan.Id.Value, 0, plan.StartsOn, "plan", LedgerEntry.Of(
            ("minutes", plan.Minutes), ("weeks", plan.Weeks.Count))));
        return Preview(context, plan, chosen);
    }

    /// <summary>The plan as it would be; it takes the place of the speaker's earlier proposal.</summary>
    private static TeamPlan Propose(CommandContext context, PlanContent chosen, int minutes)
    {
        var thisMonday = Weeks.MondayOf(context.Today);
        var from = context.Arguments.Find<DateValue>("from")?.Date ?? context.Today;
        var (start, weeks, day) = chosen.Kind == PlanKind.Launch
            ? Launch(context, chosen)
            : (Weeks.MondayFrom(LocalDate.Max(from, context.Today)), chosen.ToShape(), null);
        if (start > thisMonday.PlusWeeks(MostWeeksAhead))
        {
            throw new UserError(PlanProposalTexts.DayIsFar(MostWeeksAhead));
        }

        return new TeamPlan
        {
            Id = context.Team.Plans.Items.FirstOrDefault(p => p.IsProposal && p.By == context.Member.Id)?.Id ?? new PlanId(context.NewId()),
            Key = chosen.Key,
            Kind = chosen.Kind,
            Title = chosen.Title,
            By = context.Member.Id,
            Goal = context.Arguments.Find<Goal>("goal")?.Id,
            StartsOn = start,
            LaunchOn = day,
            Minutes = minutes,
            LongPercent = chosen.LongPercent,
            Weeks = weeks,
            Monday = start,
        };
    }

    /// <summary>The week of the launch is the last but one; what would lie in the past is left out.</summary>
    private static (LocalDate Start, IReadOnlyList<PlanWeek> Weeks, LocalDate? Day) Launch(CommandContext context, PlanContent chosen)
    {
        var day = context.Arguments.Find<DateValue>("day")?.Date ?? throw new UserError(PlanProposalTexts.WhichDay());
        if (day < context.Today)
        {
            throw new UserError(PlanProposalTexts.DayIsPast());
        }

        var start = Weeks.MondayOf(day).PlusWeeks(2 - chosen.Weeks.Count);
        var late = Math.Max(0, Period.DaysBetween(start, Weeks.MondayOf(context.Today)) / 7);
        var left = chosen.ToShape().Skip(late).ToList();
        return (start.PlusWeeks(late), [.. left.Select(w => w with { Load = ((w.Load * 100) + (left[0].Load / 2)) / left[0].Load })], day);
    }

    /// <exception cref="UserError">It begins far above what the speaker does now, and nobody said that they want that.</exception>
    private static void RefuseClimb(CommandContext context, TeamPlan plan)
    {
        if (context.Arguments.Has("anyway") || PlanRecord.WeeklyMinutes(context.Member, context.Now) is not { } now || now < LeastClimb)
        {
            return;
        }

        var most = now * (100 + PlanShape.Refused) / 100;
        if (plan.Minutes > most)
        {
            throw new UserError(Reply.Of(new Block.Text(PlanProposalTexts.Climbs(now, plan.Minutes, most)))
                .With(CommandButton.Of(PlanProposalTexts.With(most), Again(plan with { Minutes = most }, context)))
                .With(CommandButton.Of(PlanTexts.AnywayButton, Again(plan, context) + " anyway")));
        }
    }

    private Reply Preview(CommandContext context, TeamPlan plan, PlanContent chosen)
    {
        var loads = plan.Loads;
        var forecast = PlanForecast.Of(context, plan);
        var own = context.Member.Commitments.Items.Where(c => c.IsLive && c.Schedule is Schedule.Weekdays).Take(2);
        var smaller = Math.Max(PlansContent.LeastMinutes, plan.Minutes * 4 / 5);
        return Reply.Of(
            [
                new Block.Heading(PlanProposalTexts.Heading(plan)),
                new Block.Text(Line.Plain(chosen.About)),
                new Block.Text(PlanProposalTexts.EachWeek(loads[0], loads.Max())),
                TableOf(plan),
                new Block.Text(forecast.Odds is { } odds
                    ? PlanProposalTexts.Odds(odds, plan, forecast.IsOwn, forecast.Blocked)
                    : PlanProposalTexts.NoRecord()),
                .. PlanMessages.Effect(context.Reader, context.Team, plan, context.Now).Select(line => new Block.Text(line)),
                new Block.Text(PlanProposalTexts.NothingYet()),
            ])
            .With(CommandButton.Of(PlanTexts.StartButton, "plan join"))
            .With(own.SelectMany(c => CommandButton.Of(
                PlanProposalTexts.StartWith(context.Team.ChannelName(c.Channel), c.Number), $"plan join with {c.Number}")))
            .With(CommandButton.Of(PlanTexts.SmallerButton, Again(plan with { Minutes = smaller }, context)))
            .WithFacts(new PlanProposalFacts(
                plan.Key, plan.StartsOn, loads, forecast.Odds is { } known ? Math.Round(known.AsPlanned, 3) : null,
                forecast.Odds?.Weeks, forecast.Odds?.People ?? 0));
    }

    /// <summary>What each week asks, and what it is about.</summary>
    private Block.Table TableOf(TeamPlan plan) => new(
        ["Week", "Min", "About"],
        [
            .. plan.Loads.Select((minutes, i) => (Line[])
            [
                Line.Of($"{i + 1}"), Line.Of($"{minutes}"),
                Line.Plain(_content.AboutWeek(plan.Key, plan.Weeks.Count - i - 1) ?? ""),
            ]),
        ]);

    /// <summary>The line that proposes a plan again.</summary>
    private static string Again(TeamPlan plan, CommandContext context)
    {
        var goal = plan.Goal is { } id && context.Team.Goals.Find(id) is { } known ? $" for {GoalCommandTexts.Reference(known)}" : "";
        var day = plan.LaunchOn is { } launch ? $" on {launch.Iso()}" : $" from {plan.StartsOn.Iso()}";
        return $"plan start {plan.Key} {plan.Minutes}m{day}{goal}";
    }
}

/// <summary>The figures of a proposal.</summary>
/// <param name="Loads">Minutes a person of each week.</param>
/// <param name="Odds">The chance that it goes as planned, 0 to 1; null where there is no record yet.</param>
/// <param name="Weeks">How many weeks it takes, in the middle.</param>
/// <param name="People">By how many records.</param>
public sealed record PlanProposalFacts(string Plan, LocalDate StartsOn, IReadOnlyList<int> Loads, double? Odds, int? Weeks, int People);
