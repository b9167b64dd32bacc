using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Goals;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Goals;

/// <summary>
/// Records a number. An amount is added to a cumulative metric and is what a level stands at; behind <c>=</c> it is the total;
/// a step is added to either. Anybody of the team may record.
/// </summary>
public sealed class RecordCommand : ICommand
{
    private const decimal Largest = 1_000_000_000_000m;

    /// <summary>From here on, what is added at once and is as much as there was may have been meant as the total.</summary>
    private const decimal FewToDouble = 10;

    public CommandDefinition Definition { get; } = new(
        "goal record", "Record a number: adds to a total, sets a level", CommandEffect.Change)
    {
        Parameters =
        [
            new("what", ParameterKind.Text, "What") { Longest = GoalParameters.LongestTitle },
            new("amount", ParameterKind.Amount, "Number") { Anywhere = true },
            new("total", ParameterKind.Amount, "Set it to") { Markers = ["="], OnlyMarked = true },
            new("step", ParameterKind.Amount, "Add") { OnlyNamed = true },
            new("date", ParameterKind.Date, "Day, up to a week back") { Sense = DateSense.NearestPast, OnlyNamed = true, InForm = true },
        ],
        Aliases = ["record"],
        Examples = ["record leads 12", "record leads = 19", "record G1 3 yesterday"],
        CanUndo = true,
    };

    public Reply Handle(CommandContext context)
    {
        var entry = RecordEntry.Of(context.Arguments, context.Member.Settings.Numbers);
        var team = context.Team;
        var finder = new MetricFinder(team);
        var (metric, said) = entry.What is { } what ? Found(finder, what, context.Today)
            : (finder.Only() ?? throw WhichOne(context, entry, finder), null);
        var typed = entry.Amount ?? throw Asks(GoalRefusalTexts.HowMuch(metric.Name), metric.Name, LatestOf(context, metric), said);
        if (entry.Beside is { } beside && !(context.Event is FormSubmitted && RecordEntry.Number(beside.Value) == LatestOf(context, metric)))
        {
            throw new UserError(GoalRefusalTexts.TwoAmounts(entry.What ?? "leads"));
        }

        var amount = Converted(metric, typed.Value, typed.Unit);
        var adds = entry.Kind == EntryKind.Step || (entry.Kind == EntryKind.Amount && metric.Shape == MetricShape.Cumulative);
        var before = metric.Value;
        var after = Recording.After(team, metric, adds, amount);
        Check(metric, before ?? 0, after);

        var goals = team.Goals.Items.Where(g => g.IsOpen && g.Metric == metric.Id).ToList();
        var stoodBefore = goals.Select(g => GoalFigures.Of(context.Reader, team, g, context.Now)).ToList();
        var named = context.Arguments.Find<DateValue>("date")?.Date ?? said;
        var on = RecordDay.Of(context, metric, adds, named, stoodBefore);
        Recording.Put(context, metric, adds, amount, on);
        var goal = entry.What is { } words ? finder.GoalOf(words) : null;
        return Answer(context, metric, goal, before, after, stoodBefore, named is { } day && day < context.Today ? RecordTexts.CountsOn(on, day) : null)
            .With(entry.Kind == EntryKind.Amount && adds && before >= FewToDouble && amount >= before ? Total(context, metric, amount) : []);
    }

    /// <summary>What somebody presses who meant what it stands at: <c>record subscribers 130</c> behind 120.</summary>
    private static IEnumerable<Button> Total(CommandContext context, Metric metric, decimal amount) => CommandButton.Of(
        RecordTexts.TotalButton(context.Format.Number(amount)),
        $"record {metric.Name} = {RecordEntry.Number(amount)}");

    /// <summary>What is called so, and the day behind its name: <c>leads yesterday</c>.</summary>
    /// <exception cref="UserError">Nothing is called so, or nothing can have been counted on that day.</exception>
    private static (Metric Metric, LocalDate? Day) Found(MetricFinder finder, string what, LocalDate today)
    {
        try
        {
            return (finder.Find(what), null);
        }
        catch (UserError) when (DatedName.Of(what, today) is { } said)
        {
            var metric = finder.Find(said.Name);
            return said.Problem is { } problem ? throw new UserError(problem) : (metric, said.Day);
        }
    }

    /// <summary>What was recorded last, for who records the like again: an amount of a total, what a level stands at.</summary>
    private static string? LatestOf(CommandContext context, Metric metric)
    {
        if (metric.RecordedOn is not { } on)
        {
            return null;
        }

        var readings = context.Reader.Measurements(context.Team.Id, metric.Id, on);
        var latest = readings.Count > 0 ? readings[^1] : null;
        return metric.Shape == MetricShape.Level || latest is { Added: true }
            ? latest is null ? null : RecordEntry.Number(latest.Amount)
            : null;
    }

    /// <summary>Asks which number is meant: of few, one tap says it; of many, the form does, and what was said stands in it.</summary>
    private UserError WhichOne(CommandContext context, RecordEntry entry, MetricFinder finder)
    {
        var question = GoalRefusalTexts.WhichNumber(finder.Names);
        if (finder.Names.Count == 0)
        {
            return UserError.Denied(question);
        }

        var figure = entry.Amount is { } amount ? $"{RecordEntry.Number(amount.Value)} {amount.Unit}".TrimEnd() : null;
        var name = entry.Kind switch { EntryKind.Total => "total", EntryKind.Step => "step", _ => "amount" };
        var form = GoalParameters.FormOf(
            Definition, new Dictionary<string, string?> { [name] = figure, ["date"] = context.Arguments.Find<DateValue>("date")?.Date.Iso() }, "what");
        var meanings = figure is null ? [] : MetricFinder.Meant(finder.Names);
        return new UserError(Reply.Of(new Block.Text(question)) with { Form = form with { HasProblem = meanings.Count > 0 } })
        {
            Missing = meanings.Count > 0 ? "what" : null,
            Unclear = ("", meanings),
        };
    }

    private UserError Asks(Line question, string? what, string? amount = null, LocalDate? day = null) => new(Reply.Of(new Block.Text(question)) with
    {
        Form = GoalParameters.FormOf(Definition, new Dictionary<string, string?> { ["what"] = what, ["amount"] = amount, ["date"] = day?.Iso() }, "what"),
    });

    /// <summary>Minutes and hours are turned into each other; any other unit must be the metric's own.</summary>
    private static decimal Converted(Metric metric, decimal amount, string? unit)
    {
        if ((unit, metric.Unit) is ("min", "h"))
        {
            return Math.Round(amount / 60, 3);
        }

        if ((unit, metric.Unit) is ("h", "min"))
        {
            return amount * 60;
        }

        GoalParameters.CheckUnit(metric, unit);
        return amount;
    }

    private static void Check(Metric metric, decimal before, decimal after)
    {
        if (Math.Abs(after) > Largest)
        {
            throw new UserError(GoalRefusalTexts.TooLarge());
        }

        if (metric.Shape == MetricShape.Cumulative && after < 0)
        {
            throw new UserError(GoalRefusalTexts.BelowZero(
                metric.Name, Quantity.Of(before, metric.Unit), Quantity.Of(after, metric.Unit)));
        }
    }

    /// <param name="goal">The goal whose number was said; null for none.</param>
    private static Reply Answer(
        CommandContext context, Metric metric, Goal? goal, decimal? before, decimal after, IReadOnlyList<GoalSnapshot> stoodBefore, Line? day)
    {
        var lines = new List<Line>
        {
            before is null && metric.Shape == MetricShape.Level && stoodBefore.Count == 0
                ? RecordTexts.First(metric.Name, after, metric.Unit)
                : RecordTexts.Changed(metric.Name, before ?? context.Team.FirstValue(metric), after, metric.Unit),
        };
        lines.AddRange(day is null ? [] : [day]);
        lines.AddRange(goal is { IsOpen: false } ? [RecordTexts.IsClosed(GoalCommandTexts.Name(goal), metric.Name)] : []);
        var buttons = new List<Button> { CommandButton.Undo };
        var cheers = true;
        foreach (var old in stoodBefore)
        {
            var now = GoalFigures.Of(context.Reader, context.Team, context.Team.Goals.Get(old.Goal.Id), context.Now);
            var isReached = now.Status is GoalStatus.Achieved or GoalStatus.There && old.Status != now.Status;
            lines.Add(isReached ? RecordTexts.Reached(now, cheers) : RecordTexts.Means(now));
            cheers &= !isReached;
            if (now.Status == GoalStatus.Achieved)
            {
                var name = GoalCommandTexts.Reference(now.Goal);
                buttons.AddRange(CommandButton.Of($"{GoalCommandTexts.CloseButton}: {name}", $"goal close {name}"));
            }
        }

        return Reply.Of([.. lines.Select(line => new Block.Text(line))]).With(buttons);
    }
}
