using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Protocol.Rest;

public sealed class SecretTests : IDisposable
{
    private static readonly string[] Secrets = [RestRig.Token, RestRig.InteractionToken];

    private readonly RestRig _rig = new();

    public static TheoryData<int, string> Failures => new()
    {
        { 0, "" },
        { 400, """{"code":50035,"message":"Invalid Form Body"}""" },
        { 401, """{"code":50027,"message":"Invalid Webhook Token"}""" },
        { 404, """{"code":10062,"message":"Unknown interaction"}""" },
        { 429, """{"message":"limited","retry_after":100,"global":false}""" },
        { 500, "<html>" },
        { 200, "<html>" },
    };

    public void Dispose() => _rig.Dispose();

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Failures_TellNoToken(int status, string body)
    {
        var app = new Snowflake(8);
        foreach (var call in new Func<Task>[]
        {
            () => _rig.Rest.RespondAsync(RestRig.Slash, InteractionResponse.Message(RestRig.Hello), CancellationToken.None),
            () => _rig.Rest.CreateFollowupAsync(app, RestRig.InteractionToken, RestRig.Hello, CancellationToken.None),
            () => _rig.SendAsync(),
        })
        {
            _rig.Api.Answers(() => status == 0
                ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "broken")
                : FakeApi.Json(body, status));
            if (await Record.ExceptionAsync(call) is { } fault)
                AssertNoSecret(fault.ToString());
        }

        AssertNoSecret(_rig.Log.Text);
    }

    [Fact]
    public async Task Retries_AreLoggedByTemplate()
    {
        _rig.Api.Answers("""{"message":"limited","retry_after":1,"global":false}""", 429).Answers("""{"id":"5","channel_id":"11"}""");

        var sent = _rig.Rest.CreateFollowupAsync(new Snowflake(8), RestRig.InteractionToken, RestRig.Hello, CancellationToken.None);
        await _rig.Time.PassAsync(TimeSpan.FromSeconds(1));
        await sent;

        Assert.Contains("POST /webhooks/{application}/{token}", _rig.Log.Text, StringComparison.Ordinal);
        AssertNoSecret(_rig.Log.Text);
    }

    [Fact]
    public void Texts_OfWhatHoldsASecret_LeaveItOut()
    {
        AssertNoSecret(RestRig.Slash.ToString());
        AssertNoSecret($"{new RestOptions { Token = RestRig.Token, ProgramUrl = new Uri("https://bot.test/"), ProgramVersion = "1" }}");
        AssertNoSecret($"{new GatewayOptions { Token = RestRig.Token, Intents = GatewayIntents.None }}");
        AssertNoSecret(new ReadyEvent(default, default, RestRig.InteractionToken, [], 0, 1).ToString());
        AssertNoSecret(Route.Callback(RestRig.Slash).ToString());
        AssertNoSecret(Route.Followup(default, RestRig.InteractionToken).ToString());
    }

    private static void AssertNoSecret(string text) =>
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
}
