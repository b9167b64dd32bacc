using CoachBot.Loopback.Discord;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>Bad days of delivery: each message arrives once, or is told later.</summary>
public sealed class DeliveryFaultSpecs
{
    private const string Create = "POST /channels/{channel_id}/messages";
    private const string Answer = "POST /interactions/{interaction_id}/{interaction_token}/callback";
    private const string Lost = "My answer did not reach you";

    [Fact]
    public async Task A_message_whose_answer_was_lost_is_there_once()
    {
        await using var rig = await PromisedAsync();
        rig.Discord.Misbehave.AcceptThenDrop(route: Create);

        await rig.PassAsync(Duration.FromHours(1));

        Assert.Single(Reminders(rig));
        var room = rig.Discord.DirectMessages(rig.Ben).Id;
        Assert.Equal(2, rig.Discord.Requests.Count(r => $"{r.Method} {r.Route}" == Create && r.Path.Contains(room, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1)] // by its nonce
    [InlineData(5)] // by the room's history
    public async Task A_message_whose_every_answer_was_lost_is_found_again_later(int minutes)
    {
        var discordTime = new ShiftedTime();
        await using var rig = await PromisedAsync(new LoopbackDiscordOptions { Clock = discordTime });
        rig.Discord.Misbehave.AcceptThenDrop(times: 5, route: Create);
        await rig.PassAsync(Duration.FromHours(1) - Duration.FromMilliseconds(1));
        rig.Sleep(Duration.FromMilliseconds(1));
        await rig.SettleOnceAsync();
        Assert.Single(Reminders(rig));

        rig.Sleep(Duration.FromMinutes(minutes));
        discordTime.Skip(TimeSpan.FromMinutes(minutes));
        await rig.SettleAsync();

        Assert.Single(Reminders(rig));
        Assert.Equal(minutes > 2, rig.Discord.Requests.Any(r => r is { Method: "GET", Route: "/channels/{channel_id}/messages" }));
        var done = await rig.Discord.PressAsync(rig.Ben, Reminders(rig)[0], "Done");
        await rig.SettleAsync();
        Assert.Contains("kept", done.Message!.Text);
        Assert.NotEmpty(Reminders(rig)[0].Edits);
    }

    [Fact]
    public async Task A_message_that_never_got_there_is_sent_after_the_room_was_looked_through()
    {
        var discordTime = new ShiftedTime();
        await using var rig = await PromisedAsync(new LoopbackDiscordOptions { Clock = discordTime });
        rig.Discord.Misbehave.Fail(503, times: 5, route: Create);
        await rig.PassAsync(Duration.FromHours(1) - Duration.FromMilliseconds(1));
        rig.Sleep(Duration.FromMilliseconds(1));
        await rig.SettleOnceAsync();
        Assert.Empty(Reminders(rig));

        rig.Sleep(Duration.FromMinutes(5));
        discordTime.Skip(TimeSpan.FromMinutes(5));
        await rig.SettleAsync();

        Assert.Single(Reminders(rig));
    }

    [Theory]
    [InlineData(RateLimitScope.User)]
    [InlineData(RateLimitScope.Global)]
    [InlineData(RateLimitScope.Shared)]
    public async Task A_limit_is_waited_for_and_the_message_sent_once(RateLimitScope scope)
    {
        await using var rig = await PromisedAsync();
        rig.Discord.Misbehave.RateLimit(scope, times: 2, route: Create);

        await rig.PassAsync(Duration.FromHours(1));

        Assert.Single(Reminders(rig));
        Assert.Equal(2, rig.Discord.RateLimited);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task A_fault_of_Discords_own_is_outlived(int status)
    {
        await using var rig = await PromisedAsync();
        rig.Discord.Misbehave.Fail(status, times: 12, route: Create);

        await rig.PassAsync(Duration.FromHours(3));

        Assert.Single(Reminders(rig));
    }

    [Theory]
    [InlineData(DirectMessageRefusal.Closed)]
    [InlineData(DirectMessageRefusal.NoMutualGuilds)]
    public async Task What_closed_direct_messages_kept_back_is_told_with_the_next_command(DirectMessageRefusal refusal)
    {
        await using var rig = await PromisedAsync();
        rig.Discord.CloseDirectMessages(rig.Ben, refusal);
        await rig.PassAsync(Duration.FromHours(26));
        Assert.Empty(Reminders(rig));

        var next = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today");
        var then = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today");

        Assert.True(next.Ephemeral);
        Assert.Contains("I could not write to you privately", next.Message!.Text);
        Assert.Contains("LinkedIn, 30 min", next.Message.Text);
        Assert.DoesNotContain("I could not write to you privately", then.Message!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Discord.Messages(rig.Social), m => m.Author == rig.Discord.Bot);
        var others = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "coach today");
        Assert.DoesNotContain("could not", others.Message!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_missed_is_told_with_the_answer_after_the_one_that_got_lost()
    {
        await using var rig = await PromisedAsync();
        rig.Discord.CloseDirectMessages(rig.Ben);
        await rig.PassAsync(Duration.FromHours(26));
        rig.Discord.Misbehave.Fail(503, times: 2, route: Answer);

        var lost = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today");
        var next = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today");

        Assert.Null(lost.Message);
        Assert.Contains("I could not write to you privately", next.Message!.Text);
        Assert.Contains("LinkedIn, 30 min", next.Message.Text);
    }

    [Fact]
    public async Task An_answer_of_which_nobody_knows_whether_it_arrived_is_there_once()
    {
        await using var rig = await PromisedAsync();
        rig.Discord.Misbehave.AcceptThenDrop(route: Answer);

        var answer = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "20m"));
        await rig.SettleAsync();

        Assert.Contains("20 min", answer.Message!.Text);
        Assert.DoesNotContain(rig.ToldTo(rig.Ben), message => message.Text.Contains(Lost, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_Discord_did_not_take_at_first_comes_all_the_same()
    {
        await using var rig = await PromisedAsync();
        rig.Discord.Misbehave.Fail(502, route: Answer);

        var answer = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "20m"));

        Assert.Contains("20 min", answer.Message!.Text);
    }

    [Fact]
    public async Task What_I_did_is_told_privately_where_Discord_takes_no_answer()
    {
        await using var rig = await PromisedAsync();
        rig.Discord.Misbehave.Fail(503, times: 2, route: Answer);

        var answer = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "20m"));
        await rig.SettleAsync();

        Assert.Null(answer.Message);
        var told = Assert.Single(rig.ToldTo(rig.Ben), message => message.Text.Contains(Lost, StringComparison.Ordinal));
        Assert.Contains("20 min", told.Text);
        Assert.Contains("Undo", told.Buttons);
        var undone = await rig.Discord.PressAsync(rig.Ben, told, "Undo");
        Assert.Contains("Taken back", undone.Message!.Text);
    }

    [Fact]
    public async Task What_I_typed_is_answered_later_where_the_room_takes_nothing_now()
    {
        await using var rig = await PromisedAsync();
        await rig.Discord.SlashAsync(rig.Ben, null, "coach today");
        rig.Discord.Misbehave.Fail(503, times: 5, route: Create);

        rig.Discord.Type(rig.Ben, rig.Discord.DirectMessages(rig.Ben), "log 20m");
        await rig.Log.FirstAsync("took no answer to message");
        await rig.SettleAsync();

        Assert.Single(rig.ToldTo(rig.Ben), message => message.Text.Contains(Lost, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_much_that_was_missed_the_latest_three_are_told_and_the_rest_is_counted()
    {
        await using var rig = await PromisedAsync();
        rig.Discord.CloseDirectMessages(rig.Ben);
        await rig.PassAsync(Duration.FromDays(3));

        // A form holds no such words: it waits for an answer that does.
        var form = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add");
        var next = await rig.Discord.SubmitModalAsync(rig.Ben, form.Modal!, ("minutes", "10"));

        Assert.Contains("I could not write to you privately", next.Message!.Text);
        Assert.Equal(3, next.Message.Text.Split('\n').Count(line => line.StartsWith("<t:", StringComparison.Ordinal)));
        Assert.Contains("more before that", next.Message.Text);
    }

    [Fact]
    public async Task Who_opens_their_direct_messages_again_is_reminded_there()
    {
        await using var rig = await PromisedAsync();
        rig.Discord.CloseDirectMessages(rig.Ben);
        await rig.PassAsync(Duration.FromHours(8));
        rig.Discord.CloseDirectMessages(rig.Ben, DirectMessageRefusal.None);
        await rig.PassAsync(Duration.FromHours(24));
        Assert.NotEmpty(Reminders(rig));

        var next = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach progress");
        Assert.DoesNotContain("I could not write to you privately", next.Message!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_that_cannot_be_opened_yet_keeps_nobody_from_an_answer_and_what_was_missed_is_told()
    {
        await using var rig = await DiscordRig.SetUpAsync(hurry: 20);
        rig.Discord.CloseDirectMessages(rig.Ben, DirectMessageRefusal.OpeningTooFast);
        await rig.PromiseAsync();
        await rig.PassAsync(Duration.FromHours(2));

        var next = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today");

        Assert.Contains("I could not write to you privately", next.Message!.Text);
        Assert.Contains("LinkedIn, 30 min", next.Message.Text);
    }

    [Fact]
    public async Task Whoever_left_the_server_hears_nothing_more_and_finds_everything_when_they_come_back()
    {
        await using var rig = await PromisedAsync();
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
        Assert.NotEmpty(Reminders(rig));
    }

    [Fact]
    public async Task A_server_that_is_merely_unavailable_changes_nothing()
    {
        await using var rig = await PromisedAsync();
        rig.Discord.SetAvailable(rig.Bakery, available: false);
        await rig.PassAsync(Duration.FromHours(2));
        rig.Discord.SetAvailable(rig.Bakery, available: true);

        Assert.Single(Reminders(rig));
        Assert.Contains("LinkedIn", (await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today")).Message!.Text);
    }

    [Fact]
    public async Task A_server_that_the_bot_was_taken_out_of_hears_nothing_and_finds_its_team_again()
    {
        await using var rig = await PromisedAsync();
        rig.Discord.RemoveBot(rig.Bakery);
        await rig.Log.FirstAsync("no longer in server");
        await rig.PassAsync(Duration.FromDays(3));
        Assert.Empty(Reminders(rig));

        rig.Discord.InviteBot(rig.Bakery);
        await rig.Discord.UntilAsync(() => rig.Discord.Commands(rig.Bakery).Count > 1, "the team's commands");
        var back = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "schedule list");
        await rig.PassAsync(Duration.FromDays(1));

        Assert.Contains("LinkedIn", back.Message!.Text);
        Assert.Single(Reminders(rig));
    }

    [Fact]
    public async Task An_edit_of_a_message_that_was_deleted_is_dropped_quietly()
    {
        await using var rig = await PromisedAsync();
        await rig.PassAsync(Duration.FromHours(1));
        rig.Discord.Misbehave.Delete(Assert.Single(Reminders(rig)));

        var logged = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "30m"), ("channel", "linkedin"));
        await rig.SettleAsync();
        var edits = rig.Discord.Requests.Count(r => r.Method == "PATCH");
        await rig.PassAsync(Duration.FromHours(2));

        Assert.Contains("kept", logged.Message!.Text);
        Assert.Equal(1, edits);
        Assert.Equal(1, rig.Discord.Requests.Count(r => r.Method == "PATCH"));
        Assert.DoesNotContain(rig.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_room_that_was_deleted_is_told_once_to_who_can_name_another()
    {
        await using var rig = await PromisedAsync();
        await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team room", ("name", rig.Social));
        rig.Discord.RemoveChannel(rig.Social);

        await RoomMessage.EnqueueAsync(rig.Store, "discord", rig.Bakery.Id, "one", rig.Now);
        await RoomMessage.EnqueueAsync(rig.Store, "discord", rig.Bakery.Id, "two", rig.Now);
        await rig.PassAsync(Duration.FromMinutes(40));

        Assert.Single(rig.ToldTo(rig.Ada), message => message.Text.Contains("I can no longer write in", StringComparison.Ordinal));
        Assert.DoesNotContain(rig.ToldTo(rig.Ben), message => message.Text.Contains("I can no longer write in", StringComparison.Ordinal));
    }

    private static async Task<DiscordRig> PromisedAsync(LoopbackDiscordOptions? options = null)
    {
        var rig = await DiscordRig.SetUpAsync(options, hurry: 20);
        await rig.PromiseAsync();
        await rig.SettleAsync();
        return rig;
    }

    private static List<LoopbackMessage> Reminders(DiscordRig rig) =>
        [.. rig.ToldTo(rig.Ben).Where(m => m.Versions[0].Content.Contains("LinkedIn, 30 min", StringComparison.Ordinal))];

    private static string Headline(InteractionResult progress) => progress.Message!.Text.Split('\n')[0];
}
