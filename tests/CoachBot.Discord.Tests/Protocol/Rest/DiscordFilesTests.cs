using System.Net;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Protocol.Rest;

public sealed class DiscordFilesTests : IDisposable
{
    private const string Address = "https://cdn.discordapp.com/attachments/1/2/figures.csv?ex=1&is=2&hm=3";
    private readonly FakeApi _net = new();
    private readonly ManualTime _time = new();
    private readonly DiscordFiles _files;

    public DiscordFilesTests() => _files = new DiscordFiles(OptionsOf("http://127.0.0.1:5000/api/v10/"), _time, _net);

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(Address)]
    [InlineData("https://media.discordapp.net/attachments/1/2/figures.csv")]
    [InlineData("http://127.0.0.1:5000/attachments/1/2/figures.csv")]
    public async Task ReadAsync_FetchesFromDiscordsHosts_WithoutToken(string address)
    {
        _net.Answers(() => new HttpResponseMessage { Content = new StringContent("date,leads") });

        Assert.Equal("date,leads", await ReadAsync(address));

        var request = Assert.Single(_net.Requests);
        Assert.Equal((address, null), (request.Uri.AbsoluteUri, request.Headers.Authorization));
    }

    [Theory]
    [InlineData("http://cdn.discordapp.com/a.csv")]
    [InlineData("https://cdn.discordapp.com:8443/a.csv")]
    [InlineData("https://cdn.discordapp.com@127.0.0.1/a.csv")]
    [InlineData("https://me@cdn.discordapp.com/a.csv")]
    [InlineData("https://cdn.discordapp.com.example/a.csv")]
    [InlineData("https://evil-cdn.discordapp.com/a.csv")]
    [InlineData("http://127.0.0.1:5001/a.csv")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/attachments/1/2/a.csv")]
    [InlineData("")]
    public async Task ReadAsync_AsksNobody_WhenTheAddressIsNotDiscords(string address)
    {
        var fault = await Assert.ThrowsAsync<DiscordApiException>(() => ReadAsync(address));

        Assert.Empty(_net.Requests);
        Assert.DoesNotContain("a.csv", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task ReadAsync_TellsWhy_WhenItIsNotGivenOut(HttpStatusCode status)
    {
        _net.Answers(() => new HttpResponseMessage(status) { Headers = { Location = new Uri("http://127.0.0.1/") } });

        Assert.Equal(status, (await Assert.ThrowsAsync<DiscordApiException>(() => ReadAsync(Address))).Status);
        Assert.Single(_net.Requests);
    }

    [Fact]
    public async Task ReadAsync_GivesUp_AfterHalfAMinute()
    {
        _net.Holds = true;

        var reading = ReadAsync(Address);
        await _net.NextAsync();
        _time.Advance(TimeSpan.FromSeconds(31));

        Assert.True((await Assert.ThrowsAsync<DiscordApiException>(() => reading)).IsTransient);
    }

    private Task<string> ReadAsync(string address) => _files.ReadAsync(
        new UploadedFile(new Snowflake(2), "figures.csv", 10, address),
        (content, _, stop) => new StreamReader(content).ReadToEndAsync(stop),
        CancellationToken.None);

    private static RestOptions OptionsOf(string address) => new()
    {
        Token = "token",
        BaseAddress = new Uri(address),
        ProgramUrl = new Uri("https://coach.test"),
        ProgramVersion = "1.0",
    };
}
