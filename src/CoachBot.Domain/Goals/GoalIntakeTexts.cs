using NodaTime;

namespace CoachBot.Domain.Goals;

/// <summary>What the coach says while a goal is being taken.</summary>
public static class GoalIntakeTexts
{
    private const decimal ExampleNumber = 20;
    private const int ExampleWeeks = 12;
    private const string ExampleUnit = "conversations";

    /// <summary>What stands in the way, and what would work.</summary>
    public static Sentence Problem(GoalProblem problem, GoalDraft draft) => problem switch
    {
        GoalProblem.NumberMissing => $"How many would be good? A goal needs a number, so that you can see it coming closer.",
        GoalProblem.UnitMissing => $"What is being counted? A goal needs a unit, such as leads, replies or hours.",
        GoalProblem.DueDateMissing => $"By when? A goal needs a due date, such as \"by the end of March\".",
        GoalProblem.DueDateNotAhead => $"That due date is not ahead of us: please name one from tomorrow on.",
        GoalProblem.TargetIsBaseline =>
            $"It stands at {Target(draft)} already: name a target that is some steps away.",
        GoalProblem.TargetUnderTotal =>
            $"The total stands at {Quantity.Of(draft.Baseline ?? 0, draft.Unit ?? "")} already, "
            + $"above {Target(draft)}: name a higher target.",
        _ => $"Money is what comes out in the end. Which activity would lead to it: conversations, offers, bookings? "
            + $"Make that the goal, or add \"anyway\" and it is taken as it is.",
    };

    /// <summary>The warning with which a popularity goal is taken.</summary>
    public static string PopularityWarning(string unit, string proposal) =>
        $"Taken. One warning: a number of {unit} shows who looks on, not what it brings. You could count {proposal} instead.";

    /// <summary>
    /// A goal that would be taken, made of the member's own words: their title, their number, unit and date where these are
    /// named, else the first thing in the title that can be counted, 20 of it, in 12 weeks. Money becomes conversations.
    /// </summary>
    public static Sentence Example(GoalDraft draft, LocalDate today)
    {
        bool money = MetricWords.IsPureMoney(draft.Unit, draft.Title);
        string? named = string.IsNullOrWhiteSpace(draft.Unit) ? MetricWords.CountableIn(draft.Title) : draft.Unit;
        string unit = money ? ExampleUnit : named ?? ExampleUnit;
        decimal number = money || draft.Number is null || draft.Number == (draft.Baseline ?? 0) ? ExampleNumber : draft.Number.Value;
        LocalDate due = draft.Due > today ? draft.Due.Value : today.PlusWeeks(ExampleWeeks);
        var title = draft.Title.Length == 0 ? "" : $"{draft.Title}: ";
        return $"{title}{Quantity.Of(number, unit)} by {due}";
    }

    /// <summary>The third way, beside the example and the form.</summary>
    public static string WatchFirst() => "Not sure about the number? Watch for two weeks, then set it.";

    private static Quantity Target(GoalDraft draft) => Quantity.Of(draft.Number ?? 0, draft.Unit ?? "");
}
