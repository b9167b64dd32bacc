using Microsoft.Extensions.Logging;

namespace CoachBot.Hosting;

/// <summary>
/// Log lines of a terminal conversation go to a file beside the store: the person at the terminal is shown a reference, never a
/// stack trace. The file is made when the first line is written.
/// </summary>
public sealed class FileLogging(string path, TimeProvider time) : ILoggerProvider
{
    private readonly Lock _writing = new();

    public ILogger CreateLogger(string categoryName) => new FileLog(this, categoryName);

    public void Dispose()
    {
    }

    private void Write(string line)
    {
        lock (_writing)
        {
            try
            {
                File.AppendAllText(path, line);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // A log that can't be written must not end a conversation.
            }
        }
    }

    private sealed class FileLog(FileLogging file, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                file.Write($"{file.Time:O} {logLevel} {category}: {formatter(state, exception)}{Environment.NewLine}{exception}{Environment.NewLine}");
            }
        }
    }

    private DateTimeOffset Time => time.GetUtcNow();
}
