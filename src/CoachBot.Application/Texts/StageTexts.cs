using CoachBot.Application.Replies;
using CoachBot.Domain.Journey;

namespace CoachBot.Application.Texts;

/// <summary>What the stage commands say. They count and never name anybody.</summary>
public static class StageTexts
{
    public const string PlaceButton = "Place the team";

    /// <summary>How many members a spread needs, so that no count gives a person away.</summary>
    public const int FewestForCounts = 3;

    /// <summary>The four stages as a washing line: where the evidence (E) and the members (●) hang.</summary>
    public static Line WashingLine(JourneyStage? evidence, JourneyStage? perceived, IReadOnlyList<JourneyStage> placements) =>
        Hang(evidence, stage => placements.Count < FewestForCounts
            ? perceived == stage ? "●" : ""
            : new string('●', placements.Count(p => p == stage)));

    /// <summary>The same with the raters' stage, or the range of stages where they are too far apart for one.</summary>
    public static Line WashingLine(JourneyStage? evidence, JourneyStage lowest, JourneyStage highest) =>
        Hang(evidence, stage => stage >= lowest && stage <= highest ? "●" : "");

    public static Line Legend(bool hasEvidence) => hasEvidence
        ? Line.Of($"E is what the evidence says, ● is where members see the team.")
        : Line.Of($"● is where members see the team.");

    public static Line? Difference(JourneyStage? evidence, JourneyStage? perceived) => (evidence, perceived) switch
    {
        ({ } e, { } p) when e == p => Line.Of($"Both voices agree: **{JourneyTexts.Stage(e)}**."),
        ({ } e, { } p) when e < p =>
            Line.Of($"You see the team {Apart(p - e)} ahead of the evidence. Worth ten minutes: what would show it?"),
        ({ } e, { } p) => Line.Of($"The evidence is {Apart(e - p)} ahead of how you see the team. Worth ten minutes: what do you miss?"),
        _ => null,
    };

    public static Line NobodyPlaced() => Line.Of($"Where do you see the team? `stage place experimental`; it takes one tap and"
        + $" shows no names.");

    public static Line Steps() => Line.Of($"**Next steps**");

    public static Line Step(int number, string text) => Line.Of($"{number}. {text}");

    public static Line Placed(JourneyStage stage, int members) => members < FewestForCounts
        ? Line.Of($"Noted: you see the team as **{JourneyTexts.Stage(stage)}**. Only the middle of all answers is shown, never a name.")
        : Line.Of($"Noted: you see the team as **{JourneyTexts.Stage(stage)}**. {members} members have placed it; only counts"
            + $" are shown, never a name.");

    /// <summary>A condition's state in a word.</summary>
    public static string State(ConditionState state) => state switch
    {
        ConditionState.Holds => "✓ holds",
        ConditionState.Fails => "✗ not yet",
        _ => "? not yet measured",
    };

    /// <summary>What the button of a next step says.</summary>
    public static string StepButton(string command) => command switch
    {
        "goal add" => "Add a goal",
        "goal edit" => "Edit a goal",
        "goal milestone" => "Set a milestone",
        "schedule add" => "Plan a time",
        "progress team" => "See the team",
        "record" => "Record a number",
        "log" => "Check in",
        "metric add" => "Add a metric",
        "idea add" => "Save an idea",
        "strategy list" => "See the strategies",
        "strategy add" => "Add a strategy",
        "strategy edit" => "Edit a strategy",
        "worth" => "See what works",
        "audit" => "Audit the channels",
        "review" => "Open the review",
        _ => command,
    };

    private static Line Hang(JourneyStage? evidence, Func<JourneyStage, string> members)
    {
        var pegs = Enum.GetValues<JourneyStage>().Select(stage =>
        {
            var marks = (evidence == stage ? "E" : "") + members(stage);
            return marks.Length == 0 ? JourneyTexts.Stage(stage) : $"{JourneyTexts.Stage(stage)} [{marks}]";
        });
        return Line.Of($"{new Inline.Code(string.Join(" ── ", pegs))}");
    }

    private static string Apart(int stages) => stages == 1 ? "one stage" : $"{stages} stages";
}
