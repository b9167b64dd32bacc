using System.Net;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Tests.Protocol.Fakes;

namespace CoachBot.Slack.Tests.Protocol.Api;

public sealed class FileDownloadTests
{
    private const string Address = "https://files.slack.com/files-pri/T1-F1/download/figures.csv";
    private readonly ApiScene _scene = new();

    [Theory]
    [InlineData(Address)]
    [InlineData("http://slack.test/files-pri/T1-F1/download/figures.csv")]
    public async Task DownloadFile_ShowsTheToken_ToSlacksHost(string address)
    {
        _scene.Http.Then("date,leads", type: "text/csv");

        Assert.Equal("date,leads", await DownloadAsync(address));

        var request = await _scene.RequestAsync();
        Assert.Equal((address, "Bearer xoxb-token-secret"), (request.Address.AbsoluteUri, request.Authorization));
    }

    [Theory]
    [InlineData("http://files.slack.com/a.csv")]
    [InlineData("https://files.slack.com:8443/a.csv")]
    [InlineData("https://files.slack.com.example/a.csv")]
    [InlineData("https://files.slack.com@example.org/a.csv")]
    [InlineData("https://example.org/files.slack.com/a.csv")]
    [InlineData("https://slack-files.com/a.csv")]
    [InlineData("http://127.0.0.1/a.csv")]
    [InlineData("file:///etc/passwd")]
    [InlineData("a.csv")]
    [InlineData("")]
    public async Task DownloadFile_AsksNobody_WhenTheAddressIsNotSlacks(string address)
    {
        var fault = await Assert.ThrowsAsync<SlackApiException>(() => DownloadAsync(address));

        Assert.Equal(("foreign_address", 0), (fault.Code, _scene.Http.Count));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Found)]
    public async Task DownloadFile_NamesTheScope_WhenTheLoginPageComesInstead(HttpStatusCode status)
    {
        _scene.Http.Then("<!DOCTYPE html>", status, type: "text/html");

        var fault = await Assert.ThrowsAsync<SlackApiException>(() => DownloadAsync(Address));

        Assert.Equal(("login_page", "files:read", SlackErrorKind.Ours), (fault.Code, fault.NeededScope, fault.Kind));
    }

    [Fact]
    public async Task DownloadFile_GivesAPage_WhenAPageWasShared()
    {
        _scene.Http.Then("<!DOCTYPE html>", type: "text/html");

        Assert.Equal("<!DOCTYPE html>", await DownloadAsync(Address, "text/html"));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "http_404", SlackErrorKind.Permanent)]
    [InlineData(HttpStatusCode.BadGateway, "http_502", SlackErrorKind.Transient)]
    public async Task DownloadFile_TellsWhy_WhenItIsNotGivenOut(HttpStatusCode status, string code, SlackErrorKind kind)
    {
        _scene.Http.Then("", status);

        var fault = await Assert.ThrowsAsync<SlackApiException>(() => DownloadAsync(Address));

        Assert.Equal((code, kind, null), (fault.Code, fault.Kind, fault.NeededScope));
    }

    [Fact]
    public async Task GetFile_TellsWhatTheEventDidNot()
    {
        _scene.Http.Then($$"""{"ok":true,"file":{"id":"F1","name":"figures.csv","size":3,"url_private_download":"{{Address}}"} }""");

        var file = await _scene.Api.GetFileAsync(ApiScene.Token, "F1");

        Assert.Equal("file=F1", (await _scene.RequestAsync()).Body);
        Assert.Equal(("F1", "figures.csv", 3L, Address), (file.Id, file.Name, file.Size, file.Address.Reveal()));
    }

    [Fact]
    public async Task DownloadFile_GivesUp_AfterHalfAMinute()
    {
        _scene.Http.ThenSilence();

        var reading = DownloadAsync(Address);
        await _scene.RequestAsync();
        _scene.Time.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal("timeout", (await Assert.ThrowsAsync<SlackApiException>(() => reading)).Code);
    }

    private Task<string> DownloadAsync(string address, string? type = "text/csv") => _scene.Api.DownloadFileAsync(
        ApiScene.Token,
        new SharedFile("F1", "figures.csv", 10) { Address = new SlackSecret(address), MimeType = type },
        (content, _, stop) => new StreamReader(content).ReadToEndAsync(stop));
}
