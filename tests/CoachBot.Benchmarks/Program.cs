using CoachBot.Benchmarks.Clients;
using CoachBot.Benchmarks.Discord;
using CoachBot.Benchmarks.Import;
using CoachBot.Benchmarks.Log;
using CoachBot.Benchmarks.Next;
using CoachBot.Benchmarks.Plan;
using CoachBot.Benchmarks.Progress;
using CoachBot.Benchmarks.Report;
using CoachBot.Benchmarks.Slack;
using CoachBot.Benchmarks.Start;
using CoachBot.Benchmarks.Store;
using CoachBot.Benchmarks.Tick;

var verbs = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
{
    ["store"] = StoreBenchmark.RunAsync,
    ["log"] = LogBenchmark.RunAsync,
    ["progress"] = ProgressBenchmark.RunAsync,
    ["tick"] = TickBenchmark.RunAsync,
    ["next"] = NextBenchmark.RunAsync,
    ["plan"] = PlanBenchmark.RunAsync,
    ["start"] = StartBenchmark.RunAsync,
    ["import"] = ImportBenchmark.RunAsync,
    ["report"] = ReportBenchmark.RunAsync,
    ["discord"] = DiscordBenchmark.RunAsync,
    ["slack"] = SlackBenchmark.RunAsync,
    ["platforms"] = BothPlatforms.RunAsync,
};

if (args is [ClientHost.Verb, .. var client])
    return await ClientHost.RunAsync(client);
if (args.FirstOrDefault(arg => !verbs.ContainsKey(arg)) is not null)
{
    Console.Error.WriteLine($"Usage: dotnet run -c Release --project tests/CoachBot.Benchmarks -- [{string.Join('|', verbs.Keys)}]");
    return 2;
}
foreach (var verb in args.Length > 0 ? args : [.. verbs.Keys])
    await verbs[verb]();
return 0;
