namespace CoachBot.Storage.Sql;

/// <summary>What a member wrote, was called and was told; numbers and states stay. Each names the team and the member.</summary>
internal static class ForgetSql
{
    public const string Zone = "SELECT zone FROM members WHERE team_id = ?1 AND id = ?2";

    public static readonly IReadOnlyList<string> Erasures =
    [
        "DELETE FROM accounts WHERE team_id = ?1 AND member_id = ?2",
        "DELETE FROM undo_entries WHERE team_id = ?1 AND member_id = ?2",
        "DELETE FROM received_events WHERE ?1 > 0 AND member_id = ?2",
        "DELETE FROM wakeups WHERE team_id = ?1 AND member_id = ?2",
        "UPDATE check_ins SET note = NULL WHERE team_id = ?1 AND member_id = ?2",
        "UPDATE aways SET reason = NULL WHERE team_id = ?1 AND member_id = ?2",
        "UPDATE pauses SET reason = NULL WHERE team_id = ?1 AND member_id = ?2",
        "UPDATE skips SET reason = NULL WHERE team_id = ?1 AND member_id = ?2",
        "UPDATE outbox SET state = 3 WHERE team_id = ?1 AND member_id = ?2 AND state IN (0, 1)",
        "UPDATE outbox SET content = '{}', account = NULL, platform_id = NULL, fault = NULL WHERE team_id = ?1 AND member_id = ?2",
    ];

    public const string EndCommitments =
        "UPDATE commitments SET ended_ms = ?3 WHERE team_id = ?1 AND member_id = ?2 AND ended_ms IS NULL";

    public const string NoLongerAccountable =
        """
        UPDATE members SET accountable_member_id = NULL, accountable_until = NULL, stamp = ?3
        WHERE team_id = ?1 AND accountable_member_id = ?2
        """;
}
