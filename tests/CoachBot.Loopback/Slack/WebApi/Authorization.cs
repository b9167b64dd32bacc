namespace CoachBot.Loopback.Slack;

/// <summary>Whose token it is and whether it may. https://docs.slack.dev/authentication/tokens</summary>
internal static class Authorization
{
    public static Workspace? Check(LoopbackSlack slack, ApiMethod method, RequestArguments arguments)
    {
        if (method.Token == TokenKind.None)
            return null;
        // The app-level token is taken from the header only.
        var token = method.Token == TokenKind.App ? arguments.HeaderToken : arguments.Token;
        if (string.IsNullOrEmpty(token))
            throw new SlackError("not_authed");
        if (token.StartsWith("xapp-", StringComparison.Ordinal))
        {
            App(slack, method, token);
            return null;
        }
        if (!token.StartsWith("xoxb-", StringComparison.Ordinal))
            throw new SlackError("invalid_auth");
        var workspace = slack.Workspaces.FirstOrDefault(known => known.BotToken == token) ?? throw new SlackError("invalid_auth");
        if (workspace.TokenError is { } error)
            throw new SlackError(error);
        if (method.Token == TokenKind.App)
            throw new SlackError("not_allowed_token_type");
        if (method.Scopes.Length > 0 && !method.Scopes.Any(workspace.Scopes.Contains))
            throw new SlackError("missing_scope") { Needed = method.Scopes[0] };
        return workspace;
    }

    private static void App(LoopbackSlack slack, ApiMethod method, string token)
    {
        if (token != slack.AppToken)
            throw new SlackError("invalid_auth");
        if (method.Token != TokenKind.App)
            throw new SlackError("not_allowed_token_type");
        if (!slack.AppScopes.Contains(method.Scopes[0]))
            throw new SlackError("missing_scope") { Needed = method.Scopes[0] };
    }
}
