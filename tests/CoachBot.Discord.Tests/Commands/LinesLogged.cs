using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Tests.Commands;

/// <summary>Keeps what is logged from warnings on.</summary>
internal sealed class LinesLogged : ILogger
{
    public List<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            Lines.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
