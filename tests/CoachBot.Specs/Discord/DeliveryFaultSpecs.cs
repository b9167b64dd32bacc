using CoachBot.Loopback.Discord;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>Bad days of delivery: each message arrives once, or is told later.</summary>
public sealed class DeliveryFaultSpecs
{
    private const string Create = "POST /channels/{channel_id}/messages";

    [Fact]
    public async Task A_message_whose_answer_was_lost_is_there_once()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        rig.Discord.Misbehave.AcceptThenDrop(route: Create);

        await rig.PassAsync(Duration.FromHours(1));

        Assert.Single(rig.Reminders(rig.Ben));
        var room = rig.Discord.DirectMessages(rig.Ben).Id;
        Assert.Equal(2, rig.Discord.Requests.Count(r => $"{r.Method} {r.Route}" == Create && r.Path.Contains(room, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1)] // by its nonce
    [InlineData(5)] // by the room's history
    public async Task A_message_whose_every_answer_was_lost_is_found_again_later(int minutes)
    {
        var discordTime = new ShiftedTime();
        await using var rig = await DiscordRig.PromisedAsync(new LoopbackDiscordOptions { Clock = discordTime });
        rig.Discord.Misbehave.AcceptThenDrop(times: 5, route: Create);
        await rig.PassAsync(Duration.FromHours(1) - Duration.FromMilliseconds(1));
        rig.Sleep(Duration.FromMilliseconds(1));
        await rig.SettleOnceAsync();
        Assert.Single(rig.Reminders(rig.Ben));

        rig.Sleep(Duration.FromMinutes(minutes));
        discordTime.Skip(TimeSpan.FromMinutes(minutes));
        await rig.SettleAsync();

        Assert.Single(rig.Reminders(rig.Ben));
        Assert.Equal(minutes > 2, rig.Discord.Requests.Any(r => r is { Method: "GET", Route: "/channels/{channel_id}/messages" }));
        var done = await rig.Discord.PressAsync(rig.Ben, rig.Reminders(rig.Ben)[0], "Done");
        await rig.SettleAsync();
        Assert.Contains("kept", done.Message!.Text);
        Assert.NotEmpty(rig.Reminders(rig.Ben)[0].Edits);
    }

    [Fact]
    public async Task A_message_that_never_got_there_is_sent_after_the_room_was_looked_through()
    {
        var discordTime = new ShiftedTime();
        await using var rig = await DiscordRig.PromisedAsync(new LoopbackDiscordOptions { Clock = discordTime });
        rig.Discord.Misbehave.Fail(503, times: 5, route: Create);
        await rig.PassAsync(Duration.FromHours(1) - Duration.FromMilliseconds(1));
        rig.Sleep(Duration.FromMilliseconds(1));
        await rig.SettleOnceAsync();
        Assert.Empty(rig.Reminders(rig.Ben));

        rig.Sleep(Duration.FromMinutes(5));
        discordTime.Skip(TimeSpan.FromMinutes(5));
        await rig.SettleAsync();

        Assert.Single(rig.Reminders(rig.Ben));
    }

    [Theory]
    [InlineData(RateLimitScope.User)]
    [InlineData(RateLimitScope.Global)]
    [InlineData(RateLimitScope.Shared)]
    public async Task A_limit_is_waited_for_and_the_message_sent_once(RateLimitScope scope)
    {
        await using var rig = await DiscordRig.PromisedAsync();
        rig.Discord.Misbehave.RateLimit(scope, times: 2, route: Create);

        await rig.PassAsync(Duration.FromHours(1));

        Assert.Single(rig.Reminders(rig.Ben));
        Assert.Equal(2, rig.Discord.RateLimited);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_fault_of_Discords_own_is_outlived(int status)
    {
        await using var rig = await DiscordRig.PromisedAsync();
        rig.Discord.Misbehave.Fail(status, times: 12, route: Create);

        await rig.PassAsync(Duration.FromHours(3));

        Assert.Single(rig.Reminders(rig.Ben));
    }

    [Fact]
    public async Task Whoever_left_the_server_hears_nothing_more_and_finds_everything_when_they_come_back()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        rig.Discord.RemoveMember(rig.Bakery, rig.Ben);
        rig.Discord.CloseDirectMessages(rig.Ben, DirectMessageRefusal.NoMutualGuilds);
        await rig.PassAsync(Duration.FromHours(1));
        var requests = rig.Discord.RequestCount;
        await rig.PassAsync(Duration.FromDays(5));
        Assert.Equal(requests, rig.Discord.RequestCount);

        rig.Discord.CloseDirectMessages(rig.Ben, DirectMessageRefusal.None);
        rig.Discord.AddMember(rig.Bakery, rig.Ben, [rig.Team]);
        var back = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "schedule list");
        var progress = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach progress");
        await rig.PassAsync(Duration.FromDays(3));

        Assert.Contains("LinkedIn", back.Message!.Text);
        Assert.DoesNotContain("missed", Headline(progress), StringComparison.Ordinal);
        Assert.NotEmpty(rig.Reminders(rig.Ben));
    }

    [Fact]
    public async Task A_server_that_is_merely_unavailable_changes_nothing()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        rig.Discord.SetAvailable(rig.Bakery, available: false);
        await rig.PassAsync(Duration.FromHours(2));
        rig.Discord.SetAvailable(rig.Bakery, available: true);

        Assert.Single(rig.Reminders(rig.Ben));
        Assert.Contains("LinkedIn", (await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today")).Message!.Text);
    }

    [Fact]
    public async Task A_server_that_the_bot_was_taken_out_of_hears_nothing_and_finds_its_team_again()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        rig.Discord.RemoveBot(rig.Bakery);
        await rig.Log.FirstAsync("no longer in server");
        await rig.PassAsync(Duration.FromDays(3));
        Assert.Empty(rig.Reminders(rig.Ben));

        rig.Discord.InviteBot(rig.Bakery);
        await rig.Discord.UntilAsync(() => rig.Discord.Commands(rig.Bakery).Count > 1, "the team's commands");
        var back = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "schedule list");
        await rig.PassAsync(Duration.FromDays(1));

        Assert.Contains("LinkedIn", back.Message!.Text);
        Assert.Single(rig.Reminders(rig.Ben));
    }

    [Fact]
    public async Task An_edit_of_a_message_that_was_deleted_is_dropped_quietly()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        await rig.PassAsync(Duration.FromHours(1));
        rig.Discord.Misbehave.Delete(Assert.Single(rig.Reminders(rig.Ben)));

        var logged = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "30m"), ("channel", "linkedin"));
        await rig.SettleAsync();
        var edits = Edits(rig);
        await rig.PassAsync(Duration.FromHours(2));

        Assert.Contains("kept", logged.Message!.Text);
        Assert.Equal(1, edits);
        Assert.Equal(1, Edits(rig));
        Assert.DoesNotContain(rig.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_room_that_was_deleted_is_told_once_to_who_can_name_another()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team room", ("name", rig.Social));
        rig.Discord.RemoveChannel(rig.Social);

        await RoomMessage.EnqueueAsync(rig.Store, "discord", rig.Bakery.Id, "one", rig.Now);
        await RoomMessage.EnqueueAsync(rig.Store, "discord", rig.Bakery.Id, "two", rig.Now);
        await rig.PassAsync(Duration.FromMinutes(40));

        Assert.Single(rig.ToldTo(rig.Ada), message => message.Text.Contains("I can't write in", StringComparison.Ordinal));
        Assert.DoesNotContain(rig.ToldTo(rig.Ben), message => message.Text.Contains("I can't write in", StringComparison.Ordinal));
    }

    /// <summary>Those of messages in rooms: an answer that took long is an edit, too, of what was deferred.</summary>
    private static int Edits(DiscordRig rig) =>
        rig.Discord.Requests.Count(r => r.Method == "PATCH" && r.Path.Contains("channels/", StringComparison.Ordinal));

    private static string Headline(InteractionResult progress) => progress.Message!.Text.Split('\n')[0];
}
