using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>An answer names a command as it is found in Discord's list: a bare line in a room is read by everybody but the coach.</summary>
public sealed class NamedCommandSpecs
{
    [Fact]
    public async Task In_a_server_a_command_is_named_as_Discord_lists_it()
    {
        await using var rig = await DiscordRig.SetUpAsync();

        var today = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today");
        var done = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach done");

        Assert.Contains("`/coach start` asks you", today.Message!.Text);
        Assert.Contains("`/schedule add mon wed fri 09:00 15m linkedin`", today.Message.Text);
        Assert.Contains("`/log add 20m linkedin`", done.Message!.Text);
    }

    [Fact]
    public async Task Who_types_to_me_directly_is_answered_in_words_that_can_be_typed_there()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today");

        rig.Discord.Type(rig.Ben, "done");
        await rig.UntilToldAsync(rig.Ben, "`log 20m linkedin` tells me");
    }

    [Fact]
    public async Task The_review_in_the_room_names_them_so_too()
    {
        await using var rig = await DiscordRig.StartAsync();
        await rig.SetUpAsync(rig.Ada, rig.Bakery, ("room", rig.Social));

        await rig.PassAsync(Duration.FromHours(2));

        var review = Assert.Single(rig.Discord.Messages(rig.Social));
        Assert.Contains("`/goal add 30 qualified leads by 30 June`", review.Text);
    }

    [Fact]
    public async Task Help_names_groups_and_other_words_as_they_are()
    {
        await using var rig = await DiscordRig.SetUpAsync();

        var all = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach help");
        var one = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach help", ("topic", "record"));

        Assert.Contains("`/log add MINUTES [CHANNEL]", all.Message!.Text);
        Assert.Contains("**audit** add, capacity", all.Message.Text);
        Assert.Contains("`/goal record leads 12`", one.Message!.Text);
        Assert.Contains("Also: “record”", one.Message.Text);
    }
}
