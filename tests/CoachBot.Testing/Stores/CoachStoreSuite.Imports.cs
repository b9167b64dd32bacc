using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using Xunit;

namespace CoachBot.Testing.Stores;

/// <content>What files brought.</content>
public abstract partial class CoachStoreSuite
{
    [Fact]
    public async Task Of_an_import_the_earliest_figures_are_history_and_a_correction_is_history_by_what_it_corrects()
    {
        MetricId metric = default;
        await ChangeAdaAsync(book => metric = Sample.AddMetric(book).Id);
        await ImportAsync(metric, ImportState.Confirmed, 2, 3, 4, 5);
        await ImportAsync(metric, ImportState.Staged, 3, 100, 100, 100);
        await ImportAsync(metric, ImportState.TakenBack, 3, 100, 100, 100);
        // The second figure's correction is none: a record moves the total by it.
        await ImportAsync(metric, ImportState.Confirmed, 1, 2, 6);
        await ReopenAsync();

        var history = await ReadAsync(reader => reader.ImportedHistory(TeamId, metric));

        Assert.Equal([(Sample.Monday, 2m), (Sample.Monday.PlusDays(1), 4m)], history.Select(f => (f.On, f.Amount)));
        Assert.Equal([2m, 6m, 5m], (await ReadAsync(reader => reader.ImportedFigures(TeamId, metric))).Select(f => f.Amount));
    }

    /// <summary>Figures of days from a Monday on, the first of which are history.</summary>
    private async Task ImportAsync(MetricId metric, ImportState state, int history, params decimal[] amounts)
    {
        ImportId import = default;
        await ChangeAdaAsync(book =>
        {
            import = new ImportId(book.NewId());
            var plan = new ImportPlan([new ImportedMetric(metric, amounts.Length, 0, 0, history, null, null)], []);
            book.Team.Imports.Put(new MetricImport(import, AdaId, Sample.Start, Sample.Start, state, plan));
        });
        await ChangeAsync(session => session.Stage(
            TeamId, import, amounts.Select((amount, day) => new ImportedFigure(metric, Sample.Monday.PlusDays(day), amount)).ToArray()));
    }
}
