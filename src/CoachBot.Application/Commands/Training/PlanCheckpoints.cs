using CoachBot.Application.Content;
using CoachBot.Application.Privacy;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Commands.Training;

/// <summary>The checkpoints of a plan beside each other.</summary>
internal static class PlanCheckpoints
{
    /// <summary>
    /// The mean answer to each question at each checkpoint, of three persons at least who answered it; one's own answers where there are
    /// fewer. Nothing where there is nothing to show.
    /// </summary>
    public static IEnumerable<Block> Blocks(CommandContext context, TeamPlan plan, PlansContent content)
    {
        var answers = context.Reader.PlanAnswers(context.Team.Id, plan.Id);
        var all = answers.ToLookup(a => a.Week);
        var shown = all.Where(w => Visibility.MayTotal(w.Count(), 0)).OrderBy(w => w.Key).ToList();
        if (shown.Count > 0)
        {
            yield return Table(content, [.. shown.Select(w => (w.Key, (IReadOnlyList<PlanAnswer>)[.. w]))]);
            yield break;
        }

        var own = answers.Where(a => a.Member == context.Member.Id).OrderBy(a => a.Week).ToList();
        if (own.Count > 0 && !context.IsForRoom)
        {
            yield return Table(content, [.. own.Select(a => (a.Week, (IReadOnlyList<PlanAnswer>)[a]))]);
            yield return new Block.Text(PlanTexts.SurveyTooFew());
        }
    }

    private static Block.Table Table(PlansContent content, IReadOnlyList<(int Week, IReadOnlyList<PlanAnswer> Answers)> checkpoints) => new(
        ["Checkpoint", .. checkpoints.Select(c => PlanTexts.CheckpointName(c.Week))],
        [
            .. content.Survey.Select(q => (IReadOnlyList<Line>)
            [
                Line.Plain(q.Title),
                .. checkpoints.Select(c => Mean(c.Answers, q.Key)),
            ]),
        ]);

    private static Line Mean(IReadOnlyList<PlanAnswer> answers, string question)
    {
        var scores = answers.Where(a => a.Scores.ContainsKey(question)).Select(a => (decimal)a.Scores[question]).ToList();
        return scores.Count > 0 ? Line.Of($"{decimal.Round(scores.Average(), 1)}") : Line.Plain("");
    }
}
