using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace CoachBot.Hosting;

/// <summary>Settings from the environment and <c>config/appsettings.json</c>.</summary>
public sealed record StoreOptions(string Sqlite)
{
    public const string Default = "data/coach.db";

    /// <exception cref="StartRefusedException">PostgreSQL is asked for, which this version does not have.</exception>
    public static StoreOptions Of(IConfiguration configuration)
    {
        if (!string.IsNullOrWhiteSpace(configuration["Store:Postgres"]))
        {
            throw new StartRefusedException("Store__Postgres is set, but this version keeps its store in SQLite only. Unset it, and name a file with Store__Sqlite.");
        }

        return new StoreOptions(configuration["Store:Sqlite"] is { } path && !string.IsNullOrWhiteSpace(path) ? path : Default);
    }
}

/// <summary>From which level on log lines are written.</summary>
public static class LogOptions
{
    /// <exception cref="StartRefusedException">The level is none.</exception>
    public static LogLevel Of(IConfiguration configuration) => configuration["Log:Level"] is not { Length: > 0 } name
        ? LogLevel.Warning
        : Enum.TryParse<LogLevel>(name, ignoreCase: true, out var level) && Enum.IsDefined(level)
            ? level
            : throw new StartRefusedException($"Log__Level is '{name}'. One of {string.Join(", ", Enum.GetNames<LogLevel>())} works.");
}
