using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Expectations;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Engagement;

/// <summary>Pauses the member, a goal or the team; each with its own record.</summary>
public sealed class PauseCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("pause", "Pause yourself, a goal or the team", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            new("what", ParameterKind.Choice, "What") { Choices = ["me", "team"] },
            new("goal", ParameterKind.Goal, "Which goal") { Markers = ["goal"] },
            new("reason", ParameterKind.Text, "Why (private)") { Longest = 200 },
        ],
        Examples = ["pause", "pause G1", "pause team"],
    };

    public Reply Handle(CommandContext context)
    {
        var (scope, goal) = Scopes.Of(context);
        if (scope == PauseScope.Member && context.Arguments.Find<string>("reason") is { } time && IsTime(time, context.Today))
        {
            throw new UserError(Reply.Of(new Block.Text(AbsenceTexts.PauseHasNoEnd(time))).With(CommandButton.Of($"away {time}", $"away {time}")));
        }

        if (scope == PauseScope.Member && context.Arguments.Find<string>("reason") is { } word && word.Equals("goal", StringComparison.OrdinalIgnoreCase))
        {
            throw new UserError(Reply.Of(new Block.Text(AbsenceTexts.WhichGoal()))
                .With(context.Team.Goals.Items.Where(g => g.IsOpen).OrderBy(g => g.Number).Take(3).Select(g => GeneralTexts.Command($"pause G{g.Number}"))));
        }

        if (scope == PauseScope.Member && context.Arguments.Find<string>("reason") is { } name && context.Team.FindChannel(name) is { } channel)
        {
            throw new UserError(Reply.Of(new Block.Text(AbsenceTexts.PausesEverything(channel.Name)))
                .With(CommandButton.Of(AbsenceTexts.RestButton(channel.Name), $"audit verdict {channel.Name} rest"))
                .With(CommandButton.Of(AbsenceTexts.PauseAllButton, "pause")));
        }

        var shelf = Scopes.Shelf(context, scope);
        if (shelf.Items.FirstOrDefault(p => p.LiftedAt is null && p.Scope == scope && p.Goal == goal?.Id) is { } on)
        {
            throw new UserError(AbsenceTexts.AlreadyPaused(context.OtherWhoDid("pause.added", on.Id.Value)));
        }

        var pause = new Pause(new PauseId(context.NewId()), scope, goal?.Id, context.Now, null, context.Arguments.Find<string>("reason"));
        shelf.Put(pause);
        context.Member.Note("pause.added", context.Now, pause.Id.Value, goal?.Id.Value ?? 0, null, "pause", LedgerEntry.Of(("scope", scope)));
        foreach (var book in scope == PauseScope.Member ? [context.Member] : context.Session.Members(context.Team.Id))
        {
            book.ExcuseFallenDue(pause, context.Now);
        }

        var holes = HoleBoard.Renew(context.Session, context.Team, context.Now);
        return Reply.Of(new Block.Text(scope switch
        {
            PauseScope.Goal => AbsenceTexts.GoalPaused(goal!.Title, goal.Number),
            PauseScope.Team => AbsenceTexts.TeamPaused(),
            _ => AbsenceTexts.MemberPaused(),
        })).Then(scope == PauseScope.Team ? HoleBlocks.LeftByTeam(context.Team, holes, Members) : HoleBlocks.Left(context.Team, holes, Members))
            .With(CommandButton.Undo);

        IReadOnlyList<MemberBook> Members() => context.Session.Members(context.Team.Id);
    }

    /// <summary>Whether what was given for a reason is a time with an end.</summary>
    private static bool IsTime(string reason, LocalDate today) =>
        IntervalReader.Read(reason, today) is not IntervalReading.NotAnInterval;
}

/// <summary>Lifts a pause; the others stay.</summary>
public sealed class ResumeCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("resume", "End a pause", CommandEffect.Change)
    {
        CanUndo = true,
        Parameters =
        [
            new("what", ParameterKind.Choice, "What") { Choices = ["me", "team"] },
            new("goal", ParameterKind.Goal, "Which goal") { Markers = ["goal"] },
        ],
        Examples = ["resume", "resume G1", "resume team"],
    };

    public Reply Handle(CommandContext context)
    {
        var (scope, goal) = Scopes.Of(context);
        var shelf = Scopes.Shelf(context, scope);
        var pause = shelf.Items.FirstOrDefault(p => p.LiftedAt is null && p.Scope == scope && p.Goal == goal?.Id)
            ?? throw new UserError(NotPaused(context, scope, goal));
        shelf.Put(pause with { LiftedAt = context.Now });
        context.Member.Note("pause.lifted", context.Now, pause.Id.Value, goal?.Id.Value ?? 0, null, "pause", LedgerEntry.Of(("scope", scope)));
        if (scope != PauseScope.Member)
        {
            context.Session.Members(context.Team.Id);
        }

        HoleBoard.Renew(context.Session, context.Team, context.Now);
        var reply = Reply.Of(new Block.Text(goal is not null ? AbsenceTexts.GoalResumed(goal.Title)
            : scope == PauseScope.Team ? AbsenceTexts.TeamResumed() : AbsenceTexts.Resumed()));
        foreach (var still in context.Member.Pauses.Where(p => p.IsOnAt(context.Now)))
        {
            reply = reply.Then(new Block.Text(AbsenceTexts.StillPaused(Scopes.NameOf(context.Team, still))));
        }

        return (scope == PauseScope.Member && context.Member.AwayUntil(context.Today) is { } until
            ? reply.Then(new Block.Text(AbsenceTexts.StillAway(until, until == context.Today))).With(GeneralTexts.Command("back"))
            : reply).With(CommandButton.Undo);
    }

    /// <summary>Who says <c>resume</c> alone and is not paused may mean what is, days away, or that they are muted.</summary>
    private static Reply NotPaused(CommandContext context, PauseScope scope, Goal? goal)
    {
        if (scope == PauseScope.Member && context.Member.AwayUntil(context.Today) is { } until)
        {
            return Reply.Of(new Block.Text(AbsenceTexts.AwayNotPaused(until, until == context.Today))).With(GeneralTexts.Command("back"));
        }

        if (scope == PauseScope.Member && context.Member.IsMuted(context.Now))
        {
            return Reply.Of(new Block.Text(AbsenceTexts.MutedNotPaused(context.Member.Settings.MutedUntil!.Value)))
                .With(MuteCommand.UnmuteButton);
        }

        var others = context.Member.Pauses.Where(p => p.IsOnAt(context.Now) && p.Scope != PauseScope.Member).ToList();
        var names = Names.And([.. others.Select(p => p.Scope == PauseScope.Team ? "the team" : Scopes.NameOf(context.Team, p))]);
        return scope != PauseScope.Member || others.Count == 0
            ? Reply.Of(new Block.Text(AbsenceTexts.NotPaused(
                Scopes.Shelf(context, scope).Items.LastOrDefault(p => p.Scope == scope && p.Goal == goal?.Id) is { } last
                    ? context.OtherWhoDid("pause.lifted", last.Id.Value) : null)))
            : Reply.Of(new Block.Text(AbsenceTexts.OthersArePaused(names)))
                .With(others.SelectMany(p => Scopes.WordsOf(context, p)).Select(words => GeneralTexts.Command($"resume {words}")));
    }
}

public sealed class PausesCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("pauses", "What is paused now", CommandEffect.Query) { Examples = ["pauses"] };

    public Reply Handle(CommandContext context)
    {
        var on = context.Member.Pauses.Where(p => p.IsOnAt(context.Now)).ToList();
        return on.Count == 0
            ? Reply.Of(new Block.Text(AbsenceTexts.NoPauses()))
            : Reply.Of(new Block.Table(["What", "Since"],
                [.. on.Select(p => (IReadOnlyList<Line>)[Line.Plain(Scopes.NameOf(context.Team, p)), Line.Of($"{p.From}")])]));
    }
}

/// <summary>Whose pause is meant.</summary>
internal static class Scopes
{
    public static (PauseScope Scope, Goal? Goal) Of(CommandContext context)
    {
        if (context.Arguments.Find<Goal>("goal") is { } goal)
        {
            return context.MayChange(goal.Owner)
                ? (PauseScope.Goal, goal)
                : throw UserError.Denied(GoalRefusalTexts.NotYours(GoalCommandTexts.Name(goal), context.Team.NameOf(goal.Owner)));
        }

        if (context.Arguments.Find<string>("what") != "team")
        {
            return (PauseScope.Member, null);
        }

        context.Demand(Role.Lead, "pause team");
        return (PauseScope.Team, null);
    }

    public static Shelf<PauseId, Pause> Shelf(CommandContext context, PauseScope scope) =>
        scope == PauseScope.Member ? context.Member.OwnPauses : context.Team.Pauses;

    /// <summary>How a pause of a goal or the team is named behind <c>resume</c>, where the speaker may lift it.</summary>
    public static IEnumerable<string> WordsOf(CommandContext context, Pause pause) =>
        pause.Scope == PauseScope.Team ? context.IsLead() ? ["team"] : []
        : pause.Goal is { } id && context.Team.Goals.Find(id) is { } goal && context.MayChange(goal.Owner) ? [$"G{goal.Number}"] : [];

    public static string NameOf(TeamBook team, Pause pause) => pause.Scope switch
    {
        PauseScope.Goal => pause.Goal is { } id && team.Goals.Find(id) is { } goal ? $"Goal “{goal.Title}”" : "A goal",
        PauseScope.Team => "The team",
        PauseScope.Channel => team.ChannelName(pause.Channel),
        _ => "You",
    };
}
