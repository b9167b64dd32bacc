using System.CommandLine;
using CoachBot.Hosting;
using CoachBot.Verbs;

return await Faults.GuardAsync(() => Verbs.Root().Parse(args).InvokeAsync());
