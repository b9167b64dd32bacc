using CoachBot.Storage;

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
        catch (Exception fault) when (Sentence(fault) is not null)
        {
            await Console.Error.WriteLineAsync(Sentence(fault));
            return Refused;
        }
    }

    private static string? Sentence(Exception fault) => fault switch
    {
        StoreException or StartRefusedException => fault.Message,
        _ => null,
    };
}
