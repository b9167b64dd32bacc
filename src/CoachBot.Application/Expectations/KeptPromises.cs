using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Expectations;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Domain.Engagement;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Expectations;

/// <summary>How often the team's promises were kept, by response times that were recorded or imported.</summary>
internal static class KeptPromises
{
    /// <summary>A line a live promise whose answers are timed.</summary>
    public static IEnumerable<Block> Of(CommandContext context) =>
        from promise in context.Team.Live()
        let record = RecordOf(context, promise)
        where record is not null
        select Of(context.Team, promise, record);

    /// <param name="team">The team.</param>
    /// <param name="promise">The promise.</param>
    /// <param name="record">Its record, see <see cref="RecordOf"/>.</param>
    public static Block Of(TeamBook team, Expectation promise, ResponseRecord? record)
    {
        var name = team.NameOf(promise);
        return new Block.Text(record switch
        {
            null => ExpectationTexts.NoMetric(name, team.Metrics.Items.FirstOrDefault(ExpectationParameters.TimesAnswers)?.Name),
            { Known: 0 } => ExpectationTexts.NotTimed(name),
            _ => ExpectationTexts.Kept(name, promise.Within, record.Kept, record.Known, record.Promised),
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
