using System.Text;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Http;

namespace CoachBot.Slack.Tests.Protocol.Http;

public class SlackSignatureTests
{
    // The worked example of https://docs.slack.dev/authentication/verifying-requests-from-slack.
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar"
        + "&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1531420618);

    private readonly SlackSignature _signature = new(new SlackSecret(Secret));

    [Fact]
    public void IsValid_AcceptsTheExampleOfTheDocumentation() => Assert.True(_signature.IsValid(Timestamp, Signature, Body, Now));

    [Fact]
    public void Sign_MakesTheSignatureOfTheExample() => Assert.Equal(Signature, _signature.Sign(Now, Body));

    [Theory]
    [InlineData(null, Signature)]
    [InlineData("", Signature)]
    [InlineData("1531420619", Signature)]
    [InlineData("-1531420618", Signature)]
    [InlineData("now", Signature)]
    [InlineData("99999999999999999999", Signature)]
    [InlineData(Timestamp, null)]
    [InlineData(Timestamp, "")]
    [InlineData(Timestamp, "v0=")]
    [InlineData(Timestamp, "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData(Timestamp, "v0=b2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData(Timestamp, "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    public void IsValid_RefusesOtherHeaders(string? timestamp, string? signature) =>
        Assert.False(_signature.IsValid(timestamp, signature, Body, Now));

    [Fact]
    public void IsValid_RefusesAnotherBody() =>
        Assert.False(_signature.IsValid(Timestamp, Signature, Body.Append((byte)' ').ToArray(), Now));

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    public void IsValid_AcceptsFiveMinutesEitherWay(int seconds, bool expected) =>
        Assert.Equal(expected, _signature.IsValid(Timestamp, Signature, Body, Now.AddSeconds(seconds)));

    [Fact]
    public void IsValid_AcceptsThePreviousSecretDuringItsChange()
    {
        var changing = new SlackSignature(new SlackSecret("new"), previous: new SlackSecret(Secret));

        Assert.True(changing.IsValid(Timestamp, Signature, Body, Now));
        Assert.True(changing.IsValid(Timestamp, changing.Sign(Now, Body), Body, Now));
        Assert.False(new SlackSignature(new SlackSecret("new")).IsValid(Timestamp, Signature, Body, Now));
    }
}
