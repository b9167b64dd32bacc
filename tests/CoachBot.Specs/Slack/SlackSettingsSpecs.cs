using CoachBot.Hosting;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Specs.Slack;

/// <summary>Which settings of Slack's go together; what is missing is named, and none is passed over.</summary>
public sealed class SlackSettingsSpecs
{
    [Theory]
    [InlineData("BotToken", "AppToken")]
    [InlineData("BotToken", "SigningSecret")]
    [InlineData("BotToken", "AppToken", "SigningSecret", "SigningSecretPrevious")]
    [InlineData("SigningSecret", "ClientId", "ClientSecret", "PublicUrl")]
    [InlineData("BotToken", "AppToken", "SigningSecret", "ClientId", "ClientSecret", "PublicUrl")]
    public void These_go_together(params string[] set) => Assert.NotNull(SlackSettings.Find(With(set)));

    [Theory]
    [InlineData("Slack__BotToken is set, but nothing by which Slack's events come: set Slack__AppToken", "BotToken")]
    [InlineData("Slack__BotToken is not set.", "AppToken")]
    [InlineData("Slack__BotToken is not set.", "SigningSecret")]
    [InlineData("CoachBot needs all of Slack__ClientId, Slack__ClientSecret and Http__PublicUrl.", "SigningSecret", "ClientId", "PublicUrl")]
    [InlineData("set Slack__SigningSecret, too", "ClientId", "ClientSecret", "PublicUrl")]
    [InlineData("set Slack__SigningSecret, too", "BotToken", "AppToken", "ClientId", "ClientSecret", "PublicUrl")]
    public void What_is_missing_is_named(string sentence, params string[] set)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => SlackSettings.Find(With(set)));

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_Slack_is_left_out() => Assert.Null(SlackSettings.Find(With()));

    private static IConfiguration With(params IEnumerable<string> set) => new ConfigurationBuilder()
        .AddInMemoryCollection(set.Select(name => name switch
        {
            "BotToken" => KeyValuePair.Create("Slack:BotToken", (string?)"xoxb-1"),
            "AppToken" => KeyValuePair.Create("Slack:AppToken", (string?)"xapp-1"),
            "PublicUrl" => KeyValuePair.Create("Http:PublicUrl", (string?)"https://coach.example.org"),
            _ => KeyValuePair.Create($"Slack:{name}", (string?)"1"),
        }))
        .Build();
}
