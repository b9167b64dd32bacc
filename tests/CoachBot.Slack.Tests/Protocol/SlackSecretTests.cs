using System.Text.Json;
using CoachBot.Slack.Protocol;

namespace CoachBot.Slack.Tests.Protocol;

public class SlackSecretTests
{
    private static readonly SlackSecret Secret = new("xoxb-1");

    [Fact]
    public void ToString_GivesNothingAway()
    {
        Assert.Equal("[secret]", $"{Secret}");
        Assert.DoesNotContain("xoxb", $"{new Holder(Secret)}");
        Assert.DoesNotContain("hooks", $"{new SlackResponseUrl(new SlackSecret("https://hooks.slack.test/x"), default)}");
    }

    [Fact]
    public void Reveal_ReturnsTheValueOrNothing()
    {
        Assert.Equal("xoxb-1", Secret.Reveal());
        Assert.Equal("", default(SlackSecret).Reveal());
        Assert.True(default(SlackSecret).IsEmpty);
        Assert.False(Secret.IsEmpty);
    }

    [Fact]
    public void Equality_GoesByValue()
    {
        Assert.True(Secret == new SlackSecret("xoxb-1"));
        Assert.True(Secret != new SlackSecret("xoxb-2"));
        Assert.Equal(Secret.GetHashCode(), new SlackSecret("xoxb-1").GetHashCode());
    }

    [Fact]
    public void Fingerprint_TellsSecretsApartWithoutShowingThem()
    {
        Assert.Equal(32, Secret.Fingerprint().Length);
        Assert.Equal(Secret.Fingerprint(), new SlackSecret("xoxb-1").Fingerprint());
        Assert.NotEqual(Secret.Fingerprint(), new SlackSecret("xoxb-2").Fingerprint());
    }

    [Fact]
    public void Json_TravelsAsText()
    {
        Assert.Equal("\"xoxb-1\"", JsonSerializer.Serialize(Secret));
        Assert.Equal(Secret, JsonSerializer.Deserialize<SlackSecret>("\"xoxb-1\""));
    }

    private sealed record Holder(SlackSecret Token);
}
