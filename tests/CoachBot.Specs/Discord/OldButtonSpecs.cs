using CoachBot.Loopback.Discord;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>Buttons and forms of long ago, of elsewhere or of nowhere: each gets a kind sentence, and nothing is changed.</summary>
public sealed class OldButtonSpecs
{
    [Fact]
    public async Task Done_on_a_day_that_was_kept_already_says_that_it_is_settled()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.PromiseAsync();
        await rig.PassAsync(Duration.FromHours(2));
        var reminder = rig.ToldTo(rig.Ben)[^1];
        var done = CustomIdOf(reminder, "Done");
        await rig.Discord.PressAsync(rig.Ben, reminder, done);
        await rig.SettleAsync();

        var again = await rig.Discord.Misbehave.PressAsync(rig.Ben, reminder, done);

        Assert.Contains("That is past", again.Message!.Text);
        Assert.Contains("1 of 1", (await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach progress")).Message!.Text);
    }

    [Theory]
    [InlineData("Snooze")]
    [InlineData("Skip today")]
    public async Task A_reminders_button_on_the_day_after_says_what_can_still_be_done(string button)
    {
        await using var rig = await DiscordRig.PromisedAsync();
        await rig.PassAsync(Duration.FromHours(26));
        var yesterdays = rig.Reminders(rig.Ben)[0];

        var late = (await rig.Discord.PressAsync(rig.Ben, yesterdays, button)).Message!;

        Assert.Contains("**LinkedIn** on Mon 5 Jan is over. 30 min until the end of Tue 6 Jan make it up.", late.Text);
        Assert.Contains("make up for Mon 5 Jan", (await rig.Discord.PressAsync(rig.Ben, late, "Done")).Message!.Text);
    }

    [Fact]
    public async Task Why_on_an_old_nag_tells_of_that_one()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        await rig.PassAsync(Duration.FromDays(3));
        var nags = rig.ToldTo(rig.Ben).Where(m => m.Buttons.Contains("Why this?")).ToList();

        var old = await rig.Discord.PressAsync(rig.Ben, nags[0], "Why this?");
        var latest = await rig.Discord.PressAsync(rig.Ben, nags[1], "Why this?");
        var typed = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach why", ("about", "nag"));

        Assert.Contains("was missed on Mon 5 Jan", old.Message!.Text);
        Assert.DoesNotContain("step 2 of 5", old.Message.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("was missed on Tue 6 Jan", latest.Message!.Text);
        Assert.Contains("was missed on Wed 7 Jan", typed.Message!.Text);
    }

    [Fact]
    public async Task A_button_of_a_goal_that_is_closed_says_so_kindly()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var set = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "goal add", ("title", "30 leads"), ("by", "30 June"));
        var undo = CustomIdOf(set.Message!, "Undo");
        await rig.Discord.PressAsync(rig.Ben, set.Message!, undo);

        var again = await rig.Discord.Misbehave.PressAsync(rig.Ben, set.Message!, undo);
        var record = await rig.Discord.Misbehave.PressAsync(rig.Ben, set.Message!, "v1:cmd:t=goal%20show%20G1");

        AssertKind(again);
        AssertKind(record);
    }

    [Theory]
    [InlineData("v9:checkin.done:o=1")]
    [InlineData("v1:checkin.done:o=999999")]
    [InlineData("v1:checkin.done:o=x")]
    [InlineData("v1:checkin.done")]
    [InlineData("v1:no.such.action:o=1")]
    [InlineData("v1:cmd")]
    [InlineData("v1:cmd:t=%00%FF")]
    [InlineData("v1:share:t=settings%20show")]
    [InlineData("v1:checkin.done:o=1#zzzzzzzzzzzzzz")]
    [InlineData("v1:checkin.done:o=1#.x")]
    [InlineData("open:999:log edit")]
    [InlineData("open:x:log edit")]
    [InlineData("open:0:no such form")]
    [InlineData("open:0:undo")]
    [InlineData("send:log edit")]
    [InlineData("send:")]
    [InlineData("####")]
    [InlineData("{\"a\":1}")]
    public async Task A_malformed_custom_id_is_answered_kindly_and_changes_nothing(string customId)
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var answer = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today");

        var pressed = await rig.Discord.Misbehave.PressAsync(rig.Ben, answer.Message!, customId);

        AssertKind(pressed);
        Assert.Contains("Nothing due yet", (await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach progress")).Message!.Text);
        Assert.DoesNotContain(rig.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("form:0:no such form")]
    [InlineData("form:7:log edit")]
    [InlineData("form:x:log edit")]
    [InlineData("form:0:")]
    [InlineData("survey:1")]
    public async Task A_form_of_an_older_version_is_answered_kindly(string customId)
    {
        await using var rig = await DiscordRig.SetUpAsync();

        AssertKind(await rig.Discord.Misbehave.SubmitAsync(rig.Ben, rig.Bakery.General, customId));
        Assert.DoesNotContain(rig.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_for_something_that_was_deleted_meanwhile_says_what_is_there_now()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "goal add", ("title", "30 leads"), ("by", "30 June"));
        var opened = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "goal milestone", ("goal", "G1"));
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach undo");

        var answer = await rig.Discord.SubmitModalAsync(rig.Ben, opened.Modal!, ("value", "10"), ("by", "31 March"));

        AssertKind(answer);
        Assert.Contains("goal", answer.Message!.Text, StringComparison.Ordinal);
        Assert.Contains("Fill it in", answer.Message.Buttons);
    }

    [Fact]
    public async Task The_number_of_another_servers_goal_finds_nothing_here()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "goal add", ("title", "30 secret leads"), ("by", "30 June"));
        var forge = rig.Discord.AddGuild("Forge");
        var dan = rig.Discord.AddUser("dan");
        rig.Discord.AddMember(forge, dan, permissions: Permissions.ManageGuild);
        await rig.Discord.UntilAsync(() => rig.Discord.Commands(forge).Count > 0, "the set-up shown");
        await rig.SetUpAsync(dan, forge);

        var shown = await rig.Discord.SlashAsync(dan, forge, "goal show", ("goal", "G1"));
        var suggested = await rig.Discord.AutocompleteAsync(dan, forge, "goal show", "goal", "");

        AssertKind(shown);
        Assert.DoesNotContain("secret", shown.Message!.Text, StringComparison.Ordinal);
        Assert.Empty(suggested.Choices);
    }

    [Fact]
    public async Task Another_members_button_does_nothing_for_me()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.PromiseAsync();
        await rig.PassAsync(Duration.FromHours(2));
        var done = CustomIdOf(rig.ToldTo(rig.Ben)[^1], "Done");
        var own = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "coach today");

        var pressed = await rig.Discord.Misbehave.PressAsync(rig.Ada, own.Message!, done);

        Assert.Contains("That is past", pressed.Message!.Text);
        Assert.Contains("LinkedIn**, 30 min", (await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today")).Message!.Text);
    }

    private static void AssertKind(InteractionResult answer)
    {
        Assert.False(answer.TimedOut);
        Assert.NotEqual(CallbackKind.None, answer.Callback);
        if (answer.Callback != CallbackKind.Modal)
        {
            Assert.NotEmpty(answer.Message!.Text);
            Assert.DoesNotContain("went wrong", answer.Message.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", answer.Message.Text, StringComparison.Ordinal);
        }
    }

    private static string CustomIdOf(LoopbackMessage message, string label) => message.Components
        .SelectMany(row => row.GetProperty("components").EnumerateArray())
        .First(button => button.GetProperty("label").GetString() == label).GetProperty("custom_id").GetString()!;
}
