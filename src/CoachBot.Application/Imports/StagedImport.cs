using CoachBot.Application.Commands;
using CoachBot.Application.Stores;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Imports;

/// <summary>
/// An import on its way into the store: its figures are put down in transactions so small that other people's commands pass between
/// them, and nobody reads one before it is confirmed.
/// </summary>
/// <param name="file">What the file is called.</param>
/// <param name="fresh">The figures that are new or other than those that are there.</param>
public sealed class StagedImport(
    TeamId team, MemberId by, Instant at, string file, Sheet sheet, ImportPlan plan, ArraySegment<ImportedFigure> fresh)
    : IPreparation
{
    /// <summary>How many figures one transaction puts down: some 0.3 ms of the writer's time. Fewer would write the same page more often.</summary>
    public const int Chunk = 200;

    public string File { get; } = file;

    public Sheet Sheet { get; } = sheet;

    public ImportPlan Plan { get; } = plan;

    /// <summary>The import; null where nothing is new.</summary>
    public ImportId? Id { get; private set; }

    public async Task FinishAsync(ICoachStore store, CancellationToken cancellationToken)
    {
        // What an earlier preview put down and nobody confirmed goes first.
        while (await store.InTransactionAsync(session => session.DropStaged(team, by, Chunk), cancellationToken))
        {
        }

        if (fresh.Count == 0)
        {
            return;
        }

        var id = await store.InTransactionAsync(Begin, cancellationToken);
        for (var done = 0; done < fresh.Count; done += Chunk)
        {
            var first = done;
            await store.StageAsync(
                session => session.Stage(team, id, fresh.AsSpan(first, Math.Min(Chunk, fresh.Count - first))),
                cancellationToken);
            SheetCells.LetOthersGo();
        }

        Id = id;
    }

    private ImportId Begin(ICoachSession session)
    {
        var book = session.Team(team);
        var id = new ImportId(session.Member(team, by).NewId());
        book.Imports.Put(new MetricImport(id, by, at, null, ImportState.Staged, Plan));
        session.Save(book);
        return id;
    }
}
