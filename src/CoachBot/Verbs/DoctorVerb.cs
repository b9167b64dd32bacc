using System.CommandLine;
using CoachBot.Application.Commands;
using CoachBot.Application.Stores;
using CoachBot.Content;
using CoachBot.Discord;
using CoachBot.Hosting;
using CoachBot.Storage;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace CoachBot.Verbs;

/// <summary>Checks what CoachBot needs in order to start, and says of each fault how to mend it.</summary>
public static class DoctorVerb
{
    public static Command Create()
    {
        var command = new Command("doctor", "Check that CoachBot can start here, and say how to mend what stands against it");
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.InvocationConfiguration.Output, TimeProvider.System, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(TextWriter output, TimeProvider clock, CancellationToken cancellationToken)
    {
        var isSound = true;
        IConfiguration? configuration = null;
        DiscordOptions? discord = null;
        var store = StoreOptions.Default;
        await CheckAsync("configuration", () =>
        {
            configuration = Configuration.Read();
            store = StoreOptions.Of(configuration).Sqlite;
            _ = LogOptions.Of(configuration);
            var file = Configuration.FilePath;
            return Task.FromResult(File.Exists(file) ? $"{file} is read" : $"there is no {file}, so the defaults and the environment hold");
        });
        await CheckAsync("content", () => Task.FromResult(ContentFolder.Read().Summary));
        if (configuration is not null)
        {
            await CheckAsync("folder", () => Task.FromResult(Folder(Path.GetFullPath(store))));
            await CheckAsync("store", () => StoreAsync(Path.GetFullPath(store), clock, cancellationToken));
        }

        await CheckAsync("discord", () =>
        {
            discord = configuration is null ? null : DiscordSettings.Find(configuration);
            return Task.FromResult(discord is null ? "no token is set, so it is left out" : "a token is set");
        });
        if (discord is not null)
        {
            using var doctor = new DiscordDoctor(discord, PrintVerbs.Catalog(), clock);
            await CheckAsync("discord token", () => doctor.TokenAsync(cancellationToken));
            if (isSound)
            {
                await CheckAsync("discord application", () => doctor.ApplicationAsync(cancellationToken));
                await CheckAsync("discord commands", () => doctor.CommandsAsync(cancellationToken));
                foreach (var (server, room) in await ServersAsync(Path.GetFullPath(store), clock, cancellationToken))
                {
                    await CheckAsync("discord server", () => doctor.ServerAsync(server, room, cancellationToken));
                }
            }
        }

        await CheckAsync("time", () => Task.FromResult(
            $"{clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC, zone {DateTimeZoneProviders.Tzdb.GetSystemDefault().Id}, zone data {DateTimeZoneProviders.Tzdb.VersionId}"));
        return isSound ? 0 : Faults.Refused;

        async Task CheckAsync(string what, Func<Task<string>> check)
        {
            try
            {
                await output.WriteLineAsync($"ok     {what}: {await check()}");
            }
            catch (Exception fault) when (fault is IPersonalFault)
            {
                isSound = false;
                await output.WriteLineAsync($"fault  {what}: {fault.Message}");
            }
        }
    }

    /// <summary>The servers that were set up, each with its team's room.</summary>
    private static async Task<IReadOnlyList<(string Server, string? Room)>> ServersAsync(string path, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!Path.Exists(path))
        {
            return [];
        }

        await using var store = SqliteCoachStore.OpenReadOnly(path, clock);
        return await store.ReadAsync(
            reader => reader.WorkspacesOf(DiscordOptions.Platform).Select(w => (w.ExternalId, reader.Team(w.Team).Team.Room)).ToList(), cancellationToken);
    }

    /// <summary>The nearest folder that is there must take a file.</summary>
    private static string Folder(string store)
    {
        var folder = Path.GetDirectoryName(store)!;
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
        {
            folder = parent;
        }

        var probe = Path.Combine(folder, $".coachbot-doctor-{Environment.ProcessId}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"CoachBot cannot write in {folder}. Let its user write there, or choose another file with Store__Sqlite.");
        }

        return $"{folder} can be written";
    }

    private static async Task<string> StoreAsync(string path, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!Path.Exists(path))
        {
            return $"{path} is not there yet; it is made at the first start";
        }

        await using var store = SqliteCoachStore.OpenReadOnly(path, clock);
        var last = await store.LastAliveAsync(cancellationToken);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        return last switch
        {
            { Simulated: true } => $"{path} is of this version; it was written by a simulation, which goes on at {last.At}",
            { At: var at } when at > now => throw new StartRefusedException(
                $"{path} was left at {at}, but the clock says {now}. Set the clock, else nothing falls due until then."),
            _ => $"{path} is of this version",
        };
    }
}
