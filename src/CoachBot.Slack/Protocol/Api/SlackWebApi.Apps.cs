using System.Net.Http.Headers;
using System.Text;
using CoachBot.Slack.Protocol.Wire;

namespace CoachBot.Slack.Protocol.Api;

/// <summary>Tokens, sockets and installations.</summary>
public sealed partial class SlackWebApi
{
    /// <summary>apps.connections.open: where a socket may connect to, once and soon. The address lets its reader in.</summary>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public async Task<SlackSecret> OpenSocketAsync(SlackSecret appToken, CancellationToken cancel = default)
    {
        var reply = await FormAsync(SlackMethod.ConnectionsOpen, appToken, [], SlackJson.Default.SocketAddressReply, cancel);
        return Uri.TryCreate(reply.Url, UriKind.Absolute, out _)
            ? new SlackSecret(reply.Url)
            : throw new SlackApiException(SlackMethod.ConnectionsOpen.Name, "unreadable", SlackErrorKind.Transient);
    }

    /// <summary>auth.test: whose token this is.</summary>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public async Task<SlackIdentity> TestAuthAsync(SlackSecret token, CancellationToken cancel = default)
    {
        var reply = await FormAsync(SlackMethod.AuthTest, token, [], SlackJson.Default.AuthTestReply, cancel);
        return new SlackIdentity(
            Present(reply.TeamId, SlackMethod.AuthTest), reply.Team ?? "", Present(reply.UserId, SlackMethod.AuthTest), reply.User ?? "")
        {
            BotId = reply.BotId,
            EnterpriseId = reply.EnterpriseId,
            Scopes = ScopesOf(reply.Scopes),
        };
    }

    /// <summary>auth.revoke: makes the token void.</summary>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public Task RevokeAsync(SlackSecret token, CancellationToken cancel = default) =>
        FormAsync(SlackMethod.AuthRevoke, token, [], SlackJson.Default.ApiReply, cancel);

    /// <summary>
    /// oauth.v2.access: turns the code of an installation into a bot token
    /// (https://docs.slack.dev/authentication/installing-with-oauth).
    /// </summary>
    /// <param name="clientId">The app's.</param>
    /// <param name="clientSecret">The app's.</param>
    /// <param name="code">From the redirect; good once, for ten minutes.</param>
    /// <param name="redirectUri">The same as in <see cref="SlackOAuth.AuthorizeUrl"/>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="SlackApiException">Slack or the network failed, or Slack said no.</exception>
    public async Task<SlackInstallation> ExchangeCodeAsync(
        string clientId, SlackSecret clientSecret, SlackSecret code, Uri? redirectUri, CancellationToken cancel = default)
    {
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{clientId}:{clientSecret.Reveal()}"));
        var call = new SlackCall(
            SlackMethod.OAuthAccess, default, () => Form([("code", code.Reveal()), ("redirect_uri", redirectUri?.AbsoluteUri)]))
        {
            Authorization = new AuthenticationHeaderValue("Basic", credentials),
        };
        var reply = await _sender.CallAsync(call, SlackJson.Default.OAuthReply, cancel);
        return new SlackInstallation(
            new SlackSecret(Present(reply.AccessToken, SlackMethod.OAuthAccess)), reply.AppId ?? "", reply.BotUserId ?? "")
        {
            TeamId = reply.Team?.Id,
            TeamName = reply.Team?.Name,
            EnterpriseId = reply.Enterprise?.Id,
            InstalledByUserId = reply.AuthedUser?.Id,
            Scopes = ScopesOf(reply.Scope),
        };
    }

    private static string[]? ScopesOf(string? list) =>
        list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
