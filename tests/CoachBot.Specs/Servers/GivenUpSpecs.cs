using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Replies;
using CoachBot.Hosting;
using NodaTime;

namespace CoachBot.Specs.Servers;

/// <summary>What a platform could not take for a day is given up, and told with the next answer.</summary>
public sealed class GivenUpSpecs
{
    private static readonly Person Ada = new("ada", Manages: true);

    [Fact]
    public async Task What_was_given_up_is_told_with_the_next_answer_and_once()
    {
        await using var rig = await AfterAnOutageAsync();

        var next = await rig.SayAsync("s1", Ada, "today");
        var then = await rig.SayAsync("s1", Ada, "today");

        Assert.Contains("I could not write to you privately", next, StringComparison.Ordinal);
        Assert.Contains("Ben thanks you", next, StringComparison.Ordinal);
        Assert.DoesNotContain("allow direct messages", next, StringComparison.Ordinal);
        Assert.DoesNotContain("I could not write", then, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_arrives_after_the_outage_hides_nothing_of_what_was_given_up()
    {
        await using var rig = await AfterAnOutageAsync();
        await rig.TellAsync(Ada, "s1", "Good morning");
        Assert.Contains(rig.Sent.All, message => message.Account == "ada");

        Assert.Contains("Ben thanks you", await rig.SayAsync("s1", Ada, "today"), StringComparison.Ordinal);
        await rig.TellAsync(Ada, "s1", "Good night");
        Assert.DoesNotContain("I could not write", await rig.SayAsync("s1", Ada, "today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_clock_was_set_back_what_is_to_be_tried_again_does_not_wait_for_the_old_time()
    {
        await using var rig = new ServerRig();
        await rig.SayAsync("s1", Ada, "setup Europe/London");
        rig.Sent.Faults["ada"] = DeliveryFault.Transient;
        await rig.TellAsync(Ada, "s1", "Ben thanks you");
        await rig.PassAsync(Duration.FromHours(2));
        var (heartbeat, before) = (new Heartbeat(rig.Store, rig.Store), rig.Now - Duration.FromHours(3));

        await heartbeat.BeatAsync(rig.Now, CancellationToken.None);
        await heartbeat.BeatAsync(before, CancellationToken.None);

        Assert.Equal(before, await rig.Store.NextAsync(Recorder.Platform, CancellationToken.None));
    }

    private static async Task<ServerRig> AfterAnOutageAsync()
    {
        var rig = new ServerRig();
        await rig.SayAsync("s1", Ada, "setup Europe/London");
        rig.Sent.All.Clear();
        rig.Sent.Faults["ada"] = DeliveryFault.Transient;
        await rig.TellAsync(Ada, "s1", "Ben thanks you");
        await rig.PassAsync(Duration.FromHours(30));
        rig.Sent.Faults.Clear();
        return rig;
    }
}
