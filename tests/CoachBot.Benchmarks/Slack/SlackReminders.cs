using System.Diagnostics;
using CoachBot.Application.Agenda;
using CoachBot.Application.Outbox;
using CoachBot.Benchmarks.Tick;
using CoachBot.Hosting;
using CoachBot.Loopback.Slack;
using CoachBot.Simulation;
using CoachBot.Slack;
using CoachBot.Slack.Protocol;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Benchmarks.Slack;

/// <summary>
/// A thousand reminders that fall due at once, to members whose conversations are known, in a workspace that takes so many messages a second
/// as the coach does not know.
/// </summary>
internal static class SlackReminders
{
    private const int Members = 1000;
    private const double PerSecond = 4;
    private static readonly Instant Nine = Instant.FromUtc(2026, 1, 5, 9, 0);

    public static async Task RunAsync(string folder)
    {
        await using var slack = await LoopbackSlack.StartAsync(new LoopbackSlackOptions { WorkspacePostsPerSecond = PerSecond, EchoBotMessages = false });
        var users = Enumerable.Range(0, Members).Select(number => slack.AddUser($"member{number}")).ToList();
        var path = Path.Combine(folder, "due.db");
        await BulkStore.CreateAsync(path, Nine, Members);
        BulkStore.Move(path, "slack", slack.Workspace.TeamId, [.. users.Select(user => (user.Id, slack.Workspace.DirectMessage(user).Id))]);
        await using var services = Compose(path, slack);
        using var stop = new CancellationTokenSource();
        var connected = services.GetRequiredService<SlackConnection>().RunAsync(stop.Token);
        await services.GetRequiredService<SlackConnection>().Ready;
        var (agenda, store) = (services.GetRequiredService<AgendaRunner>(), services.GetRequiredService<SqliteCoachStore>());
        while (await agenda.TickAsync(store, Nine, CancellationToken.None) > 0)
        {
        }
        var start = Stopwatch.GetTimestamp();
        await services.GetRequiredService<OutboxDispatcher>().DrainAsync(CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (users.Any(user => slack.Workspace.DirectMessage(user).Messages.Count != 1))
            throw new InvalidOperationException("Not everybody was reminded once.");
        await stop.CancelAsync();
        await connected;

        // What there is room for in the first moment is no rate.
        var rate = new Comparison("slack, 1,000 reminders after the first second's", "/s");
        rate.Add((Members - PerSecond) / took, PerSecond);
        rate.PrintAtLeast(0.9);
        var refused = slack.RateLimitedCount("chat.postMessage");
        Console.WriteLine($"slack, 429 answers {refused}  goal <= 1  {(refused <= 1 ? "holds" : "MISSED")}");
    }

    private static ServiceProvider Compose(string path, LoopbackSlack slack)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSqliteStore(path).AddCoach();
        services.AddSingleton<TimeProvider>(new VirtualClock(Nine));
        services.AddSlack(new SlackOptions { BotToken = new SlackSecret(slack.BotToken), ApiBaseUrl = slack.ApiBase }, SlackKeys.Beside(path));
        return services.BuildServiceProvider();
    }
}
