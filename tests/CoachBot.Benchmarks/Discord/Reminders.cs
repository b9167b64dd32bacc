using System.Diagnostics;
using CoachBot.Application.Agenda;
using CoachBot.Application.Outbox;
using CoachBot.Benchmarks.Tick;
using CoachBot.Discord;
using CoachBot.Hosting;
using CoachBot.Loopback.Discord;
using CoachBot.Simulation;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoachBot.Benchmarks.Discord;

/// <summary>A thousand reminders that fall due at once, to members whose rooms are known, under Discord's own limits.</summary>
internal static class Reminders
{
    private const int Members = 1000;
    private const int PerSecond = 50;
    private static readonly Instant Nine = Instant.FromUtc(2026, 1, 5, 9, 0);

    public static async Task RunAsync(string folder)
    {
        await using var discord = await LoopbackDiscord.StartAsync();
        var users = Enumerable.Range(0, Members).Select(number => discord.AddUser($"member{number}")).ToList();
        var server = discord.AddGuild("Bakery");
        users.ForEach(user => discord.AddMember(server, user));
        var path = Path.Combine(folder, "due.db");
        await BulkStore.CreateAsync(path, Nine, Members);
        BulkStore.Move(path, "discord", workspace: null, [.. users.Select(user => (user.Id, discord.DirectMessages(user).Id))]);
        await using var services = Compose(path, discord);
        var (agenda, store) = (services.GetRequiredService<AgendaRunner>(), services.GetRequiredService<SqliteCoachStore>());
        while (await agenda.TickAsync(store, Nine, CancellationToken.None) > 0)
        {
        }
        var start = Stopwatch.GetTimestamp();
        await services.GetRequiredService<OutboxDispatcher>().DrainAsync(CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (users.Any(user => discord.Messages(user).Count != 1))
            throw new InvalidOperationException("Not everybody was reminded once.");

        // What there is room for in the first moment is no rate.
        var rate = new Comparison("discord, 1,000 reminders after the first 50", "/s");
        rate.Add((Members - PerSecond) / took, PerSecond);
        rate.PrintAtLeast(0.95);
        Console.WriteLine($"discord, 429 answers {discord.RateLimited}  goal 0  {(discord.RateLimited == 0 ? "holds" : "MISSED")}");
    }

    private static ServiceProvider Compose(string path, LoopbackDiscord discord)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSqliteStore(path).AddCoach();
        services.AddSingleton<TimeProvider>(new VirtualClock(Nine));
        services.AddDiscord(new DiscordOptions { Token = discord.Token, ApiBaseUrl = discord.ApiBase });
        return services.BuildServiceProvider();
    }
}
