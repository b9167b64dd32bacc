using CoachBot.Benchmarks.Store;

var verbs = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
{
    ["store"] = StoreBenchmark.RunAsync,
};

if (args is [var verb] && verbs.TryGetValue(verb, out var run))
{
    await run();
    return 0;
}
Console.Error.WriteLine($"Usage: dotnet run -c Release --project tests/CoachBot.Benchmarks -- {string.Join('|', verbs.Keys)}");
return 2;
