using CoachBot.Loopback.Discord;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>A store that is slow: nobody is left without an answer.</summary>
public sealed class SlowStoreSpecs
{
    [Fact]
    public async Task What_takes_longer_than_a_second_and_a_half_is_announced_and_then_answered()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        rig.Held.Hold();

        var late = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "30m"), ("channel", "linkedin"));
        rig.Held.LetGo();
        var message = await late.CompletedAsync();

        Assert.Equal(CallbackKind.DeferredMessage, late.Callback);
        Assert.InRange(late.Took, TimeSpan.FromSeconds(1.4), TimeSpan.FromSeconds(3));
        Assert.True(message.Ephemeral);
        Assert.Contains("30 min", message.Text);
        Assert.Contains("Undo", message.Buttons);
    }

    [Fact]
    public async Task What_was_announced_is_answered_though_nobody_heard_that_it_was()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        rig.Discord.Misbehave.AcceptThenDrop(route: "POST /interactions/{interaction_id}/{interaction_token}/callback");
        rig.Held.Hold();

        var late = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "30m"), ("channel", "linkedin"));
        rig.Held.LetGo();

        Assert.Equal(CallbackKind.DeferredMessage, late.Callback);
        Assert.Contains("30 min", (await late.CompletedAsync()).Text);
    }

    [Fact]
    public async Task Who_does_several_things_at_once_hears_of_each_in_time()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        rig.Held.Hold();

        var all = await Task.WhenAll(Enumerable.Range(1, 5).Select(i =>
            rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", $"{i}m"))));
        rig.Held.LetGo();

        Assert.All(all, late => Assert.Equal(CallbackKind.DeferredMessage, late.Callback));
        foreach (var (i, late) in all.Index())
        {
            Assert.Contains($"Check-in {i + 1}: {i + 1} min", (await late.CompletedAsync()).Text);
        }
    }

    [Fact]
    public async Task What_the_room_should_see_still_reaches_it_when_it_is_late()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var own = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "coach progress");
        rig.Held.Hold();

        var late = await rig.Discord.PressAsync(rig.Ada, own.Message!, "Show the room");
        rig.Held.LetGo();
        var shown = await late.NextFollowUpAsync();

        Assert.True((await late.CompletedAsync()).Ephemeral);
        Assert.False(shown.Ephemeral);
        Assert.Contains("ada shares", shown.Text);
    }

    [Fact]
    public async Task An_answer_that_was_late_can_be_shown_to_the_room()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        rig.Held.Hold();
        var late = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "coach progress");
        rig.Held.LetGo();

        var shown = await rig.Discord.PressAsync(rig.Ada, await late.CompletedAsync(), "Show the room");

        Assert.Equal((CallbackKind.Message, false), (shown.Callback, shown.Ephemeral));
        Assert.Contains("ada shares", shown.Message!.Text);
    }

    [Fact]
    public async Task A_form_that_comes_too_late_waits_behind_a_button()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        rig.Held.Hold();
        var late = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("note", "three answers"));
        rig.Held.LetGo();

        var opened = await rig.Discord.PressAsync(rig.Ben, await late.CompletedAsync(), "Fill it in");
        var answer = await rig.Discord.SubmitModalAsync(rig.Ben, opened.Modal!, ("minutes", "10"));

        Assert.Equal("three answers", opened.Modal!.Fields.Single(f => f.CustomId == "note").Value);
        Assert.Contains("10 min", answer.Message!.Text);
    }

    [Fact]
    public async Task A_form_that_waits_behind_other_work_opens_by_its_button()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var refused = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "a bit"));
        rig.Held.Hold();
        var first = rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today");
        var press = await rig.Discord.PressAsync(rig.Ben, refused.Message!, "Fill it in");
        rig.Held.LetGo();
        await first;

        var opened = await rig.Discord.PressAsync(rig.Ben, await press.CompletedAsync(), "Fill it in");

        Assert.Equal("a bit", opened.Modal!.Fields.Single(f => f.CustomId == "minutes").Value);
    }

    [Fact]
    public async Task A_hundred_things_at_once_are_all_answered_in_time_and_done_in_order()
    {
        await using var rig = await DiscordRig.SetUpAsync();

        var all = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", $"{(i % 10) + 1}m"))));
        await rig.SettleAsync();

        Assert.All(all, answer => Assert.False(answer.TimedOut));
        foreach (var (i, answer) in all.Index())
        {
            Assert.Contains($"Check-in {i + 1}: {(i % 10) + 1} min", (await answer.CompletedAsync()).Text);
        }

        Assert.Single(rig.Discord.Requests, request => request is { Method: "POST", Route: "/users/@me/channels" }
            && request.Body.GetProperty("recipient_id").GetString() == rig.Ben.Id);
        Assert.Equal(0, rig.Discord.RateLimited);
    }
}
