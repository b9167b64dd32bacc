using CoachBot.Discord.Protocol;
using CoachBot.Loopback.Discord;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>The bot's token and those of interactions are secrets; the rig looks through the whole log at the end of each spec.</summary>
public sealed class DiscordSecretSpecs
{
    private const string Callback = "POST /interactions/{interaction_id}/{interaction_token}/callback";
    private const string Original = "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original";
    private const string FollowUp = "POST /webhooks/{webhook_id}/{webhook_token}";

    [Fact]
    public async Task Faults_on_the_very_routes_that_hold_tokens_say_none_of_them()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        foreach (var fault in (Action<string>[])
            [
                route => rig.Discord.Misbehave.Fail(503, route: route),
                route => rig.Discord.Misbehave.AcceptThenDrop(route: route),
                route => rig.Discord.Misbehave.RateLimit(RateLimitScope.User, route: route, retryAfter: TimeSpan.FromSeconds(10)),
            ])
        {
            fault(Callback);
            await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today");
        }

        foreach (var route in (string[])[Original, FollowUp])
        {
            var own = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "coach progress");
            rig.Discord.Misbehave.Fail(500, times: 1, route);
            rig.Held.Hold();
            var late = await rig.Discord.PressAsync(rig.Ada, own.Message!, "Show the room");
            rig.Held.LetGo();
            await late.CompletedAsync();
        }

        Assert.Contains(rig.Log.Lines, line => line.Contains("took no answer", StringComparison.Ordinal));
        Assert.Contains(rig.Discord.Requests, request => rig.HoldsSecret(request.Path));
        Assert.DoesNotContain(rig.Log.Lines, rig.HoldsSecret);
    }

    [Fact]
    public async Task A_refused_token_is_in_no_exception_and_no_line_of_the_log()
    {
        await using var rig = await DiscordRig.SetUpAsync(hurry: 20);
        await rig.PromiseAsync();
        rig.Discord.CloseDirectMessages(rig.Ben);
        rig.Discord.Misbehave.Drop();
        await rig.PassAsync(Duration.FromHours(26));

        rig.Discord.Misbehave.Close(4004);
        var fault = await Assert.ThrowsAsync<DiscordFatalException>(() => rig.Running);

        Assert.False(rig.HoldsSecret(fault.ToString()));
        Assert.DoesNotContain(rig.Log.Lines, rig.HoldsSecret);
        Assert.NotEmpty(rig.Log.Lines);
    }
}
