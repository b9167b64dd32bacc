using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Api;

namespace CoachBot.Slack.Tests.Protocol.Fakes;

/// <summary>The Web API client before a Slack played by the test.</summary>
internal sealed class ApiScene
{
    public static readonly SlackSecret Token = new("xoxb-token-secret");

    public ApiScene() =>
        Api = new SlackWebApi(
            new HttpClient(Http), new SlackWebApiOptions { BaseAddress = new Uri("http://slack.test/api/") }, Time, Log);

    public HandTime Time { get; } = new();
    public FakeHttp Http { get; } = new();
    public ListLog<SlackWebApi> Log { get; } = new();
    public SlackWebApi Api { get; }

    /// <summary>The next call that the client made.</summary>
    public Task<FakeRequest> RequestAsync() => Http.Requests.NextAsync();
}
