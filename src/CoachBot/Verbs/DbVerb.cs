using System.CommandLine;
using CoachBot.Hosting;
using CoachBot.Storage;
using CoachBot.Storage.Sqlite;
using CoachBot.Storage.Verify;

namespace CoachBot.Verbs;

/// <summary>What an admin does with the store: bring it up to date, copy it, check it, take the data out.</summary>
public static class DbVerb
{
    /// <summary>The exit code of <c>db verify</c> where figures differ; 1 is a fault.</summary>
    public const int Different = 2;

    private static string Store => StoreOptions.Of(Configuration.Read()).Sqlite;

    public static Command Create() => new("db", "Look after the store: the file that Store__Sqlite names")
    {
        Migrate(), Backup(), Verify(), Export(),
    };

    private static Command Migrate()
    {
        var command = new Command("migrate", "Bring the store to this version's schema (CoachBot does it by itself when it starts)");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = Path.GetFullPath(Store);
            var (from, to) = await StoreMigration.RunAsync(path, cancellationToken);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                from == to ? $"{path} is at schema {to} already." : $"{path} went from schema {from} to {to}.");
            return 0;
        });
        return command;
    }

    private static Command Backup()
    {
        var target = new Argument<string>("target") { Description = "A file that does not exist yet" };
        var command = new Command("backup", "Copy the store to one file that stands alone, also while CoachBot runs") { target };
        command.SetAction(async (parsed, _) =>
        {
            var path = FullPathOf(parsed.GetRequiredValue(target), "db backup copies/monday.db");
            SqliteBackup.CopyTo(Store, path);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{path} is a whole and sound copy of {Path.GetFullPath(Store)}.");
            return 0;
        });
        return command;
    }

    private static Command Verify()
    {
        var command = new Command("verify", "Work every figure out anew from the ledger and list what differs, also while CoachBot runs");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var report = await Verifier.RunAsync(Store, cancellationToken);
            var output = parsed.InvocationConfiguration.Output;
            if (report.Differences.Count == 0)
            {
                await output.WriteLineAsync($"ok: {report.Figures} figures checked");
                return 0;
            }

            await output.WriteLineAsync("table, row id, column, stored, recomputed");
            foreach (var difference in report.Differences)
            {
                await output.WriteLineAsync(difference.ToString());
            }

            await parsed.InvocationConfiguration.Error.WriteLineAsync(
                $"{report.Differences.Count} of {report.Figures} figures differ. Keep a copy of the file, and see docs/operations.md.");
            return Different;
        });
        return command;
    }

    private static Command Export()
    {
        var folder = new Argument<string>("folder") { Description = "A folder that is empty or does not exist yet" };
        var command = new Command("export", "Write all that is stored to a folder: one JSON file, and a CSV file a table") { folder };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var target = FullPathOf(parsed.GetRequiredValue(folder), "db export out");
            var (tables, rows) = await StoreExport.WriteAsync(Store, target, TimeProvider.System, cancellationToken);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{rows} rows of {tables} tables are in {target}.");
            return 0;
        });
        return command;
    }

    private static string FullPathOf(string path, string example) => string.IsNullOrWhiteSpace(path)
        ? throw new StartRefusedException($"That names nothing. `coachbot {example}` works.")
        : Path.GetFullPath(path);
}
