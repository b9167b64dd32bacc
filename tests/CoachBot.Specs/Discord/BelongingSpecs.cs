using CoachBot.Loopback.Discord;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>
/// Whoever is no longer of the team hears nothing more, also where Discord does not say so: in direct messages nobody's roles are told, and who
/// shares another server with the bot can still be written to.
/// </summary>
public sealed class BelongingSpecs
{
    private const string Gone = "no longer in the team";
    private const string Heir = "you are its admin from now on";

    [Fact]
    public async Task A_role_that_is_deleted_is_told_to_who_can_name_another_and_then_all_goes_on()
    {
        await using var rig = await WithCommitmentAsync();
        var (old, now) = (rig.Discord.AddRole(rig.Bakery, "old"), rig.Discord.AddRole(rig.Bakery, "crew"));

        rig.Discord.RemoveRole(rig.Bakery, old);
        rig.Discord.RemoveRole(rig.Bakery, rig.Team);
        await rig.UntilToldAsync(rig.Ada, "was deleted");
        Assert.Contains("you are not in it yet", (await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today")).Message!.Text);
        await rig.SetUpAsync(rig.Ada, rig.Bakery, ("role", now));
        rig.BenMember.Roles = [now];
        var back = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "schedule list");

        Assert.Single(rig.ToldTo(rig.Ada), message => message.Text.Contains("The role that belongs to **Bakery** was deleted", StringComparison.Ordinal));
        Assert.Contains("LinkedIn", back.Message!.Text);
    }

    [Fact]
    public async Task Who_lost_the_teams_role_is_told_so_in_direct_messages_and_reminded_no_more()
    {
        await using var rig = await WithCommitmentAsync();
        rig.BenMember.Roles = [];

        var slash = await rig.Discord.SlashAsync(rig.Ben, null, "team show");
        rig.Discord.Type(rig.Ben, "team show");
        var typed = await rig.Discord.NextMessageAsync(rig.Ben);
        var goals = await rig.Discord.AutocompleteAsync(rig.Ben, null, "goal show", "goal", "");
        await rig.PassAsync(Duration.FromDays(2));

        Assert.Contains(Gone, slash.Message!.Text);
        Assert.Contains(Gone, typed.Text);
        Assert.Empty(goals.Choices);
        Assert.Empty(rig.Reminders(rig.Ben));
        Assert.DoesNotContain("ben", (await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team show")).Message!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_a_reminder_is_no_way_in_for_who_lost_the_role()
    {
        await using var rig = await WithCommitmentAsync();
        await rig.PassAsync(Duration.FromHours(2));
        var reminder = Assert.Single(rig.Reminders(rig.Ben));
        rig.BenMember.Roles = [];

        var pressed = await rig.Discord.PressAsync(rig.Ben, reminder, "Done");

        Assert.Contains(Gone, pressed.Message!.Text);
    }

    [Fact]
    public async Task Who_is_turned_away_in_the_server_is_reminded_no_more_either_and_has_everything_with_the_role_again()
    {
        await using var rig = await WithCommitmentAsync();
        rig.BenMember.Roles = [];
        Assert.Contains("you are not in it yet", (await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today")).Message!.Text);
        await rig.PassAsync(Duration.FromDays(2));
        Assert.Empty(rig.Reminders(rig.Ben));

        rig.BenMember.Roles = [rig.Team];
        var back = await rig.Discord.SlashAsync(rig.Ben, null, "schedule list");
        var progress = await rig.Discord.SlashAsync(rig.Ben, null, "coach progress");
        await rig.PassAsync(Duration.FromDays(1));

        Assert.Contains("LinkedIn", back.Message!.Text);
        Assert.DoesNotContain("missed", progress.Message!.Text.Split('\n')[0], StringComparison.Ordinal);
        Assert.Single(rig.Reminders(rig.Ben));
    }

    [Fact]
    public async Task Who_left_the_server_and_shares_another_one_with_the_bot_sees_nothing_of_the_team()
    {
        await using var rig = await WithCommitmentAsync();
        rig.Discord.AddMember(rig.Discord.AddGuild("Forge"), rig.Ben);
        rig.Discord.RemoveMember(rig.Bakery, rig.Ben);

        var answer = await rig.Discord.SlashAsync(rig.Ben, null, "team show");
        await rig.PassAsync(Duration.FromDays(2));

        Assert.Contains(Gone, answer.Message!.Text);
        Assert.Empty(rig.Reminders(rig.Ben));
    }

    [Fact]
    public async Task Who_left_one_of_two_servers_speaks_for_the_other_in_direct_messages()
    {
        await using var rig = await WithCommitmentAsync();
        var forge = await ForgeAsync(rig);
        await rig.Discord.SlashAsync(rig.Ben, forge, "coach today");
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "coach today");
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "schedule list");
        rig.Discord.RemoveMember(rig.Bakery, rig.Ben);

        Assert.Contains(Gone, (await rig.Discord.SlashAsync(rig.Ben, null, "coach today")).Message!.Text);
        Assert.Contains("Forge", (await rig.Discord.SlashAsync(rig.Ben, null, "team show")).Message!.Text);
    }

    [Fact]
    public async Task Who_is_in_two_teams_reads_in_direct_messages_which_of_them_it_is_about()
    {
        await using var rig = await DiscordRig.PromisedAsync();
        await rig.PromiseAsync(rig.Ada);
        var forge = await ForgeAsync(rig);
        var there = await rig.Discord.SlashAsync(rig.Ben, forge, "schedule add", ("days", "every weekday"), ("time", "09:10"), ("minutes", "30m"), ("channel", "linkedin"));
        await rig.PassAsync(Duration.FromHours(2));

        var reminders = rig.Reminders(rig.Ben);
        var done = await rig.Discord.PressAsync(rig.Ben, reminders[0], "Done");
        await rig.SettleAsync();
        var slash = await rig.Discord.SlashAsync(rig.Ben, null, "coach today");
        rig.Discord.Type(rig.Ben, "progress");
        var typed = await rig.Discord.NextMessageAsync(rig.Ben);
        var list = await rig.Discord.SlashAsync(rig.Ben, null, "schedule list");

        Assert.Equal(["Bakery · **LinkedIn, 30 min.**", "Forge · **LinkedIn, 30 min.**"], reminders.Select(m => m.Versions[0].Content[..(m.Versions[0].Content.IndexOf(".**", StringComparison.Ordinal) + 3)]));
        Assert.StartsWith("Bakery · ✓", done.Message!.Text, StringComparison.Ordinal);
        Assert.StartsWith("Bakery · ✓", reminders[0].Text, StringComparison.Ordinal);
        Assert.All([slash.Message!, typed, list.Message!], message => Assert.Contains("Bakery", message.Text.Split('\n')[0], StringComparison.Ordinal));
        Assert.DoesNotContain("Forge", there.Message!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bakery", Assert.Single(rig.Reminders(rig.Ada)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_left_one_of_two_teams_need_not_be_told_which_is_meant()
    {
        await using var rig = await WithCommitmentAsync();
        var forge = await ForgeAsync(rig);
        await rig.Discord.SlashAsync(rig.Ben, forge, "coach today");
        var both = await rig.Discord.SlashAsync(rig.Ben, null, "coach today");
        await rig.Discord.SlashAsync(rig.Ben, forge, "team leave");
        await rig.PassAsync(Duration.FromHours(2));

        var one = await rig.Discord.SlashAsync(rig.Ben, null, "coach today");

        Assert.Contains("Forge", both.Message!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bakery", one.Message!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bakery", Assert.Single(rig.Reminders(rig.Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_of_me_I_may_have_and_have_erased_wherever_I_am()
    {
        await using var rig = await WithCommitmentAsync();
        rig.BenMember.Roles = [];
        Assert.Contains(Gone, (await rig.Discord.SlashAsync(rig.Ben, null, "coach today")).Message!.Text);

        var export = await rig.Discord.SlashAsync(rig.Ben, null, "coach export");
        await rig.PassAsync(Duration.FromDays(2));
        var asked = await rig.Discord.SlashAsync(rig.Ben, null, "coach forget-me");
        var forgotten = await rig.Discord.PressAsync(rig.Ben, asked.Message!, asked.Message!.Buttons[0]);

        Assert.NotEmpty(export.Message!.Attachments);
        Assert.Empty(rig.Reminders(rig.Ben));
        Assert.DoesNotContain(Gone, forgotten.Message!.Text, StringComparison.Ordinal);
        Assert.Contains("We have not met", (await rig.Discord.SlashAsync(rig.Ben, null, "coach today")).Message!.Text);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(500)]
    public async Task While_Discord_does_not_tell_who_belongs_everybody_is_heard(int status)
    {
        await using var rig = await WithCommitmentAsync();
        rig.Discord.Misbehave.Fail(status, times: 20, route: "GET /guilds/{guild_id}/members/{user_id}");

        var answer = await rig.Discord.SlashAsync(rig.Ben, null, "coach today");

        Assert.False(answer.TimedOut);
        Assert.Contains("LinkedIn", (await answer.CompletedAsync()).Text);
    }

    [Fact]
    public async Task It_is_asked_for_once_an_hour()
    {
        await using var rig = await WithCommitmentAsync();

        for (var i = 0; i < 3; i++)
        {
            await rig.Discord.SlashAsync(rig.Ben, null, "coach today");
        }

        Assert.Single(rig.Discord.Requests, r => r.Route == "/guilds/{guild_id}/members/{user_id}");
    }

    [Fact]
    public async Task Who_is_called_something_else_in_the_server_is_called_so_by_the_coach()
    {
        await using var rig = await WithCommitmentAsync();
        rig.BenMember.Nick = "Benedikt";

        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "10m"));
        await rig.Discord.SlashAsync(rig.Ben, null, "log add", ("minutes", "10m"));
        var nicknamed = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team show");
        (rig.BenMember.Nick, rig.Ben.DisplayName) = (null, "Benno");
        await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "log add", ("minutes", "10m"));
        var renamed = await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team show");

        Assert.Contains("Benedikt", nicknamed.Message!.Text);
        Assert.Contains("Benno", renamed.Message!.Text);
    }

    [Fact]
    public async Task Who_deleted_their_account_is_no_longer_of_the_team()
    {
        await using var rig = await WithCommitmentAsync();
        rig.Discord.DeleteUser(rig.Ben);

        await rig.PassAsync(Duration.FromDays(1));

        Assert.DoesNotContain("ben", (await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "team show")).Message!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_last_admin_left_whoever_manages_the_server_is_the_admin()
    {
        await using var rig = await WithCommitmentAsync();
        await rig.PromiseAsync(rig.Ada);
        rig.Discord.RemoveMember(rig.Bakery, rig.Ada);
        await rig.PassAsync(Duration.FromDays(2));
        var dan = rig.Discord.AddUser("dan");
        rig.Discord.AddMember(rig.Bakery, dan, permissions: Permissions.ManageGuild);

        var told = await rig.Discord.SlashAsync(rig.Ben, rig.Bakery, "team role", ("person", rig.Ben), ("role", "admin"));
        var setUp = await rig.Discord.SlashAsync(dan, rig.Bakery, "coach setup", ("zone", "Europe/London"), ("role", rig.Team));
        var given = await rig.Discord.SlashAsync(dan, rig.Bakery, "team role", ("person", rig.Ben), ("role", "admin"));

        Assert.Contains("none is left here", told.Message!.Text);
        Assert.Contains("Who joins **Bakery** begins with", setUp.Message!.Text);
        Assert.Contains("ben", given.Message!.Text);
        Assert.DoesNotContain("is for admins", given.Message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task To_whom_a_team_falls_is_told_so_with_their_next_word_and_no_room_hears_of_it(bool isKnown)
    {
        await using var rig = await WithCommitmentAsync();
        await rig.PromiseAsync(rig.Ada);
        var dan = rig.Discord.AddUser("dan");
        rig.Discord.AddMember(rig.Bakery, dan, [rig.Team], Permissions.ManageGuild);
        var before = isKnown ? (await rig.Discord.SlashAsync(dan, rig.Bakery, "coach today")).Message!.Text : "";
        rig.Discord.RemoveMember(rig.Bakery, rig.Ada);
        await rig.PassAsync(Duration.FromDays(2));

        var looked = await rig.Discord.SlashAsync(dan, rig.Bakery, "coach today");
        var again = await rig.Discord.SlashAsync(dan, rig.Bakery, "coach today");
        var given = await rig.Discord.SlashAsync(dan, rig.Bakery, "team role", ("person", rig.Ben), ("role", "lead"));

        Assert.DoesNotContain(Heir, before, StringComparison.Ordinal);
        Assert.Contains(Heir, looked.Message!.Text);
        Assert.True(looked.Ephemeral);
        Assert.DoesNotContain(Heir, again.Message!.Text, StringComparison.Ordinal);
        Assert.Contains("ben", given.Message!.Text);
        Assert.DoesNotContain(rig.Bakery.Channels.SelectMany(rig.Discord.Messages), message => message is { Ephemeral: false } && message.Author == rig.Discord.Bot);
    }

    /// <summary>A second server with a team of its own, which Ben is in.</summary>
    private static async Task<LoopbackGuild> ForgeAsync(DiscordRig rig)
    {
        var forge = rig.Discord.AddGuild("Forge");
        rig.Discord.AddMember(forge, rig.Ben);
        var dan = rig.Discord.AddUser("dan");
        rig.Discord.AddMember(forge, dan, permissions: Permissions.ManageGuild);
        await rig.Discord.UntilAsync(() => rig.Discord.Commands(forge).Count > 0, "the set-up shown");
        await rig.SetUpAsync(dan, forge);
        return forge;
    }

    private static async Task<DiscordRig> WithCommitmentAsync()
    {
        var rig = await DiscordRig.SetUpAsync();
        await rig.PromiseAsync();
        await rig.SettleAsync();
        return rig;
    }
}
