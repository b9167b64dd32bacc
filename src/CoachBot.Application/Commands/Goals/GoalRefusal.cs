using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Commands.Goals;

/// <summary>
/// The answer to a goal that can't be taken yet: what is missing, an example of the member's own words, the form with what was
/// understood, and the way to watch first.
/// </summary>
internal static class GoalRefusal
{
    private static readonly GoalProblem[] Missing = [GoalProblem.NumberMissing, GoalProblem.UnitMissing, GoalProblem.DueDateMissing];

    public static Reply Of(CommandDefinition definition, GoalWish wish, GoalDraft draft, GoalIntake intake, LocalDate today, ReaderFormat format)
    {
        // Of money alone the activity is asked for first: its number, unit and date come with it.
        var isMoney = intake.Problems.Contains(GoalProblem.MoneyWithoutActivity);
        var lines = intake.Problems.Where(problem => !isMoney || !Missing.Contains(problem))
            .Select(problem => Line.Of($"{GoalIntakeTexts.Problem(problem, draft)}")).ToList();
        var buttons = new List<Button>();
        if (intake.Problems.Contains(GoalProblem.TargetUnderTotal) || intake.Problems.Contains(GoalProblem.TargetIsBaseline))
        {
            buttons.AddRange(MoreButton(draft, intake, format));
        }
        else
        {
            lines.Add(GoalIntakeAnswers.Example($"goal add {GoalIntakeTexts.Example(draft, today)}"));
            lines.Add(GoalIntakeAnswers.Form());
        }

        if (intake.Problems.Any(Missing.Contains))
        {
            lines.Add(Line.Plain(GoalIntakeTexts.WatchFirst()));
            buttons.AddRange(CommandButton.Of(GoalIntakeAnswers.WatchButton, $"goal watch {wish.Title}"));
        }

        return Reply.Of([.. lines.Select(line => new Block.Text(line))]).With(buttons) with { Form = FormOf(definition, wish) };
    }

    /// <summary>"30 more" where 30 is not above the total that is recorded already.</summary>
    private static IReadOnlyList<Button> MoreButton(GoalDraft draft, GoalIntake intake, ReaderFormat format) =>
        draft is { Shape: MetricShape.Cumulative, Number: > 0 and { } more, Due: { } due }
            ? CommandButton.Of(
                GoalIntakeAnswers.MoreButton(
                    format.Quantity(GoalCommandTexts.Number(more)), format.Quantity(GoalCommandTexts.Number(intake.Baseline + more))),
                $"goal add \"{draft.Title}\" to {Plain(intake.Baseline + more)} by {due.Iso()}")
            : [];

    private static Form FormOf(CommandDefinition definition, GoalWish wish) => GoalParameters.FormOf(
        definition,
        new Dictionary<string, string?>
        {
            ["title"] = wish.Title,
            ["target"] = Plain(wish.Number),
            ["from"] = Plain(wish.From),
            ["unit"] = wish.Unit,
            ["by"] = wish.Due is { } due ? due.Date.Iso() : null,
            ["strategy"] = wish.Strategy?.Name,
        },
        "target", "unit", "by");

    private static string? Plain(decimal? number) => number?.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
}
