using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using NodaTime;

namespace CoachBot.Application.Expectations;

/// <summary>How often the team's promises were kept, by response times that were recorded or imported.</summary>
internal static class KeptPromises
{
    /// <summary>A line a live promise whose answers are timed.</summary>
    public static IEnumerable<Block> Of(CommandContext context) =>
        context.Team.Live().Where(p => RecordOf(context, p) is not null).Select(promise => Of(context, promise));

    public static Block Of(CommandContext context, Expectation promise)
    {
        var name = context.Team.NameOf(promise);
        return new Block.Text(RecordOf(context, promise) switch
        {
            null => ExpectationTexts.NoMetric(name),
            { Known: 0 } => ExpectationTexts.NotTimed(name),
            var record => ExpectationTexts.Kept(name, promise.Within, record.Kept, record.Known, record.Promised),
        });
    }

    /// <summary>The record of the last four weeks; null where no metric times the answers.</summary>
    public static ResponseRecord? RecordOf(CommandContext context, Expectation promise)
    {
        var team = context.Team;
        if (promise.Metric is not { } id || team.Metrics.Find(id) is not { } metric
            || ResponseRecord.MinutesOf(metric.Unit) is not { } unit)
        {
            return null;
        }

        var today = promise.DateOf(context.Now);
        IEnumerable<(LocalDate On, decimal Minutes)> figures =
        [
            .. context.Reader.Measurements(team.Id, id, today.PlusDays(1 - Figures.FourWeeks)).Select(m => (m.On, m.Value * unit)),
            .. context.Reader.ImportedFigures(team.Id, id).Select(f => (f.On, f.Amount * unit)),
        ];
        return ResponseRecord.Of(promise, team, figures, today, Figures.FourWeeks);
    }
}
