using System.CommandLine;
using CoachBot.Hosting;
using CoachBot.Verbs;

// The parser's own handler would print a stack trace at a person.
return await Faults.GuardAsync(() => Verbs.Root().Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
