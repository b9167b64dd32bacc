using System.CommandLine;
using CoachBot.Application.Commands;
using CoachBot.Application.Stores;
using CoachBot.Content;
using CoachBot.Discord;
using CoachBot.Hosting;
using CoachBot.Slack;
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
        await CheckAsync("configuration", () =>
        {
            var read = Configuration.Read();
            _ = StoreOptions.Of(read);
            _ = LogOptions.Of(read);
            configuration = read;
            var file = Configuration.FilePath;
            return Task.FromResult(File.Exists(file) ? $"{file} is read" : $"there is no {file}, so the defaults and the environment hold");
        });
        await CheckAsync("content", () => Task.FromResult(ContentFolder.Read().Summary));
        // What can't be read says nothing of what is set.
        if (configuration is not null)
        {
            var store = Path.GetFullPath(StoreOptions.Of(configuration).Sqlite);
            await CheckAsync("folder", () => Task.FromResult(Folder(store)));
            var isOpen = await CheckAsync("store", () => StoreAsync(store, clock, cancellationToken));
            await DiscordAsync(configuration, isOpen ? store : null);
            await SlackAsync(configuration);
        }

        await CheckAsync("time", () => Task.FromResult(
            $"{clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC, zone {DateTimeZoneProviders.Tzdb.GetSystemDefault().Id}, zone data {DateTimeZoneProviders.Tzdb.VersionId}"));
        return isSound ? 0 : Faults.Refused;

        async Task DiscordAsync(IConfiguration settings, string? store)
        {
            DiscordOptions? discord = null;
            await CheckAsync("discord", () =>
            {
                discord = DiscordSettings.Find(settings);
                return Task.FromResult(discord is null ? "no token is set, so it is left out" : "a token is set");
            });
            if (discord is null)
            {
                return;
            }

            using var doctor = new DiscordDoctor(discord, PrintVerbs.Catalog(), clock);
            if (!await CheckAsync("discord token", () => doctor.TokenAsync(cancellationToken)))
            {
                return;
            }

            await CheckAsync("discord application", () => doctor.ApplicationAsync(cancellationToken));
            await CheckAsync("discord commands", () => doctor.CommandsAsync(cancellationToken));
            foreach (var (server, room) in await ServersAsync(store, clock, cancellationToken))
            {
                await CheckAsync("discord server", () => doctor.ServerAsync(server, room, cancellationToken));
            }
        }

        async Task SlackAsync(IConfiguration settings)
        {
            SlackOptions? slack = null;
            await CheckAsync("slack", () =>
            {
                slack = SlackSettings.Find(settings);
                return Task.FromResult(slack is null ? "no token is set, so it is left out" : slack.SigningSecret is null ? "by Socket Mode"
                    : $"by HTTP at {HttpSettings.Of(settings).Url}{(slack.AppToken is null ? "" : ", and by Socket Mode")}");
            });
            if (slack is not null)
            {
                using var doctor = new SlackDoctor(slack, clock);
                await CheckAsync("slack bot token", () => doctor.BotTokenAsync(cancellationToken));
                await CheckAsync("slack app token", () => doctor.AppTokenAsync(cancellationToken));
            }
        }

        async Task<bool> CheckAsync(string what, Func<Task<string>> check)
        {
            try
            {
                await output.WriteLineAsync($"ok     {what}: {await check()}");
                return true;
            }
            catch (Exception fault) when (fault is IPersonalFault)
            {
                await output.WriteLineAsync($"fault  {what}: {fault.Message}");
                return isSound = false;
            }
        }
    }

    /// <summary>The servers that were set up, each with its team's room; none where there is no store that can be read.</summary>
    private static async Task<IReadOnlyList<(string Server, string? Room)>> ServersAsync(string? path, TimeProvider clock, CancellationToken cancellationToken)
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
            { Simulated: true, Told: var told } when told > now => throw new StartRefusedException(
                $"{path} was left by a simulation at {told}, so CoachBot does not start on it before. Name another file with Store__Sqlite."),
            { Simulated: true } => $"{path} is of this version; it was written by a simulation, which goes on at {last.At}",
            { At: var at } when at > now => throw new StartRefusedException(
                $"{path} was left at {at}, but the clock says {now}. Set the clock, else nothing falls due until then."),
            _ => $"{path} is of this version",
        };
    }
}
