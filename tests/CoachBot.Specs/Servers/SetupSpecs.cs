using CoachBot.Application.Chat;
using CoachBot.Domain.Teams;
using CoachBot.Testing;

namespace CoachBot.Specs.Servers;

/// <summary>A server is set up by someone who manages it; then the coach answers those of its team, and of nobody else keeps anything.</summary>
public sealed class SetupSpecs
{
    private static readonly Person Ada = new("ada", Manages: true);
    private static readonly Person Bob = new("bob", Roles: "77");
    private static readonly Person Eve = new("eve");

    [Fact]
    public async Task Until_it_is_set_up_the_coach_only_says_how()
    {
        await using var rig = new ServerRig();

        Assert.Contains("Whoever manages this place", await rig.SayAsync("s1", Eve, "today"));
        Assert.Contains("takes a minute", await rig.SayAsync("s1", Ada, "log 20m linkedin"));
        Assert.Contains("Whoever manages this place", await rig.SayAsync("s1", Eve, "setup Europe/London"));

        Assert.DoesNotContain(StoreDump.Of(rig.StorePath), row => row.StartsWith("teams", StringComparison.Ordinal) || row.StartsWith("members", StringComparison.Ordinal));
        Assert.Empty(rig.Sent.All);
    }

    [Fact]
    public async Task Whoever_sets_it_up_is_the_admin_and_sees_that_messages_arrive()
    {
        await using var rig = new ServerRig();

        var said = await rig.SayAsync("s1", Ada, "setup Asia/Tokyo mon-thu --room <#4711> --role <@&77>");

        Assert.Contains("I coach S1 here", said);
        var test = Assert.Single(rig.Sent.All);
        Assert.Equal(("ada", "s1", "Asia/Tokyo"), (test.Account, test.Workspace, test.Reader.Zone));
        await rig.Store.ReadAsync(
            reader =>
            {
                var workspace = reader.FindWorkspace(Recorder.Platform, "s1")!;
                var ada = reader.Members(workspace.Team).Single();
                Assert.Equal(("77", "Asia/Tokyo", "4711"), (workspace.Role, workspace.Zone, reader.Team(workspace.Team).Team.Room));
                Assert.Equal((Role.Admin, 0b0001111), (ada.Member.Role, ada.Settings.WorkingDays.Mask));
                return 0;
            },
            CancellationToken.None);
    }

    [Fact]
    public async Task Only_the_teams_role_is_answered_and_newcomers_begin_with_the_teams_zone()
    {
        await using var rig = new ServerRig();
        await rig.SayAsync("s1", Ada, "setup Asia/Tokyo --role <@&77>");

        var stranger = await rig.SayAsync("s1", Eve, "today");
        var newcomer = await rig.SayAsync("s1", Bob, "today");

        Assert.Contains("you are not in it yet", stranger);
        Assert.Contains("your clock says 17:00 (Asia/Tokyo)", newcomer);
        Assert.DoesNotContain("your clock", await rig.SayAsync("s1", Bob, "today"));
        Assert.Contains("ada", await rig.SayAsync("s1", Ada, "team"));
        Assert.DoesNotContain(StoreDump.Of(rig.StorePath), row => row.Contains("eve", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_loses_the_role_is_answered_no_more_but_an_admin_is()
    {
        await using var rig = new ServerRig();
        await rig.SayAsync("s1", Ada, "setup Asia/Tokyo --role <@&77>");
        await rig.SayAsync("s1", Bob, "today");

        Assert.Contains("you are not in it yet", await rig.SayAsync("s1", Bob with { Roles = [] }, "today"));
        Assert.Contains("ada", await rig.SayAsync("s1", Ada with { Manages = false }, "team"));
    }

    [Fact]
    public async Task Only_an_admin_sets_it_up_again()
    {
        await using var rig = new ServerRig();
        await rig.SayAsync("s1", Ada, "setup Asia/Tokyo");

        Assert.Contains("is for admins", await rig.SayAsync("s1", new Person("carl", Manages: true), "setup Europe/London"));
        Assert.Contains("Who joins S1", await rig.SayAsync("s1", Ada, "setup Europe/London"));
    }

    [Fact]
    public async Task Whoever_sets_it_up_again_without_a_word_of_the_role_opens_the_team_to_nobody()
    {
        await using var rig = new ServerRig();
        await rig.SayAsync("s1", Ada, "setup Asia/Tokyo --role <@&77>");
        await rig.SayAsync("s1", Ada, "setup Europe/London");

        Assert.Contains("you are not in it yet", await rig.SayAsync("s1", Eve, "today"));
        await rig.SayAsync("s1", Ada, "setup Europe/London --role <@&s1>");
        Assert.DoesNotContain("you are not in it yet", await rig.SayAsync("s1", Eve, "today"));
    }

    [Fact]
    public async Task What_is_left_out_when_it_is_set_up_again_stays_as_it_was()
    {
        await using var rig = new ServerRig();
        await rig.SayAsync("s1", Ada, "setup Asia/Tokyo mon-thu --audience managers");

        Assert.Contains("works Mon, Tue, Wed, Thu, as you do now; the others keep their own. Only those who may manage the server see my commands;",
            await rig.SayAsync("s1", Ada, "setup Europe/London"));
        await rig.SayAsync("s1", Ada, "settings zone Europe/Paris");
        await rig.SayAsync("s1", Ada, "settings working-days mon-tue");
        Assert.Contains("clock of Europe/Rome and works Mon–Fri; the others keep their own", await rig.SayAsync("s1", Ada, "setup Europe/Rome mon-fri --audience everyone"));

        await rig.Store.ReadAsync(
            reader =>
            {
                var workspace = reader.FindWorkspace(Recorder.Platform, "s1")!;
                var ada = reader.Members(workspace.Team).Single().Settings;
                Assert.Equal(("Europe/Rome", WorkingDays.Weekdays, Audience.Everyone), (workspace.Zone, workspace.WorkingDays, workspace.Audience));
                Assert.Equal(("Europe/Paris", 0b0000011), (ada.Zone, ada.WorkingDays.Mask));
                return 0;
            },
            CancellationToken.None);
    }

    [Fact]
    public async Task The_answer_says_where_the_review_goes_and_who_can_join()
    {
        await using var rig = new ServerRig();

        var first = await rig.SayAsync("s1", Ada, "setup Asia/Tokyo --role <@&77> --room <#7>");
        var again = await rig.SayAsync("s1", Ada, "setup Asia/Tokyo --room <#8>");

        Assert.Contains("nothing by myself but the review, into #7.", first);
        Assert.Contains("Those with the team's role join by saying", first);
        Assert.Contains("Only those with the team's role can join.", again);
        Assert.Contains("The review goes to #8, Mondays at 09:00.", again);
    }

    [Fact]
    public async Task The_form_begins_with_how_it_is()
    {
        await using var rig = new ServerRig();
        Assert.Equal([null, null, null, "every weekday", "everyone"], await FieldsAsync(rig, "setup"));

        await rig.SayAsync("s1", Ada, "setup Asia/Tokyo mon-thu --audience moderators");
        Assert.Equal(["<@&77>", null, "Asia/Tokyo", "Mon, Tue, Wed, Thu", "moderators"], await FieldsAsync(rig, "setup --role <@&77>"));
    }

    private static async Task<IEnumerable<string?>> FieldsAsync(ServerRig rig, string line)
    {
        var answer = await rig.Pipeline.AnswerAsync(new CommandInvoked(ServerRig.NewId(), ServerRig.ActorOf(Ada, "s1"), line), CancellationToken.None);
        return answer.Reply.Form!.Fields.Select(field => field.Value);
    }

    [Fact]
    public async Task An_invitation_is_a_question_in_the_room_and_a_member_is_not_asked_twice()
    {
        await using var rig = new ServerRig();
        await rig.SayAsync("s1", Ada, "setup Asia/Tokyo");

        Assert.Contains("@eve, ada asks you to join", await rig.SayAsync("s1", Ada, "team invite <@eve>"));
        await rig.SayAsync("s1", Eve, "today");
        Assert.Contains("eve is in the team already", await rig.SayAsync("s1", Ada, "team invite <@eve>"));
        Assert.Contains("is for leads: ada can do it", await rig.SayAsync("s1", Eve, "team invite <@bob>"));
    }

    [Fact]
    public async Task Zones_can_be_found_before_one_is_in_a_team_and_goals_only_in_it()
    {
        await using var rig = new ServerRig();

        Assert.Contains(await rig.CompleteAsync("s1", Ada, "setup", "zone", "lond"), c => c.Value == "Europe/London");
        Assert.Empty(await rig.CompleteAsync("s1", Eve, "goal show", "goal", ""));
        await rig.SayAsync("s1", Ada, "setup Asia/Tokyo");
        await rig.SayAsync("s1", Ada, "goal add 30 leads by 30 June");
        Assert.Equal("G1", Assert.Single(await rig.CompleteAsync("s1", Ada, "goal show", "goal", "lea")).Value);
        Assert.Contains(await rig.CompleteAsync("s1", Ada, "goal add", "by", "end of march"), c => c.Label.EndsWith("Tue 31 Mar", StringComparison.Ordinal));
    }
}
