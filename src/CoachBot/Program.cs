using CoachBot.Hosting;
using CoachBot.Verbs;

try
{
    return await Verbs.Root().Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    return Faults.Interrupted;
}
catch (Exception fault) when (Faults.Sentence(fault) is not null)
{
    await Console.Error.WriteLineAsync(Faults.Sentence(fault));
    return Faults.Refused;
}
