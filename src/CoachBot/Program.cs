using System.CommandLine;
using CoachBot.Hosting;
using CoachBot.Verbs;

// The parser's own handler would print a stack trace at a person.
var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
return await Faults.GuardAsync(stop => Verbs.Root().Parse(args).InvokeAsync(invocation, stop), CancellationToken.None);
