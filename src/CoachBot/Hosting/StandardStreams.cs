using Microsoft.Win32.SafeHandles;

namespace CoachBot.Hosting;

/// <summary>The standard streams of a conversation that no terminal holds, with their ends as they are.</summary>
internal static class StandardStreams
{
    private const int BrokenPipe = 32; // EPIPE, on Linux as on macOS
    private const string InputInfo = "/proc/self/fdinfo/0";
    private const int CloseOnExec = 0x80000; // O_CLOEXEC, on Linux

    /// <summary>
    /// Empty where the input is closed (<c>&lt;&amp;-</c>): its number then belongs to a pipe of the runtime's own, which says nothing for ever.
    /// What was handed to the program is not one that is closed when a program begins.
    /// </summary>
    public static Stream Input() => IsInputOurs() ? Stream.Null : Console.OpenStandardInput();

    /// <summary>
    /// The console's own stream says nothing of a reader who has gone, so that what nobody reads would count as shown. A file's place belongs to
    /// whoever opened it, which only the console's stream leaves alone.
    /// </summary>
    public static Stream Output()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        var output = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return output.CanSeek ? Console.OpenStandardOutput() : output;
    }

    /// <summary>Whether the reader of the output has gone.</summary>
    public static bool IsBrokenPipe(IOException fault) => fault.HResult == BrokenPipe;

    private static bool IsInputOurs()
    {
        var flags = OperatingSystem.IsLinux() && File.Exists(InputInfo)
            ? File.ReadLines(InputInfo).FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal))
            : null;
        return flags is not null && (Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & CloseOnExec) != 0;
    }
}
