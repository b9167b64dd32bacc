using System.CommandLine;
using CoachBot.Hosting;
using CoachBot.Verbs;

// The parser's own handler would print a stack trace at a person.
var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
// “--as @maria” is a name, and no file of arguments.
var parsing = new ParserConfiguration { ResponseFileTokenReplacer = null };
return await Faults.GuardAsync(stop => Verbs.Root().Parse(args, parsing).InvokeAsync(invocation, stop), Console.Error, CancellationToken.None);
