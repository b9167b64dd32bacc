using CoachBot.Loopback.Discord;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>People who click twice, click late, click elsewhere and type nonsense: what they meant is done once, and nothing else.</summary>
public sealed class HastySpecs
{
    [Fact]
    public async Task Undo_that_is_clicked_twice_takes_back_what_its_answer_tells_of_and_nothing_before_it()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await LogAsync(rig, "10m");
        var second = await LogAsync(rig, "20m");

        var both = await TwiceAsync(rig, rig.Ben, second, "Undo");
        var list = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log list");

        Assert.Contains("Taken back: the check-in", both[0].Message!.Text);
        Assert.Contains("taken back already", both[1].Message!.Text);
        Assert.Contains("10", Assert.Single(Rows(list)));
    }

    [Fact]
    public async Task Undo_in_an_earlier_answer_takes_back_no_later_change()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var first = await LogAsync(rig, "10m");
        await LogAsync(rig, "20m");

        var early = await rig.Discord.PressAsync(rig.Ben, first, "Undo");
        var list = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log list");
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach undo");
        var then = await rig.Discord.PressAsync(rig.Ben, first, "Undo");

        Assert.Contains("You made another change since: the check-in", early.Message!.Text);
        Assert.Equal(2, Rows(list).Count());
        Assert.Contains("Taken back: the check-in", then.Message!.Text);
        Assert.Empty(Rows(await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log list")));
    }

    [Theory]
    [InlineData("Done", "1 kept")]
    [InlineData("Skip today", "1 excused")]
    public async Task A_reminders_button_that_is_clicked_twice_counts_once(string button, string counted)
    {
        await using var rig = await DiscordRig.PromisedAsync();
        await rig.PassAsync(Duration.FromHours(2));

        var both = await TwiceAsync(rig, rig.Ben, rig.Reminders(rig.Ben)[^1], button);
        var progress = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach progress");

        Assert.Contains("Undo", both[0].Message!.Buttons);
        Assert.Contains("That is past", both[1].Message!.Text);
        Assert.Contains(counted, progress.Message!.Text);
    }

    [Fact]
    public async Task What_is_shown_to_the_room_with_two_clicks_is_there_once()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await LogAsync(rig, "10m");
        var progress = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach progress");

        var both = await TwiceAsync(rig, rig.Ben, progress.Message!, "Show the room");
        await rig.PassAsync(Duration.FromMinutes(1));
        var later = await rig.Discord.PressAsync(rig.Ben, progress.Message!, "Show the room");

        Assert.Equal((false, true, false), (both[0].Ephemeral, both[1].Ephemeral, later.Ephemeral));
        Assert.Contains("The room sees it already", both[1].Message!.Text);
        Assert.Contains("ben shares", later.Message!.Text);
    }

    [Fact]
    public async Task A_form_that_is_saved_with_two_clicks_is_taken_once()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var form = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "goal add");
        await rig.PassAsync(Duration.FromHours(1));
        var part = await rig.Discord.SubmitModalAsync(rig.Ben, form.Modal!, ("title", "30 leads"), ("by", "30 June"));

        var both = await TwiceAsync(rig, rig.Ben, part.Message!, "Save as it is");
        var goals = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "goal list");

        Assert.Contains("G1", both[0].Message!.Text);
        Assert.Equal(both[0].Message!.Text, both[1].Message?.Text);
        Assert.DoesNotContain("G2", goals.Message!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_before_it_closes_is_taken_once_and_answered_alike()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var form = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "idea add");
        Task<InteractionResult> SendAsync(string idea) => rig.Discord.SubmitModalAsync(rig.Ben, form.Modal!, ("text", idea));

        var both = await Task.WhenAll(SendAsync("Show the oven"), SendAsync("Show the oven"));
        var corrected = await SendAsync("Show the baker");
        var ideas = (await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "idea list")).Message!.Text;

        Assert.Contains("Show the oven", both[0].Message!.Text);
        Assert.Equal(both[0].Message!.Text, both[1].Message!.Text);
        Assert.Contains("Show the baker", corrected.Message!.Text);
        Assert.Equal((2, 2), (ideas.Split("Show the oven").Length, ideas.Split("Show the baker").Length));
    }

    [Fact]
    public async Task The_same_words_are_meant_anew_in_a_form_that_was_opened_anew()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var opened = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "schedule end");
        Task<InteractionResult> SendAsync(InteractionResult form) => rig.Discord.SubmitModalAsync(rig.Ben, form.Modal!, ("commitment", "1"));

        var refused = await SendAsync(opened);
        await rig.PromiseAsync();
        var again = await rig.Discord.PressAsync(rig.Ben, refused.Message!, "Fill it in");
        var ended = await SendAsync(again);
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach undo");
        var endedAgain = await SendAsync(await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "schedule end"));

        Assert.Contains("Fill it in", refused.Message!.Buttons);
        Assert.Contains("Undo", ended.Message!.Buttons);
        Assert.Contains("Undo", endedAgain.Message!.Buttons);
        Assert.DoesNotContain("LinkedIn", (await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "schedule list")).Message!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coach undo")]
    [InlineData("coach skip")]
    [InlineData("coach back")]
    public async Task A_command_without_words_that_can_do_nothing_offers_no_form(string command)
    {
        await using var rig = await DiscordRig.SetUpAsync();

        var answer = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, command);

        Assert.NotEmpty(answer.Message!.Text);
        Assert.DoesNotContain("Fill it in", answer.Message.Buttons);
    }

    [Fact]
    public async Task Nonsense_of_a_hundred_characters_finds_nothing_and_breaks_nothing()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        foreach (var typed in (string[])
        [
            new string('x', 100), new string('(', 100), string.Concat(Enumerable.Repeat("😀", 50)), new string(' ', 100), new string('9', 100),
            "%_'\";--<@1>`*" + new string('\\', 80), "\u202e\u0000\u200b" + new string('\u0301', 90),
        ])
        {
            foreach (var (path, option) in ((string, string)[])[("goal show", "goal"), ("log add", "channel"), ("settings zone", "zone"), ("goal add", "by"), ("schedule add", "days")])
            {
                var found = await rig.Discord.AutocompleteAsync(rig.Ben, rig.Bakery, path, option, typed);
                Assert.Equal((CallbackKind.Choices, false), (found.Callback, found.TimedOut));
            }
        }

        Assert.DoesNotContain(rig.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Empty(rig.Discord.Refusals);
    }

    [Fact]
    public async Task Who_is_in_two_teams_speaks_in_private_to_the_one_whose_button_they_pressed_last()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        var forge = rig.Discord.AddGuild("Forge");
        var dan = rig.Discord.AddUser("dan");
        rig.Discord.AddMember(forge, dan, permissions: Permissions.ManageGuild);
        rig.Discord.AddMember(forge, rig.Ben);
        await rig.Discord.UntilAsync(() => rig.Discord.Commands(forge).Count > 0, "the set-up shown");
        await rig.SetUpAsync(dan, forge);
        await rig.Discord.SlashAsync(rig.Ben, forge, "coach today");
        await rig.PassAsync(Duration.FromHours(2));

        var before = await rig.Discord.SlashAsync(rig.Ben, null, "team show");
        await rig.Discord.PressAsync(rig.Ben, rig.Reminders(rig.Ben)[^1], "Done");
        var after = await rig.Discord.SlashAsync(rig.Ben, null, "team show");
        await rig.Discord.SlashAsync(rig.Ben, null, "log add", ("minutes", "5m"));

        Assert.Contains("**Forge**", before.Message!.Text);
        Assert.Contains("**Bakery**", after.Message!.Text);
        Assert.Equal(2, Rows(await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log list")).Count());
        Assert.Empty(Rows(await rig.Discord.SlashAsync(rig.Ben, forge, "log list")));
    }

    private static async Task<LoopbackMessage> LogAsync(DiscordRig rig, string minutes) =>
        (await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", minutes))).Message!;

    /// <summary>The second click is under way before the first is answered.</summary>
    private static async Task<InteractionResult[]> TwiceAsync(DiscordRig rig, LoopbackUser user, LoopbackMessage message, string label)
    {
        var id = message.Components.SelectMany(row => row.GetProperty("components").EnumerateArray())
            .First(button => button.GetProperty("label").GetString() == label).GetProperty("custom_id").GetString()!;
        return await Task.WhenAll(rig.Discord.Misbehave.PressAsync(user, message, id), rig.Discord.Misbehave.PressAsync(user, message, id));
    }

    private static IEnumerable<string> Rows(InteractionResult list) =>
        list.Message!.Text.Split('\n').Where(row => row.StartsWith("**", StringComparison.Ordinal));
}
