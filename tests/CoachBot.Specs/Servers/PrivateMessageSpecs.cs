namespace CoachBot.Specs.Servers;

/// <summary>In direct messages nobody says which server is meant: the coach knows, and never mixes two teams up.</summary>
public sealed class PrivateMessageSpecs
{
    private static readonly Person Ada = new("ada", Manages: true);

    [Fact]
    public async Task Somebody_whom_the_coach_has_not_met_is_told_where_to_begin()
    {
        await using var rig = new ServerRig();

        Assert.Contains("We have not met", await rig.WhisperAsync(new Person("eve"), "today"));
    }

    [Fact]
    public async Task A_private_line_is_about_the_server_where_one_spoke_last()
    {
        await using var rig = new ServerRig();
        await rig.SayAsync("s1", Ada, "setup Europe/London");
        await rig.SayAsync("s2", Ada, "setup Europe/London");
        await rig.SayAsync("s1", Ada, "goal add 30 leads by 30 June");

        Assert.Contains("G1 leads", await rig.WhisperAsync(Ada, "goal list"));
        await rig.SayAsync("s2", Ada, "today");
        Assert.DoesNotContain("G1 leads", await rig.WhisperAsync(Ada, "goal list"));
    }

    [Fact]
    public async Task A_button_speaks_to_the_team_that_sent_it()
    {
        await using var rig = new ServerRig();
        await rig.SayAsync("s1", Ada, "setup Europe/London");
        await rig.SayAsync("s2", Ada, "setup Europe/London");
        await rig.SayAsync("s1", Ada, "schedule add mon 09:00 30m linkedin");
        await rig.SayAsync("s2", Ada, "today");
        await rig.PassAsync(NodaTime.Duration.FromHours(2));
        var reminder = rig.Sent.All.Single(m => m.Kind == Application.Chat.MessageKind.Reminder);

        Assert.Contains("kept", await rig.PressAsync(Ada, reminder));
        Assert.DoesNotContain("kept", await rig.PressAsync(new Person("eve"), reminder));
    }

    [Theory]
    [InlineData("team room #social")]
    [InlineData("setup Europe/London --room #social")]
    public async Task A_room_that_is_only_named_is_refused_as_nothing_would_ever_arrive_there(string line)
    {
        await using var rig = new ServerRig();
        await rig.SayAsync("s1", Ada, "setup Europe/London");

        Assert.Contains("Pick it from the list of rooms", await rig.SayAsync("s1", Ada, line), StringComparison.Ordinal);
        Assert.Contains("none, so I post nothing", await rig.WhisperAsync(Ada, "team"), StringComparison.Ordinal);
        await rig.WhisperAsync(Ada, "team room <#4711>");
        Assert.Contains("4711", await rig.WhisperAsync(Ada, "team"), StringComparison.Ordinal);
        Assert.Contains("nothing in any room", await rig.WhisperAsync(Ada, "team room off"), StringComparison.Ordinal);
    }
}
