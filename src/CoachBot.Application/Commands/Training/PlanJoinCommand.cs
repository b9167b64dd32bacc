using CoachBot.Application.Commands.Engagement;
using CoachBot.Application.Content;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Application.Training;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Teams;
using CoachBot.Domain.Training;
using NodaTime;

namespace CoachBot.Application.Commands.Training;

/// <summary>
/// A member's yes to a plan, with their own days: new ones, or a commitment that they have. Who proposed the plan starts it by that.
/// </summary>
public sealed class PlanJoinCommand(CoachingContent content) : ICommand
{
    private const string Invitation = "invitation";

    public CommandDefinition Definition { get; } = new("plan join", "Agree to a plan, with your own days", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            OwnPlan.Named(content.Plans),
            new("days", ParameterKind.Schedule, "Which days") { Anywhere = true },
            new("time", ParameterKind.Time, "At what time") { Anywhere = true },
            new("most", ParameterKind.Duration, "The most minutes a week that you can give") { PerWeek = true, Markers = ["most"], OnlyMarked = true },
            new("with", ParameterKind.Commitment, "A commitment that you have") { Markers = ["with"], OnlyMarked = true, NotInForm = true },
            new("channel", ParameterKind.AnyChannel, "Channel") { Longest = 40 },
        ],
        Examples = ["plan join mon wed fri 09:00 linkedin most 90m", "plan join with 1"],
    };

    public Reply Handle(CommandContext context)
    {
        var plan = Meant(context);
        var arguments = context.Arguments;
        var twin = Twin(context);
        var with = arguments.Find<Commitment>("with") ?? twin;
        if (with is null && !(arguments.Has("days") && arguments.Has("channel")))
        {
            return Ask(context, plan);
        }

        var isFirst = context.Member.Commitments.Items.Count == 0;
        var most = arguments.FindValue<int>("most") ?? plan.Loads.Max();
        var days = DaysOf(context, plan, with, most);
        var starts = plan.IsProposal;
        plan = starts ? Begin(context, plan) : plan;
        var (after, sessions) = Put(context, plan, with, days, most);
        context.Team.Plans.Put(after);
        context.Session.Withdraw(context.Team.Id, PlanMessages.KeyOf(after, Invitation, context.Member.Id));
        var reply = Reply.Of(new Block.Text(PlanProposalTexts.Joined(after, sessions)));
        reply = twin is { } had ? reply.Then(new Block.Text(PlanProposalTexts.CarriedBy(had.Number, had.Minutes))) : reply;
        reply = !starts && context.Team.Plans.Items.Any(p => p.IsProposal && p.By == context.Member.Id)
            ? reply.Then(new Block.Text(PlanProposalTexts.JoinedInstead(context.Team.NameOf(after.By)))) : reply;
        reply = starts && Others(context).Any() ? reply.Then(new Block.Text(PlanProposalTexts.OthersAsked())) : reply;
        return (isFirst ? reply.Then(LadderBlocks.All()) : reply)
            .With(plan.Kind == PlanKind.Training ? CommandButton.Of(PlanTexts.SurveyButton, "plan survey") : [])
            .With(CommandButton.Of(PlanTexts.ShowButton, "plan show"))
            .With(CommandButton.Undo);
    }

    /// <summary>
    /// The newest plan that is on without the speaker, before a proposal of theirs, which can't begin beside one of its kind; else their
    /// proposal.
    /// </summary>
    private static TeamPlan Meant(CommandContext context)
    {
        var key = context.Arguments.Find<string>("plan");
        var own = context.Team.Plans.Items.FirstOrDefault(p => p.IsProposal && p.By == context.Member.Id && (key is null || p.Key == key));
        var live = context.Live();
        var inTheWay = context.Team.Plans.Items.FirstOrDefault(p => p.IsLive && p.Kind == own?.Kind);
        return own is not null && inTheWay is null ? own
            : live.LastOrDefault(p => p.Find(context.Member.Id) is null)
            ?? throw new UserError(
                own is not null ? PlanProposalTexts.AlreadyOne(inTheWay!) : live.Count > 0 ? PlanProposalTexts.AlreadyIn(live[^1]) : PlanProposalTexts.NothingToJoin());
    }

    /// <summary>A commitment on the days and the channel that were said, at that time: the plan takes it, as none is added to a day of theirs.</summary>
    private static Commitment? Twin(CommandContext context)
    {
        var (book, arguments) = (context.Member, context.Arguments);
        var time = arguments.FindValue<LocalTime>("time");
        return arguments.Find<Schedule>("days") is { } days && arguments.Find<string>("channel") is { } name && context.Team.FindChannel(name) is { } channel
            ? book.Commitments.Items.FirstOrDefault(c => c.IsLive && (c.Channel, c.Schedule) == (channel.Id, days) && c.Time == (time ?? c.Time))
            : null;
    }

    /// <summary>Asks for what is missing; filled in with what was said, and where nothing was, with the days that the member has.</summary>
    private Reply Ask(CommandContext context, TeamPlan plan)
    {
        var (book, arguments) = (context.Member, context.Arguments);
        var own = book.Commitments.Items.LastOrDefault(c => c.IsLive && c.Schedule is Schedule.Weekdays);
        var known = new Dictionary<string, string>
        {
            ["plan"] = plan.Key,
            ["days"] = (arguments.Find<Schedule>("days") ?? own?.Schedule) is { } days ? ScheduleTexts.Words(days) : "mon wed fri",
            ["time"] = ScheduleTexts.Hour(arguments.FindValue<LocalTime>("time") ?? own?.Time ?? Commitments.DefaultTime),
            ["most"] = $"{arguments.FindValue<int>("most") ?? plan.Loads.Max()}m",
        };
        if ((arguments.Find<string>("channel") ?? (own is not null ? book.Team.ChannelName(own.Channel) : null)) is { } channel)
        {
            known["channel"] = channel;
        }

        return Reply.Of(new Block.Text(PlanProposalTexts.AskDays(plan))) with { Form = Forms.Of(Definition, known, "days", "channel") };
    }

    /// <summary>The days that the plan may use.</summary>
    /// <exception cref="UserError">They have no names, are too many for its minutes, or belong to another plan.</exception>
    private static Schedule.Weekdays DaysOf(CommandContext context, TeamPlan plan, Commitment? with, int most)
    {
        if (with is not null
            && context.Team.Plans.Items.FirstOrDefault(p => p.IsLive && p.Find(context.Member.Id)?.Commitment == with.Id) is { } other)
        {
            throw new UserError(PlanProposalTexts.AlreadyIn(other));
        }

        return OwnPlan.DaysFor(plan, with?.Schedule ?? context.Arguments.Get<Schedule>("days"), most);
    }

    private TeamPlan Begin(CommandContext context, TeamPlan proposal)
    {
        var next = Weeks.MondayFrom(context.Today);
        var isLate = proposal.StartsOn < (proposal.Kind == PlanKind.Launch ? Weeks.MondayOf(context.Today) : next);
        if (isLate && proposal.Kind == PlanKind.Launch)
        {
            throw new UserError(PlanProposalTexts.DayIsPast());
        }

        var plan = isLate ? proposal with { StartsOn = next, Monday = next } : proposal;
        plan = plan with { BegunAt = context.Now };
        context.NotePlan("plan.begun", plan);
        foreach (var other in Others(context))
        {
            var book = context.Session.Member(context.Team.Id, other);
            var text = PlanProposalTexts.Invitation(plan, content.Plans.Find(plan.Key)?.About ?? "");
            context.Messages.Add(PlanMessages.To(
                book, plan, Invitation,
                Reply.Of(new Block.Text(text)).With(CommandButton.Of(ButtonTexts.Join, $"plan join {plan.Key}"))
                    .With(CommandButton.Of(PlanTexts.ShowButton, "plan show")),
                book.FirstMinuteHere(context.Now)));
        }

        return plan;
    }

    private static IEnumerable<Domain.Teams.MemberId> Others(CommandContext context) =>
        context.Team.Roster.Where(r => r.IsHere && r.Id != context.Member.Id).Select(r => r.Id);

    /// <summary>Puts the member into the plan, and its present or first week into their commitment.</summary>
    private static (TeamPlan Plan, Line Sessions) Put(
        CommandContext context, TeamPlan plan, Commitment? with, Schedule.Weekdays days, int most)
    {
        var book = context.Member;
        var share = Math.Min(plan.Loads[plan.Step], most);
        var spread = WeekSpread.Of(days, share, plan.LongPercent);
        var commitment = with ?? Promise(context, plan, days, spread);
        var member = new PlanMember { Member = book.Id, Commitment = commitment.Id, Most = most, Before = with?.Minutes };
        var hasBegun = plan.StartsOn <= context.Today;
        var after = plan.With(member);
        after = hasBegun ? PlanShares.Set(book, after, member, Weeks.MondayOf(context.Today), context.Now) : after;
        context.NotePlan("plan.joined", after);
        return (after, PlanProposalTexts.Sessions(plan.Step + 1, share, spread));
    }

    private static Commitment Promise(CommandContext context, TeamPlan plan, Schedule.Weekdays days, WeekSpread spread)
    {
        if (context.Member.Commitments.Items.Count(c => c.IsLive) >= Commitments.MostLive)
        {
            throw new UserError(ScheduleTexts.TooMany(Commitments.MostLive));
        }

        var commitment = context.Member.Promise(
            days, context.Arguments.FindValue<LocalTime>("time") ?? Commitments.DefaultTime, spread.Minutes,
            context.ChannelNamed(context.Arguments.Get<string>("channel")), plan.Goal, context.Now, plan.StartsOn, spread.Long);
        context.RecutGoalOf(commitment);
        return commitment;
    }
}
