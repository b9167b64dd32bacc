using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CoachBot.Specs.Discord;

/// <summary>Every line of the log, to be looked at for what must not stand in it.</summary>
internal sealed class KeptLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();
    private event Action? Written;

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>The first line with these words, now or later.</summary>
    /// <exception cref="TimeoutException">None came within 30 s.</exception>
    public async Task<string> FirstAsync(string words)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Written += Look;
        Look();
        try
        {
            return await found.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
        finally
        {
            Written -= Look;
        }

        void Look()
        {
            if (_lines.FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal)) is { } line)
            {
                found.TrySetResult(line);
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => new Log(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Log(KeptLog kept, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            kept._lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
            kept.Written?.Invoke();
        }
    }
}
