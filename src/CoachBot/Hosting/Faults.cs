using CoachBot.Application.Commands;

namespace CoachBot.Hosting;

/// <summary>What goes wrong at the outermost place becomes one sentence and an exit code; never a stack trace at a person.</summary>
public static class Faults
{
    public const int Refused = 1;

    /// <summary>Stopped by Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;

    public static async Task<int> GuardAsync(Func<CancellationToken, Task<int>> program, CancellationToken cancellationToken)
    {
        try
        {
            return await program(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception fault) when (fault is IPersonalFault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return Refused;
        }
    }
}
