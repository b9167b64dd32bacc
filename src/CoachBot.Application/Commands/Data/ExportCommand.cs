using System.Globalization;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands.Data;

/// <summary>All that the store holds of the speaker, as one JSON file and a CSV file a table.</summary>
public sealed class ExportCommand : ICommand
{
    public CommandDefinition Definition { get; } = new("export", "Get all that I hold of you, as files", CommandEffect.Query)
    {
        Fillers = ["my", "all", "data", "everything", "of"],
        Examples = ["export"],
    };

    public Reply Handle(CommandContext context)
    {
        var tables = context.Reader.Export(context.Team.Id, context.Member.Id);
        var rows = tables.Sum(t => t.Rows.Count);
        List<Attachment> files = [new("coachbot-export.json", "application/json", ExportFiles.Json(tables, context.Now))];
        files.AddRange(tables.Select(t => new Attachment($"{t.Name}.csv", "text/csv", ExportFiles.Csv(t))));
        return Reply.Of(new Block.Text(ExportTexts.Exported(rows, tables.Count)), new Block.Text(ExportTexts.FilesAre([.. files.Select(f => f.FileName)])))
            .WithFacts(new ExportFacts(
                context.Now.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), tables.ToDictionary(t => t.Name, t => t.Rows.Count)))
            with
        {
            Attachments = files,
        };
    }
}

/// <summary>The figures of <c>export</c>: when, and the rows of each table.</summary>
public sealed record ExportFacts(string At, IReadOnlyDictionary<string, int> Rows);
