namespace CoachBot.Storage.Sql;

internal static class SequenceSql
{
    /// <summary>Takes ids and returns the first that is still free.</summary>
    public const string Take = "UPDATE sequences SET next_id = next_id + ?1 WHERE name = 'domain' RETURNING next_id";
}
