using CoachBot.Application.Commands;

namespace CoachBot.Hosting;

/// <summary>What goes wrong at the outermost place becomes one sentence and an exit code; never a stack trace at a person.</summary>
public static class Faults
{
    public const int Refused = 1;

    /// <summary>Stopped by Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;

    /// <summary>The sentence for a person; null for a fault that is a defect of the program.</summary>
    public static string? Sentence(Exception fault) => fault is IPersonalFault ? fault.Message : null;
}
