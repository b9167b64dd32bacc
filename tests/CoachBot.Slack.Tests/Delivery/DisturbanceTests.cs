using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Slack.Delivery;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Tests.Protocol.Fakes;
using CoachBot.Slack.Workspaces;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CoachBot.Slack.Tests.Delivery;

public sealed class DisturbanceTests
{
    private static readonly SlackWorkspace Bakery = new(ApiScene.Token, new SlackIdentity("T1", "Bakery", "U0", "coach"));

    private readonly ApiScene _scene = new();
    private readonly Disturbance _disturbance;

    public DisturbanceTests() => _disturbance = new Disturbance(_scene.Api, _scene.Time, NullLogger<Disturbance>.Instance);

    [Fact]
    public async Task ThrowIfUnwantedAsync_AsksAboutManyTogether_WhenTheyComeTogether()
    {
        var first = new TaskCompletionSource();
        _scene.Http.ThenWaiting(first.Task);

        var all = Enumerable.Range(0, 64).Select(LookAsync).ToList();
        first.SetResult();
        await Task.WhenAll(all);

        // Some come before the first question is put, the others share the second; one of more than 50 people takes two calls.
        Assert.InRange(_scene.Http.Count, 2, 3);
    }

    [Fact]
    public async Task ThrowIfUnwantedAsync_TellsEachOfThemTheirOwn()
    {
        var (start, end) = (_scene.Time.GetUtcNow().ToUnixTimeSeconds() - 60, _scene.Time.GetUtcNow().ToUnixTimeSeconds() + 600);
        _scene.Http.Rule = _ =>
            $$"""{"ok":true,"users":{"U1":{"dnd_enabled":true,"next_dnd_start_ts":{{start}},"next_dnd_end_ts":{{end}}},"U2":{"dnd_enabled":false} } }""";

        var (one, two) = (LookAsync(1), LookAsync(2));

        var fault = await Assert.ThrowsAsync<DeliveryException>(() => one);
        Assert.Equal(Instant.FromUnixTimeSeconds(end), fault.NotBefore);
        await two;
    }

    [Fact]
    public async Task ThrowIfUnwantedAsync_AsksAgainAboutTheNext_WhenSlackFailed()
    {
        _scene.Http.Then("""{"ok":false,"error":"invalid_auth"}""");
        _scene.Http.Rule = _ => """{"ok":true,"users":{}}""";

        await LookAsync(1);
        var before = _scene.Http.Count;
        await LookAsync(2);

        Assert.True(_scene.Http.Count > before);
    }

    private Task LookAsync(int person) => _disturbance.ThrowIfUnwantedAsync(
        Bakery,
        new OutgoingMessage(
            person, Instant.FromDateTimeOffset(_scene.Time.GetUtcNow()), $"U{person}", null, MessageKind.Nag, Reply.Say($"Hello."),
            new Reader("ada", "Etc/UTC", default, default), null),
        CancellationToken.None);
}
