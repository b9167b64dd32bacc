using CoachBot.Hosting;
using CoachBot.Verbs;

return await Faults.GuardAsync(stop => Verbs.RunAsync(args, stop), Console.Error, CancellationToken.None);
