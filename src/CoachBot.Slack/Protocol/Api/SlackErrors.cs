namespace CoachBot.Slack.Protocol.Api;

/// <summary>What Slack's error codes mean; each method's page lists its own (https://docs.slack.dev/reference/methods).</summary>
internal static class SlackErrors
{
    private static readonly HashSet<string> OurFault =
    [
        "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "not_allowed_token_type", "missing_scope",
        "no_permission", "org_login_required", "ekm_access_denied", "access_denied", "app_access_restricted", "accesslimited",
        "team_access_not_granted", "invalid_client_id", "bad_client_secret", "forbidden_team", "enterprise_is_restricted",
    ];

    private static readonly HashSet<string> Passing =
    [
        "ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org",
        "external_channel_migrating", "message_limit_exceeded", "update_failed",
    ];

    // "It is possible that some aspect of the operation succeeded", say the pages of both.
    private static readonly HashSet<string> HalfDone = ["internal_error", "fatal_error"];

    public static SlackErrorKind KindOf(string code) =>
        OurFault.Contains(code) ? SlackErrorKind.Ours : Passing.Contains(code) ? SlackErrorKind.Transient : SlackErrorKind.Permanent;

    public static bool MayHaveHappened(string code) => HalfDone.Contains(code);

    public static bool IsRateLimit(string code) => code is "ratelimited" or "rate_limited";
}
