using CoachBot.Loopback.Discord;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>What could not be written or answered: it is told with the next answer, or privately.</summary>
public sealed class LostAnswerSpecs
{
    private const string Create = "POST /channels/{channel_id}/messages";
    private const string Answer = "POST /interactions/{interaction_id}/{interaction_token}/callback";
    private const string Lost = "My answer did not reach you";

    [Theory]
    [InlineData(DirectMessageRefusal.Closed)]
    [InlineData(DirectMessageRefusal.NoMutualGuilds)]
    public async Task What_closed_direct_messages_kept_back_is_told_with_the_next_command(DirectMessageRefusal refusal)
    {
        await using var rig = await DiscordRig.PromisedAsync();
        rig.Discord.CloseDirectMessages(rig.Ben, refusal);
        await rig.PassAsync(Duration.FromHours(26));
        Assert.Empty(rig.Reminders(rig.Ben));

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
        await using var rig = await DiscordRig.PromisedAsync();
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
        await using var rig = await DiscordRig.PromisedAsync();
        rig.Discord.Misbehave.AcceptThenDrop(route: Answer);

        var answer = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "20m"));
        await rig.SettleAsync();

        Assert.Contains("20 min", answer.Message!.Text);
        Assert.DoesNotContain(rig.ToldTo(rig.Ben), message => message.Text.Contains(Lost, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_Discord_did_not_take_at_first_comes_all_the_same()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        rig.Discord.Misbehave.Fail(502, route: Answer);

        var answer = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "20m"));

        Assert.Contains("20 min", answer.Message!.Text);
    }

    [Fact]
    public async Task What_I_did_is_told_privately_where_Discord_takes_no_answer()
    {
        await using var rig = await DiscordRig.PromisedAsync();
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
    public async Task What_I_did_is_told_after_the_next_start_where_the_bot_stopped_before_it_could_answer()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        rig.Discord.Misbehave.RateLimit(RateLimitScope.User, times: 4, route: Answer, retryAfter: TimeSpan.FromSeconds(2.9));
        var answer = rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "20m"));
        await rig.Discord.UntilAsync(() => rig.Discord.RateLimited > 0, "the answer held up");

        await rig.RestartAsync();
        await rig.SettleAsync();

        var told = Assert.Single(rig.ToldTo(rig.Ben), message => message.Text.Contains(Lost, StringComparison.Ordinal));
        Assert.Contains("20 min", told.Text);
        Assert.Null((await answer).Message);
    }

    [Fact]
    public async Task What_I_typed_is_answered_later_where_the_room_takes_nothing_now()
    {
        await using var rig = await DiscordRig.PromisedAsync();
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
        await using var rig = await DiscordRig.PromisedAsync();
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
        await using var rig = await DiscordRig.PromisedAsync();
        rig.Discord.CloseDirectMessages(rig.Ben);
        await rig.PassAsync(Duration.FromHours(8));
        rig.Discord.CloseDirectMessages(rig.Ben, DirectMessageRefusal.None);
        await rig.PassAsync(Duration.FromHours(24));
        Assert.NotEmpty(rig.Reminders(rig.Ben));

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
}
