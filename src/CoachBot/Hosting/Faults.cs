using CoachBot.Application.Commands;

namespace CoachBot.Hosting;

/// <summary>What goes wrong at the outermost place becomes one sentence and an exit code; never a stack trace at a person.</summary>
public static class Faults
{
    public const int Refused = 1;

    /// <summary>The command line can't be read, as shells count it.</summary>
    public const int Misused = 2;

    /// <summary>Nobody reads the output any more (SIGPIPE), as shells count it.</summary>
    public const int Unread = 141;

    /// <summary>Stopped by Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;

    /// <param name="program">All that is done.</param>
    /// <param name="errors">Where the sentence goes.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    public static async Task<int> GuardAsync(Func<CancellationToken, Task<int>> program, TextWriter errors, CancellationToken cancellationToken)
    {
        try
        {
            return await program(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception fault)
        {
            await errors.WriteLineAsync(SentenceOf(fault));
            return Refused;
        }
    }

    /// <summary>The store's faults have sentences of their own: what is left of the file system's are those of the input and the output.</summary>
    private static string SentenceOf(Exception fault) => fault switch
    {
        IPersonalFault => fault.Message,
        IOException or UnauthorizedAccessException =>
            $"The input could not be read, or the output not be written ({(fault.InnerException ?? fault).Message.TrimEnd('.')}). See to it, then start CoachBot again.",
        _ => $"CoachBot ended by a fault of its own: {fault.Message.ReplaceLineEndings(" ")} {Kept(fault)}",
    };

    /// <summary>What a report needs is put into a file, for whoever mends it.</summary>
    private static string Kept(Exception fault)
    {
        var path = Path.Combine(Path.GetTempPath(), $"coachbot-fault-{Guid.NewGuid():N}.txt");
        try
        {
            File.WriteAllText(path, fault.ToString());
            return $"Please report it with {path}.";
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            return "Please report it.";
        }
    }
}
