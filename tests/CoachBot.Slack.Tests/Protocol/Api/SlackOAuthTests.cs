using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;

namespace CoachBot.Slack.Tests.Protocol.Api;

public class SlackOAuthTests
{
    [Fact]
    public void AuthorizeUrl_CarriesScopesStateAndRedirect() =>
        Assert.Equal(
            "https://slack.com/oauth/v2/authorize?client_id=1.2&scope=commands%2Cchat%3Awrite&state=a%2Bb"
            + "&redirect_uri=https%3A%2F%2Fcoach.test%2Foauth",
            SlackOAuth.AuthorizeUrl(
                "1.2", ["commands", "chat:write"], new SlackSecret("a+b"), new Uri("https://coach.test/oauth")).AbsoluteUri);

    [Fact]
    public void AuthorizeUrl_GoesToAnotherAddressForTests() =>
        Assert.Equal(
            "http://127.0.0.1:9/oauth/v2/authorize?client_id=1.2&scope=commands&state=s",
            SlackOAuth.AuthorizeUrl(
                "1.2", ["commands"], new SlackSecret("s"), authorizeAddress: new Uri("http://127.0.0.1:9/oauth/v2/authorize")).AbsoluteUri);
}
