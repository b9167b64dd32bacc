using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What the goal commands refuse, and what would work.</summary>
public static class GoalRefusalTexts
{
    public static Line NotYours(string name, string owner) =>
        Line.Of($"{name} belongs to {owner}: they or a lead can change it. Recording a number is open to everyone.");

    /// <param name="by">Who closed it, where that was somebody else.</param>
    public static Line IsClosed(string name, string? by) => by is null
        ? Line.Of($"{name} is closed already. `undo` right after closing opens it again; else a new one works: `goal add`.")
        : Line.Of($"{name} is closed already: {by} has closed it. A new one works: `goal add`.");

    public static Line NothingToEdit(string name) =>
        Line.Of($"What shall change about {name}? `goal edit {name} to 40`, `by 31 July` or `--title …` works; `goal hand {name} @name` asks somebody to take it over.");

    public static Line TargetIsBaseline(Quantity baseline) => Line.Of($"It started at {baseline}: name a target that is some"
        + $" steps away from that.");

    public static Line TargetUnderStart(Quantity baseline) =>
        Line.Of($"A total only grows, and this one started at {baseline}: name a target above that.");

    public static Line DueNotAhead(LocalDate due) => Line.Of($"{due} is not ahead of us: name a due date from tomorrow on.");

    public static Line DueBeforeMilestone(LocalDate milestone) =>
        Line.Of($"There is a milestone on {milestone}: a due date after it works.");

    public static Line MilestonesBeyondTarget(Quantity milestone) =>
        Line.Of($"There is a milestone of {milestone}: a target beyond it works.");

    public static Line MilestoneDate(LocalDate due) =>
        Line.Of($"A milestone lies between tomorrow and the day before the due date, {due}.");

    public static Line MilestoneValue(Quantity baseline, Quantity target) =>
        Line.Of($"A milestone is a step on the way: a value between {baseline} and {target} works.");

    public static Line MilestoneOrder(Quantity other, LocalDate date) =>
        Line.Of($"There is a milestone of {other} on {date}: the later one of the two must be the further one.");

    public static Line OtherUnit(string word, string unit) => Line.Of($"This is counted in {unit}, not in “{word}”: the number"
        + $" alone works.");

    /// <param name="title">What is counted.</param>
    /// <param name="start">Where it may stand, as an example.</param>
    /// <param name="target">Where it is to stand.</param>
    /// <param name="due">As it was said; null where it was not.</param>
    public static Line WhichStart(string title, decimal start, Quantity target, LocalDate? due)
    {
        var by = due is { } day ? day.Iso() : "end of March";
        return Line.Of($"Where does it stand today? A goal like this needs both ends, e.g. `goal add \"{title}\" from {start} to {target} by {by}`.");
    }

    public static Line OneNumber() => Line.Of($"A goal has one number. These are two goals; which one first?");

    public static Line NoStrategy(string name, IReadOnlyList<string> known) => known.Count == 0
        ? Line.Of($"There is no strategy yet. `strategy add {name}` makes it one.")
        : Line.Of($"There is no strategy “{name}”. You have {string.Join(", ", known)}; `strategy add` adds one.");

    public static Line NothingCalled(string words, IReadOnlyList<string> known) => known.Count == 0
        ? Line.Of($"There is nothing to record yet. `goal add 30 qualified leads by 30 June` makes a start.")
        : Line.Of($"I know no number called “{words}”. You can record {string.Join(", ", known)}.");

    public static Line Ambiguous(string words, IReadOnlyList<string> names) =>
        Line.Of($"“{words}” could be {string.Join(" or ", names)}. The goal's number or the whole name says which.");

    public static Line WhichNumber(IReadOnlyList<string> known) => known.Count == 0
        ? Line.Of($"There is nothing to record yet. `goal add 30 qualified leads by 30 June` makes a start.")
        : Line.Of($"Which number? `record {known[0]} 3` works; there is {string.Join(", ", known)}.");

    public static Line RecordedTooLate(LocalDate first) =>
        Line.Of($"By hand a number counts for the last week, from {first} on. What is older comes from a file, `metric import`.");

    public static Line BeforeGoal(string goal, LocalDate start) =>
        Line.Of($"{goal} began on {start}: what came before is no part of it. A file keeps it as history, `metric import`.");

    public static Line RecordedSince(string name, LocalDate on) =>
        Line.Of($"{name} was recorded on {on}, so where it stood before changes nothing now. A figure of that day or later works, or a file, `metric import`.");

    public static Line HowMuch(string name) => Line.Of($"How much? `record {name} 3` adds, `record {name} = 19` sets it.");

    public static Line TwoAmounts(string name) => Line.Of($"One number at a time: `record {name} 3` adds, `record {name} = 19` sets it.");

    public static Line BelowZero(string name, Quantity value, Quantity after) =>
        Line.Of($"{name} stands at {value}, so that would make it {after}, and a total can't be less than nothing."
            + $" `record {name} = 0` sets it to 0.");

    public static Line TooLarge() => Line.Of($"That is a larger number than I can keep. Up to 1,000,000,000,000 works.");

    public static Line NameTaken(string name) => Line.Of($"{name} is watched already: `record {name} 1` records it, `goal add`"
        + $" sets the number.");

    /// <param name="goal">The goal that was named; null where none was.</param>
    public static Line WatchesNames(string? goal) => goal is null
        ? Line.Of($"A number is watched by what it counts, e.g. `goal watch qualified leads`.")
        : Line.Of($"{goal} is a goal already, and needs no watching: `goal show {goal}` tells how it stands. What has no goal yet is watched by its name, e.g. `goal watch qualified leads`.");

    public static Line StrategyTaken(string name) => Line.Of($"There is a strategy “{name}” already. `strategy list` shows them.");
}
