using CoachBot.Terminal;
using Microsoft.Extensions.Configuration;

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

        return new StoreOptions(configuration["Store:Sqlite"] is { Length: > 0 } path ? path : Default);
    }
}
