using CoachBot.Application.Content;
using CoachBot.Application.Goals;
using CoachBot.Application.Journey;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Journey;

namespace CoachBot.Application.Commands.Journey;

/// <summary>Where the team is on its journey: what the evidence says, where the members see it, and what comes next.</summary>
public sealed class StageShowCommand(CoachingContent content) : ICommand
{
    public const string NotEnoughEvidence = "not-enough-evidence";

    public CommandDefinition Definition { get; } = new(
        "stage show", "Where the team is on its journey, and what comes next", CommandEffect.Query)
    {
        Examples = ["stage"],
        IsDefault = true,
    };

    public Reply Handle(CommandContext context)
    {
        var inputs = EvidenceReader.Read(context.Reader, context.Member, context.Now);
        var evidence = EvidenceVoice.Of(inputs);
        var members = context.Reader.Members(context.Team.Id);
        var perceived = EvidenceReader.Perceived(members);
        var placements = EvidenceReader.Placements(members);
        var assessed = new AssessedPart(context, content.Assessment);
        // Without evidence and without an answer there is nothing to hang on the line, and nothing to list yet.
        var isBlank = evidence.Stage is null && placements.Count == 0 && assessed.Voice is null;
        var lines = new List<Line?> { Line.Plain(evidence.Summary) };
        if (assessed.Voice is { } voice)
        {
            // Fourteen answers say more than one tap.
            lines.AddRange(assessed.Lines());
            lines.Add(voice.IsRange ? null : StageTexts.Difference(evidence.Stage, voice.Stage));
            lines.Add(StageTexts.WashingLine(evidence.Stage, voice.Lowest, voice.Highest));
        }
        else
        {
            lines.Add(perceived.Members == 0 ? StageTexts.NobodyPlaced() : Line.Plain(perceived.Spread ?? perceived.Summary));
            lines.Add(StageTexts.Difference(evidence.Stage, perceived.Stage));
            lines.Add(isBlank ? null : StageTexts.WashingLine(evidence.Stage, perceived.Stage, placements));
        }

        lines.Insert(lines.Count - 1, evidence.Risk is { } risk ? Line.Plain(risk) : null);
        lines.Add(isBlank ? null : StageTexts.Legend(evidence.Stage is not null));
        var blocks = lines.OfType<Line>().Select(line => (Block)new Block.Text(line)).ToList();
        blocks.AddRange(assessed.Blocks());
        if (evidence.Stage is not null)
        {
            blocks.Add(Conditions(evidence));
        }

        // One step is enough for a team that has just begun.
        IReadOnlyList<NextStep> steps = assessed.Voice is { } seen ? GateSteps.Of(seen, evidence.NextSteps, inputs.Groundwork)
            : evidence.Stage is null ? [.. evidence.NextSteps.Take(1)] : evidence.NextSteps;
        if (steps.Count > 0)
        {
            blocks.Add(new Block.Text(StageTexts.Steps()));
            blocks.AddRange(steps.Select((step, i) => new Block.Text(StageTexts.Step(i + 1, step.Text))));
        }

        return Reply.Of(blocks)
            .With(steps.DistinctBy(s => s.Command)
                .SelectMany(s => CommandButton.Of(StageTexts.StepButton(s.Command), s.Command)))
            .With(assessed.Voice is null ? CommandButton.Of(StageTexts.PlaceButton, "stage place") : [])
            .With(assessed.Buttons())
            .WithFacts(Facts(evidence, perceived) with { Assessed = assessed.Facts, NextSteps = [.. steps.Select(s => s.Command)] });
    }

    private static Block Conditions(EvidenceVoice evidence) => new Block.Table(
        ["Stage", "Evidence", ""],
        [
            .. evidence.Conditions.Select(c => (Line[])
                [Line.Plain(JourneyTexts.Stage(c.Stage)), Line.Of($"{c.Reason}"), Line.Plain(StageTexts.State(c.State))]),
        ]);

    private static StageFacts Facts(EvidenceVoice evidence, PerceivedVoice perceived) => new(
        evidence.Stage is { } stage ? GoalFacts.Kebab(stage) : NotEnoughEvidence,
        perceived.Stage is { } seen ? GoalFacts.Kebab(seen) : null,
        perceived.Members,
        [.. evidence.Conditions.Select(c => new ConditionFacts(c.Rule, GoalFacts.Kebab(c.State), c.Reason.ToString()))],
        [.. evidence.NextSteps.Select(s => s.Command)]);
}

/// <summary>The figures of <c>stage</c>.</summary>
/// <param name="Evidence">The stage with hyphens, or <c>not-enough-evidence</c> under 4 weeks.</param>
/// <param name="Perceived">The median of the placements; null where nobody has placed the team.</param>
/// <param name="Placed">How many members have.</param>
public sealed record StageFacts(
    string Evidence, string? Perceived, int Placed, IReadOnlyList<ConditionFacts> Conditions, IReadOnlyList<string> NextSteps)
{
    /// <summary>What the assessment says; null where it says nothing yet, or nothing that may be shown.</summary>
    public AssessmentFacts? Assessed { get; init; }
}

/// <summary>A condition: its rule's name, <c>holds</c>, <c>fails</c> or <c>not-yet-measured</c>, and the figure in a sentence.</summary>
public sealed record ConditionFacts(string Name, string State, string Reason);
