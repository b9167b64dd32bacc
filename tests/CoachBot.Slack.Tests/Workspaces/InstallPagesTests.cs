using CoachBot.Slack.Protocol;
using CoachBot.Slack.Workspaces;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Slack.Tests.Workspaces;

public sealed class InstallPagesTests
{
    /// <summary>Browsers come back to the address that they know, which a proxy may shorten on the way.</summary>
    [Theory]
    [InlineData("https://coach.example.org/", "path=/slack/oauth/callback;")]
    [InlineData("https://example.org/coach/", "path=/coach/slack/oauth/callback;")]
    public void Begin_BindsTheCookieToTheAddressThatSlackSendsTheBrowserBackTo(string address, string path)
    {
        var context = new DefaultHttpContext();

        InstallPages.Begin(context, new SlackInstallOptions("1.2", new SlackSecret("s"), new Uri(address)), null);

        Assert.Contains(path, context.Response.Headers.SetCookie.ToString(), StringComparison.Ordinal);
    }
}
