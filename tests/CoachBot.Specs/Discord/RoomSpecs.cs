using CoachBot.Loopback.Discord;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>Where others read along: what one person is told stays theirs, and what a team is told stays in its server.</summary>
public sealed class RoomSpecs
{
    [Fact]
    public async Task The_answer_to_a_button_in_the_room_is_for_who_pressed_it_alone()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        rig.Discord.CloseDirectMessages(rig.Ben);
        await rig.PassAsync(Duration.FromHours(26));
        var cleo = rig.Discord.AddUser("cleo");
        rig.Discord.AddMember(rig.Bakery, cleo, [rig.Team]);
        var invited = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team invite", ("person", cleo));

        var pressed = await rig.Discord.PressAsync(rig.Ben, invited.Message!, "Join");
        var joined = await rig.Discord.PressAsync(cleo, invited.Message!, "Join");

        Assert.Equal((CallbackKind.Message, true), (pressed.Callback, pressed.Ephemeral));
        Assert.Contains("I could not write to you privately", pressed.Message!.Text);
        Assert.Equal((CallbackKind.Message, true), (joined.Callback, joined.Ephemeral));
        Assert.Contains("Welcome to", joined.Message!.Text);
        Assert.Empty(invited.Message!.Edits);
    }

    [Theory]
    [InlineData(40058)] // a forum
    [InlineData(50008)] // no room for words
    [InlineData(50083)] // an archived thread
    [InlineData(160005)] // a locked thread
    public async Task A_room_that_takes_no_messages_is_told_to_who_can_name_another(int code)
    {
        await using var rig = await DiscordRig.PromisedAsync();
        await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team room", ("name", rig.Social));
        rig.Social.TakesNone = code;

        await RoomMessage.EnqueueAsync(rig.Store, "discord", rig.Bakery.Id, "one", rig.Now);
        await rig.PassAsync(Duration.FromMinutes(1));
        Assert.Single(rig.ToldTo(rig.Ada), message => message.Text.Contains("I can't write in", StringComparison.Ordinal));
        rig.Social.TakesNone = null;
        await rig.PassAsync(Duration.FromMinutes(30));

        Assert.Single(rig.Discord.Messages(rig.Social), message => message.Text == "one");
    }

    [Fact]
    public async Task Of_a_room_that_is_deleted_nobody_is_told_only_to_let_me_in()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team room", ("name", rig.Social));

        rig.Discord.RemoveChannel(rig.Social);
        await rig.PassAsync(Duration.FromDays(7));

        Assert.Contains(rig.ToldTo(rig.Ada), message => message.Text.Contains("it is gone, or I am not let in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_room_that_is_lost_again_is_told_again()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team room", ("name", rig.Social));
        foreach (var words in (string[])["one", "two"])
        {
            rig.Social.BotMaySend = false;
            await RoomMessage.EnqueueAsync(rig.Store, "discord", rig.Bakery.Id, words, rig.Now);
            await rig.PassAsync(Duration.FromMinutes(1));
            rig.Social.BotMaySend = true;
            await rig.PassAsync(Duration.FromDays(7));
        }

        Assert.Equal(2, rig.ToldTo(rig.Ada).Count(message => message.Text.Contains("I can't write in", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_invitation_that_nobody_would_read_is_not_made()
    {
        await using var rig = await DiscordRig.SetUpAsync();

        var answer = await rig.Discord.SlashAsync(rig.Ada, null, "team invite", ("person", rig.Ben));

        Assert.Contains("Nobody but you would read", answer.Message!.Text);
        Assert.DoesNotContain("Join", answer.Message.Buttons);
        Assert.False(answer.Message.Pings.Any);
    }

    [Fact]
    public async Task Who_is_in_the_team_is_not_welcomed_again_by_the_invitation_of_another()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        await rig.PromiseAsync();
        var cat = rig.Discord.AddUser("cat");
        rig.Discord.AddMember(rig.Bakery, cat, [rig.Team]);
        await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team invite", ("person", cat));
        var invitation = rig.Bakery.Channels.SelectMany(rig.Discord.Messages).Last(m => m.Buttons.Contains("Join"));

        var asked = await rig.Discord.PressAsync(cat, invitation, "Join");
        var other = await rig.Discord.PressAsync(rig.Ben, invitation, "Join");

        Assert.Contains("Welcome to **Bakery**, cat", asked.Message!.Text);
        Assert.Contains("You are in **Bakery** already", other.Message!.Text);
    }

    [Fact]
    public async Task A_bot_is_not_invited()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var helper = rig.Discord.AddUser("helper", isBot: true);
        rig.Discord.AddMember(rig.Bakery, helper);

        var named = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team invite", ("person", helper));
        var form = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team invite");
        var picked = await rig.Discord.SubmitModalAsync(rig.Ada, form.Modal!, ("person", helper));
        var person = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team invite", ("person", rig.Ben));

        Assert.All((InteractionResult[])[named, picked], refused =>
        {
            Assert.True(refused.Ephemeral);
            Assert.Contains("That is a bot", refused.Message!.Text);
            Assert.DoesNotContain("Join", refused.Message.Buttons);
        });
        Assert.Contains("Join", person.Message!.Buttons);
    }

    [Fact]
    public async Task A_room_of_announcements_is_chosen_once_the_coach_may_post_there()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var news = rig.Discord.AddChannel(rig.Bakery, "news", isForAnnouncements: true);
        news.Overwrites = [new LoopbackOverwrite(rig.Bakery.Id, Deny: Permissions.SendMessages)];

        var refused = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team room", ("name", news));
        news.Overwrites = [.. news.Overwrites, new LoopbackOverwrite(rig.Discord.Bot.Id, Permissions.SendMessages)];
        var chosen = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team room", ("name", news));
        await RoomMessage.EnqueueAsync(rig.Store, "discord", rig.Bakery.Id, "one", rig.Now);
        await rig.PassAsync(Duration.FromMinutes(1));

        Assert.Contains("what I lack there is Send Messages", refused.Message!.Text);
        Assert.Contains("The review goes to", chosen.Message!.Text);
        Assert.Single(rig.Discord.Messages(news), message => message.Text == "one");
    }

    [Fact]
    public async Task A_room_that_the_coach_cannot_see_is_refused_in_the_set_up_and_nothing_else_that_was_typed_is_lost()
    {
        await using var rig = await DiscordRig.StartAsync();
        rig.Social.Overwrites = [new LoopbackOverwrite(rig.Bakery.Id, Deny: Permissions.ViewChannel)];

        var refused = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "coach setup", ("zone", "Europe/London"), ("room", rig.Social));
        var again = await rig.Discord.PressAsync(rig.Ada, refused.Message!, "Fill it in");

        Assert.Contains("what I lack there is View Channel", refused.Message!.Text);
        Assert.Equal("Europe/London", again.Modal!.Fields.Single(field => field.CustomId == "zone").Value);
    }

    [Fact]
    public async Task Where_Discord_does_not_tell_what_the_coach_may_do_the_room_is_chosen()
    {
        await using var rig = await DiscordRig.SetUpAsync(hurry: 20);
        rig.Discord.Misbehave.Fail(500, times: 20, route: "GET /guilds/{guild_id}/roles");

        var chosen = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team room", ("name", rig.Social));

        Assert.Contains("The review goes to", (await chosen.CompletedAsync()).Text);
    }

    [Fact]
    public async Task A_teams_review_goes_to_no_other_server()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        var forge = rig.Discord.AddGuild("Forge");
        await rig.Discord.SlashAsync(rig.Ada, null, "coach today");
        rig.Discord.Type(rig.Ada, $"team room <#{forge.General.Id}>");
        await rig.Discord.UntilAsync(
            () => rig.ToldTo(rig.Ada).Any(message => message.Text.Contains("The review goes to", StringComparison.Ordinal)), "the room taken");
        await rig.SettleAsync();

        await RoomMessage.EnqueueAsync(rig.Store, "discord", rig.Bakery.Id, "one", rig.Now);
        await rig.PassAsync(Duration.FromMinutes(40));

        Assert.Empty(rig.Discord.Messages(forge.General));
        Assert.Single(rig.ToldTo(rig.Ada), message => message.Text.Contains("I can't write in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_is_logged_with_the_names_that_people_see_in_it()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var message = rig.Discord.Type(rig.Ada, rig.Social, $"Thanks {rig.Ben.Mention} and <@1> <:wave:123456789012345678>");

        var opened = await rig.Discord.MessageCommandAsync(rig.Ben, message, "Log as engagement");

        Assert.Equal("Thanks @ben and @somebody :wave:", opened.Modal!.Fields.Single(field => field.CustomId == "note").Value);
    }

    [Fact]
    public async Task Rooms_roles_commands_and_moments_in_a_logged_message_are_no_numbers()
    {
        await using var rig = await DiscordRig.SetUpAsync();
        var message = rig.Discord.Type(
            rig.Ada, rig.Social, $"<@&{rig.Team.Id}> see <#{rig.Social.Id}>, </log add:123456789012345678> it by <t:1767600000:R> <t:99999999999999:f>");

        var opened = await rig.Discord.MessageCommandAsync(rig.Ben, message, "Log as engagement");

        Assert.Equal(
            "@role see #channel, /log add it by 2026-01-05 <t:99999999999999:f>",
            opened.Modal!.Fields.Single(field => field.CustomId == "note").Value);
    }

    [Fact]
    public async Task Between_two_people_an_answer_is_the_askers_alone_and_their_room_is_no_ones_direct_messages()
    {
        await using var rig = await DiscordRig.PromisedAsync();

        // The bot is installed to servers alone; whoever allows more in the portal takes it along into their other conversations.
        rig.Discord.Misbehave.Dispatch("INTERACTION_CREATE", $$$"""
            {"id":"1400000000000000001","application_id":"{{{rig.Discord.Bot.Id}}}","type":2,"token":"elsewhere","channel_id":"{{{rig.Social.Id}}}","context":2,
             "user":{"id":"{{{rig.Ben.Id}}}","username":"ben"},
             "data":{"id":"9","name":"coach","type":1,"options":[{"name":"today","type":1,"options":[]}]}}
            """);
        await rig.Discord.UntilAsync(() => rig.Discord.Requests.Any(IsAnswer), "the answer");
        await rig.PassAsync(Duration.FromHours(2));

        Assert.Equal(64, rig.Discord.Requests.First(IsAnswer).Body.GetProperty("data").GetProperty("flags").GetInt32());
        Assert.Single(rig.Reminders(rig.Ben));
        Assert.Empty(rig.Discord.Messages(rig.Social));

        static bool IsAnswer(RecordedRequest request) => request.Path.Contains("elsewhere", StringComparison.Ordinal);
    }
}
