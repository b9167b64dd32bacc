using System.CommandLine;
using CoachBot.Hosting;
using CoachBot.Verbs;

// The parser's own handler would print a stack trace.
var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
return await Faults.GuardAsync(() => Verbs.Root().Parse(args).InvokeAsync(invocation));
