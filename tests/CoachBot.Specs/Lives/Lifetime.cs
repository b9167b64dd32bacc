using System.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Specs.Lives;

/// <summary>One life of the crash host: a process that is connected to a platform which outlives it.</summary>
internal sealed class Lifetime : IDisposable
{
    /// <summary>Far more than a process takes to begin, to move its clock by a day or to end on a loaded machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private Lifetime(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        Death = process.WaitForExitAsync();
    }

    /// <summary>Ends with the process.</summary>
    public Task Death { get; }

    public bool IsOver => _process.HasExited;

    /// <param name="platform">Which one: <c>discord</c> or <c>slack</c>.</param>
    /// <param name="settings">How it is reached, and the store.</param>
    /// <param name="point">Where it dies.</param>
    /// <param name="nth">The how manyth time it gets there.</param>
    /// <param name="clock">Where its clock stands.</param>
    public static Lifetime Start(string platform, IEnumerable<(string Name, string Value)> settings, string point, int nth, Instant clock)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        foreach (var arg in (string[])[Path.Combine(AppContext.BaseDirectory, "CoachBot.CrashHost.dll"), platform, point,
            nth.ToString(System.Globalization.CultureInfo.InvariantCulture), InstantPattern.ExtendedIso.Format(clock)])
        {
            start.ArgumentList.Add(arg);
        }

        return new Lifetime(Process.Start(start)!);
    }

    /// <summary>Moves its clock; null where it died over it.</summary>
    public async Task<Instant?> MoveAsync(Instant until)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(InstantPattern.ExtendedIso.Format(until));
            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // It is gone: whoever reads meets the end.
        }

        return await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { Length: > 0 } line
            ? InstantPattern.General.Parse(line).Value
            : null;
    }

    /// <summary>What somebody was answered; null where it died over it.</summary>
    public async Task<T?> AnswerAsync<T>(Task<T> answer)
        where T : class =>
        await Task.WhenAny(answer, Death).WaitAsync(Patience) == answer || answer.IsCompleted ? await answer : null;

    /// <summary>Until it is dead by itself.</summary>
    public Task DeathAsync() => Death.WaitAsync(Patience);

    public void Kill() => _process.Kill();

    /// <summary>Lets it end, and tells with which code and which words.</summary>
    public async Task<(int Code, string Errors)> ExitAsync()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is gone already.
        }

        await Death.WaitAsync(Patience);
        return (_process.ExitCode, await _errors.WaitAsync(Patience));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
