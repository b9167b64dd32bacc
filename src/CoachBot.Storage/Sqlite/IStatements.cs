namespace CoachBot.Storage.Sqlite;

/// <summary>Where statements that change something go: to the open transaction at once, or to a list that is run later.</summary>
internal interface IStatements
{
    /// <summary>One statement; ?1 is the first argument. Pass constants, never texts put together.</summary>
    void Execute(string sql, params ReadOnlySpan<DbValue> args);
}
