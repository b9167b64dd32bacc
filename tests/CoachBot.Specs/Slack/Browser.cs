using System.Net;
using System.Web;
using CoachBot.Loopback.Slack;

namespace CoachBot.Specs.Slack;

/// <summary>A person's browser, with cookies of its own, in which a workspace installs the coach.</summary>
internal sealed class Browser(Uri site) : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    /// <summary>Begins an installation and returns the state with which Slack is asked.</summary>
    public async Task<string> BeginAsync()
    {
        using var answer = await _client.GetAsync(new Uri(site, "slack/install"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["state"]!;
    }

    /// <summary>Comes back from Slack, where the person agreed.</summary>
    public async Task<(HttpStatusCode Status, string Page)> ComeBackAsync(string state, string code)
    {
        using var answer = await _client.GetAsync(new Uri(site, $"slack/oauth/callback?code={code}&state={state}"));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The code with which Slack sends somebody back who agreed.</summary>
    public string Agree(LoopbackSlack slack, SlackUser user) => slack.GrantInstall(user, new Uri(site, "slack/oauth/callback").AbsoluteUri);

    public async Task<(HttpStatusCode Status, string Page)> InstallAsync(LoopbackSlack slack, SlackUser user)
    {
        var state = await BeginAsync();
        return await ComeBackAsync(state, Agree(slack, user));
    }

    public void Dispose() => _client.Dispose();
}
