using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Specs.Servers;

/// <summary>What I am told comes in the order in which it happened: what comes last is what holds.</summary>
public sealed class MessageOrderSpecs
{
    private static readonly Person Ada = new("ada", Manages: true);

    [Theory]
    [InlineData(DeliveryFault.Transient)]
    [InlineData(DeliveryFault.Unknown)]
    public async Task What_was_not_taken_at_first_still_comes_before_what_happened_after_it(DeliveryFault fault)
    {
        await using var rig = await SetUpAsync();
        rig.Sent.Refusals.Enqueue(new DeliveryException(fault, "Not now."));

        await rig.TellAsync(Ada, "s1", "one", "two", "three");

        Assert.Equal(["one", "two", "three"], Told(rig));
    }

    [Fact]
    public async Task What_is_to_come_later_by_the_platforms_own_word_comes_then_and_before_the_rest()
    {
        await using var rig = await SetUpAsync();
        var then = rig.Now + Duration.FromMinutes(10);
        rig.Sent.Refusals.Enqueue(new DeliveryException(DeliveryFault.Transient, "Too often.") { NotBefore = then });

        await rig.TellAsync(Ada, "s1", "one", "two");
        Assert.Empty(Told(rig));
        await rig.PassAsync(then - rig.Now - Duration.FromSeconds(1));
        Assert.Empty(Told(rig));
        await rig.PassAsync(Duration.FromSeconds(1));

        Assert.Equal(["one", "two"], Told(rig));
    }

    [Fact]
    public async Task What_waits_until_I_want_to_be_disturbed_keeps_nothing_else_waiting()
    {
        await using var rig = await SetUpAsync();
        rig.Sent.Refusals.Enqueue(new DeliveryException(DeliveryFault.NotNow, "Quiet.") { NotBefore = rig.Now + Duration.FromHours(1) });

        await rig.TellAsync(Ada, "s1", "one", "two");
        Assert.Equal(["two"], Told(rig));
        await rig.PassAsync(Duration.FromHours(1));

        Assert.Equal(["two", "one"], Told(rig));
    }

    private static async Task<ServerRig> SetUpAsync()
    {
        var rig = new ServerRig();
        await rig.SayAsync("s1", Ada, "setup Europe/London");
        rig.Sent.All.Clear();
        return rig;
    }

    private static List<string> Told(ServerRig rig) =>
        [.. rig.Sent.All.Select(message => PlainTextRenderer.Render(message.Content, message.Reader, new LocalDate(2026, 1, 5)).Trim())];
}
