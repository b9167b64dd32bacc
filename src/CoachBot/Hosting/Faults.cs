using CoachBot.Storage;

namespace CoachBot.Hosting;

/// <summary>What goes wrong at the outermost place becomes one sentence and an exit code; never a stack trace at a person.</summary>
public static class Faults
{
    public const int Refused = 1;

    /// <summary>Stopped by Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;

    public static async Task<int> GuardAsync(Func<Task<int>> program)
    {
        try
        {
            return await program();
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception fault) when (Sentence(fault) is not null)
        {
            await Console.Error.WriteLineAsync(Sentence(fault));
            return Refused;
        }
    }

    /// <summary>What a person is told of a fault; null where it is a defect of the program.</summary>
    public static string? Sentence(Exception fault) => fault switch
    {
        StoreException or StartRefusedException => fault.Message,
        _ => null,
    };
}
