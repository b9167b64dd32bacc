using CoachBot.Loopback.Discord;

namespace CoachBot.Specs.Discord;

/// <summary>What may mean several things in an option or a form is asked back with a button for each, and nothing else has to be said again.</summary>
public sealed class OneTapSpecs
{
    [Fact]
    public async Task A_day_that_may_be_two_is_said_with_one_tap_and_my_note_is_kept()
    {
        await using var rig = await DiscordRig.SetUpAsync();

        var asked = await rig.Discord.SlashAsync(
            rig.Ben, rig.Bakery, "log add", ("minutes", "30m"), ("channel", "linkedin"), ("date", "5/1"), ("note", "wrote to people who ask about 5/1"));
        Assert.Equal(["Fill it in", "Mon 5 Jan", "Thu 1 May 2025"], asked.Message!.Buttons);
        var logged = await rig.Discord.PressAsync(rig.Ben, asked.Message, "Mon 5 Jan");
        var list = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log list");

        Assert.Contains("30 min, LinkedIn, Mon 5 Jan", logged.Message!.Text);
        Assert.Contains("wrote to people who ask about 5/1", list.Message!.Text);
    }

    [Fact]
    public async Task It_is_the_same_in_a_form()
    {
        await using var rig = await DiscordRig.SetUpAsync();

        var opened = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "schedule add");
        var asked = await rig.Discord.SubmitModalAsync(
            rig.Ben, opened.Modal!, ("days", "mon wed"), ("time", "9"), ("minutes", "20"), ("channel", "our own forum"));
        var promised = await rig.Discord.PressAsync(rig.Ben, asked.Message!, "21:00");

        Assert.Contains("our own forum", promised.Message!.Text);
        Assert.Contains("20 min, Mon, Wed at 21:00", promised.Message.Text);
    }

    [Fact]
    public async Task Of_two_channels_in_one_option_I_tap_the_one_that_I_mean()
    {
        await using var rig = await DiscordRig.SetUpAsync();

        var asked = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "30m"), ("channel", "linkedin, forum"));
        Assert.Contains("One channel at a time", asked.Message!.Text);
        var logged = await rig.Discord.PressAsync(rig.Ben, asked.Message, "forum");

        Assert.Contains("30 min, forum", logged.Message!.Text);
    }

    [Fact]
    public async Task A_city_that_I_did_not_finish_is_mended_with_one_tap()
    {
        await using var rig = await DiscordRig.SetUpAsync();

        var asked = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "settings zone", ("zone", "berl"));
        var set = await rig.Discord.PressAsync(rig.Ben, asked.Message!, "Europe/Berlin");

        Assert.Contains("Europe/Berlin", set.Message!.Text);
    }

    [Fact]
    public async Task A_number_without_a_name_and_with_an_unclear_day_takes_a_tap_for_each()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "goal add", ("title", "20 leads"), ("by", "1 Mar"));
        await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "metric add", ("name", "subscribers"));

        var when = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "metric record", ("amount", "3"), ("date", "4/1"));
        Assert.Equal(["Fill it in", "Sun 4 Jan", "Tue 1 Apr 2025"], when.Message!.Buttons);
        var which = await rig.Discord.PressAsync(rig.Ada, when.Message, "Sun 4 Jan");
        Assert.Equal(["Fill it in", "G1 leads", "subscribers"], which.Message!.Buttons);
        var recorded = await rig.Discord.PressAsync(rig.Ada, which.Message, "subscribers");

        Assert.Contains("**subscribers**: 0 → **3**.\nIt counts for Sun 4 Jan.", recorded.Message!.Text);
    }

    [Fact]
    public async Task A_number_without_a_name_is_still_in_the_form_that_asks_for_it()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        foreach (var name in (string[])["ants", "bees", "cats", "dogs", "eels"])
        {
            await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "metric add", ("name", name));
        }

        var form = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "metric record", ("total", "19"));

        Assert.Equal("19", form.Modal!.Fields.Single(field => field.CustomId == "total").Value);
    }

    [Fact]
    public async Task A_name_that_is_none_is_mended_with_one_tap()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "metric add", ("name", "subscribers"));

        var asked = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "goal record", ("what", "followers"), ("amount", "3"));
        var recorded = await rig.Discord.PressAsync(rig.Ada, asked.Message!, "subscribers");

        Assert.Contains("**subscribers**: 0 → **3**.", recorded.Message!.Text);
    }

    [Theory]
    [InlineData("every 2 weeks", "every 14 days")]
    [InlineData("twice a week", "2x a week")]
    public async Task Biweekly_means_what_I_tap(string tapped, string promised)
    {
        await using var rig = await DiscordRig.SetUpAsync();

        var asked = await rig.Discord.SlashAsync(
            rig.Ben, rig.Bakery, "schedule add", ("days", "biweekly"), ("time", "09:00"), ("minutes", "20"), ("channel", "forum"));
        Assert.Equal(["Fill it in", "every 2 weeks", "twice a week"], asked.Message!.Buttons);
        var answer = await rig.Discord.PressAsync(rig.Ben, asked.Message, tapped);

        Assert.Contains(promised, answer.Message!.Text);
    }

    [Fact]
    public async Task What_a_line_would_lose_is_filled_in_again_instead()
    {
        await using var rig = await DiscordRig.SetUpAsync();

        var asked = await rig.Discord.SlashAsync(
            rig.Ben, rig.Bakery, "log add", ("minutes", "30m"), ("date", "5/1"), ("note", "asked \"what does it cost\" --date yesterday"));

        Assert.Equal(["Fill it in"], asked.Message!.Buttons);
    }
}
