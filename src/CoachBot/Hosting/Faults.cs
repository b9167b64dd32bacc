using CoachBot.Application.Commands;

namespace CoachBot.Hosting;

/// <summary>What goes wrong at the outermost place becomes one sentence and an exit code; never a stack trace at a person.</summary>
public static class Faults
{
    public const int Refused = 1;

    public static async Task<int> GuardAsync(Func<Task<int>> program)
    {
        try
        {
            return await program();
        }
        catch (Exception fault) when (fault is IPersonalFault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return Refused;
        }
    }
}
