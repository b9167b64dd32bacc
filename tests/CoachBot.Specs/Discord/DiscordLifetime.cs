using System.Diagnostics;
using CoachBot.Loopback.Discord;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Specs.Discord;

/// <summary>One life of the crash host: a process that is connected to a Discord which outlives it.</summary>
internal sealed class DiscordLifetime : IDisposable
{
    private readonly LoopbackDiscord _discord;
    private readonly Process _process;
    private readonly Task<string> _errors;

    private DiscordLifetime(LoopbackDiscord discord, Process process)
    {
        _discord = discord;
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        Death = process.WaitForExitAsync();
    }

    /// <summary>Ends with the process.</summary>
    public Task Death { get; }

    public static DiscordLifetime Start(LoopbackDiscord discord, string store, string point, int nth, Instant clock)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Store__Sqlite"] = store;
        start.Environment["Discord__Token"] = discord.Token;
        start.Environment["Discord__ApiBaseUrl"] = discord.ApiBase.ToString();
        foreach (var arg in (string[])[Path.Combine(AppContext.BaseDirectory, "CoachBot.CrashHost.dll"), "discord", point,
            nth.ToString(System.Globalization.CultureInfo.InvariantCulture), InstantPattern.ExtendedIso.Format(clock)])
        {
            start.ArgumentList.Add(arg);
        }

        return new DiscordLifetime(discord, Process.Start(start)!);
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

        return await _process.StandardOutput.ReadLineAsync() is { Length: > 0 } line ? InstantPattern.General.Parse(line).Value : null;
    }

    /// <summary>Waits until it is connected, or dead.</summary>
    public Task ConnectedAsync(int readies) =>
        _discord.UntilAsync(() => _discord.Gateway.Readies > readies || _process.HasExited, "a session");

    /// <summary>What it answered; null where it died over it.</summary>
    public async Task<InteractionResult?> AnswerAsync(Task<InteractionResult> answer) =>
        await Task.WhenAny(answer, Death) == answer || answer.IsCompleted ? await answer : null;

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

        await Death;
        return (_process.ExitCode, await _errors);
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
