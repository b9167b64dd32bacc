namespace CoachBot.Slack.Protocol.Api;

/// <summary>The way of an installation (https://docs.slack.dev/authentication/installing-with-oauth).</summary>
public static class SlackOAuth
{
    public static readonly Uri AuthorizeAddress = new("https://slack.com/oauth/v2/authorize");

    /// <summary>Where to send the browser of whoever installs the app.</summary>
    /// <param name="clientId">The app's.</param>
    /// <param name="scopes">The bot's scopes.</param>
    /// <param name="state">Comes back with the redirect; unguessable, bound to the browser, good once.</param>
    /// <param name="redirectUri">Where Slack sends the browser afterwards; one of those in the app's settings.</param>
    /// <param name="authorizeAddress">Instead of <see cref="AuthorizeAddress"/>.</param>
    public static Uri AuthorizeUrl(
        string clientId, IEnumerable<string> scopes, SlackSecret state, Uri? redirectUri = null, Uri? authorizeAddress = null)
    {
        var query = $"client_id={Uri.EscapeDataString(clientId)}&scope={Uri.EscapeDataString(string.Join(',', scopes))}"
            + $"&state={Uri.EscapeDataString(state.Reveal())}"
            + (redirectUri is null ? "" : $"&redirect_uri={Uri.EscapeDataString(redirectUri.AbsoluteUri)}");
        return new UriBuilder(authorizeAddress ?? AuthorizeAddress) { Query = query }.Uri;
    }
}
