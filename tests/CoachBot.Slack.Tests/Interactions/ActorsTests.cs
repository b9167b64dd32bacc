using CoachBot.Slack.Interactions;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Tests.Protocol.Fakes;
using CoachBot.Slack.Workspaces;

namespace CoachBot.Slack.Tests.Interactions;

public sealed class ActorsTests
{
    private static readonly SlackWorkspace Workspace = new(ApiScene.Token, new SlackIdentity("T1", "Bakery", "U9", "coach"));

    private readonly ApiScene _scene = new();
    private readonly Actors _actors;

    public ActorsTests() => _actors = new Actors(_scene.Api, _scene.Time, new ListLog<Actors>());

    [Fact]
    public async Task NamedAsync_WaitsForAllAtOnce_WhenSlackDoesNotTellNames()
    {
        _scene.Http.ThenSilence().ThenSilence().ThenSilence();

        var naming = NamedAsync("kudos <@U1> <@U2> <@U3>");
        await _scene.RequestAsync();
        await _scene.RequestAsync();
        await _scene.RequestAsync();
        await _scene.Time.AdvanceToAsync(wait => wait == TimeSpan.FromSeconds(1));

        Assert.Equal("kudos <@U1> <@U2> <@U3>", await naming.SoonAsync());
    }

    [Fact]
    public async Task NamedAsync_LeavesAMentionAsItIs_WhenNothingOfItsNameCanStandInIt()
    {
        _scene.Http.Rule = request =>
            $$$"""{"ok":true,"user":{"id":"U1","name":"{{{(request.Body.Contains("U1") ? "<|>" : "ben <b>")}}}"}}""";

        Assert.Equal("kudos <@U1> <@U2|ben b>", await NamedAsync("kudos <@U1> <@U2>"));
    }

    private Task<string> NamedAsync(string text) => _actors.NamedAsync(Workspace, text, CancellationToken.None);
}
