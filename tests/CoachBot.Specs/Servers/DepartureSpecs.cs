using CoachBot.Application.Chat;
using CoachBot.Testing;
using NodaTime;

namespace CoachBot.Specs.Servers;

/// <summary>Who left hears nothing, who comes back finds everything, and after 30 days it is erased.</summary>
public sealed class DepartureSpecs
{
    private static readonly Person Ada = new("ada", Manages: true);
    private static readonly Person Bob = new("bob");

    [Fact]
    public async Task A_server_that_the_bot_was_taken_out_of_hears_nothing_and_nothing_counts_against_anyone()
    {
        await using var rig = await WithCommitmentsAsync();
        await rig.Departures.LeaveAsync(Recorder.Platform, "s1", rig.Now, CancellationToken.None);
        var before = rig.Sent.All.Count;

        await rig.PassAsync(Duration.FromDays(7));
        Assert.Equal(before, rig.Sent.All.Count);

        await rig.Departures.ReturnAsync(Recorder.Platform, "s1", rig.Now, CancellationToken.None);
        await rig.PassAsync(Duration.FromHours(5));
        Assert.Contains(rig.Sent.All.Skip(before), m => m.Kind == MessageKind.Reminder && m.Account == "ada");
        Assert.DoesNotContain(rig.Sent.All.Skip(before), m => m.Kind == MessageKind.Nag);
        Assert.Contains("0 missed, 5 excused", await rig.SayAsync("s1", Ada, "progress me"));
    }

    [Fact]
    public async Task A_member_who_left_is_noticed_when_a_message_comes_back_and_may_return()
    {
        await using var rig = await WithCommitmentsAsync();
        rig.Sent.Faults["bob"] = DeliveryFault.Gone;
        await rig.PassAsync(Duration.FromDays(2));
        Assert.DoesNotContain("bob", await rig.SayAsync("s1", Ada, "team"));

        rig.Sent.Faults.Clear();
        Assert.Contains("LinkedIn", await rig.SayAsync("s1", Bob, "schedule list"));
        Assert.Contains("bob", await rig.SayAsync("s1", Ada, "team"));
        await rig.PassAsync(Duration.FromDays(1));
        Assert.Contains(rig.Sent.All, m => m.Kind == MessageKind.Reminder && m.Account == "bob");
    }

    [Fact]
    public async Task After_30_days_it_is_erased_and_not_a_day_earlier()
    {
        await using var rig = await WithCommitmentsAsync();
        await rig.Departures.LeaveAsync(Recorder.Platform, "s1", rig.Now, CancellationToken.None);
        await rig.PassAsync(Duration.FromDays(29));
        Assert.Equal(0, await rig.Departures.SweepAsync(rig.Now, CancellationToken.None));
        Assert.Contains(StoreDump.Of(rig.StorePath), row => row.Contains("bob", StringComparison.Ordinal));

        await rig.PassAsync(Duration.FromDays(2));
        Assert.Equal(2, await rig.Departures.SweepAsync(rig.Now, CancellationToken.None));

        foreach (var trace in new[] { "ada", "bob", "S1", "LinkedIn" })
        {
            Assert.DoesNotContain(StoreDump.Of(rig.StorePath), row => row.Contains(trace, StringComparison.Ordinal));
        }

        Assert.Contains("not set up here yet", await rig.SayAsync("s1", Bob, "today"));
    }

    [Fact]
    public async Task A_server_that_promised_something_comes_back_after_days_in_which_nobody_was_there()
    {
        await using var rig = await WithCommitmentsAsync();
        await rig.SayAsync("s1", Ada, "expectation add 4h mon-thu 09:00-17:00 linkedin");
        await rig.SayAsync("s1", Bob, "cover add 09:00-17:00 linkedin");
        await rig.Departures.LeaveAsync(Recorder.Platform, "s1", rig.Now, CancellationToken.None);
        await rig.PassAsync(Duration.FromDays(3));

        await rig.Departures.ReturnAsync(Recorder.Platform, "s1", rig.Now, CancellationToken.None);

        Assert.Contains("All promised hours are covered", await rig.SayAsync("s1", Ada, "expectation"));
    }

    [Fact]
    public async Task A_buddy_who_left_makes_room_for_another()
    {
        var carol = new Person("carol");
        await using var rig = await WithCommitmentsAsync();
        await rig.SayAsync("s1", carol, "today");
        await rig.SayAsync("s1", Ada, "team buddy bob");
        await rig.PassAsync(Duration.FromHours(1));
        await rig.PressAsync(Bob, rig.Sent.All.Last(m => m.Account == "bob" && m.Content.Buttons.Any(b => b.Label == "Gladly")));
        rig.Sent.Faults["bob"] = DeliveryFault.Gone;
        await rig.PassAsync(Duration.FromDays(2));

        Assert.Contains("I ask carol", await rig.SayAsync("s1", Ada, "team buddy carol"));
    }

    [Theory]
    [InlineData("bob", "team leave", "You are out of")]
    [InlineData("ada", "team remove bob", "bob is out of the team")]
    public async Task Who_leaves_or_is_taken_out_hears_nothing_and_may_return(string who, string line, string said)
    {
        await using var rig = await WithCommitmentsAsync();

        Assert.Contains(said, await rig.SayAsync("s1", who == "bob" ? Bob : Ada, line));
        await rig.PassAsync(Duration.FromDays(4));
        Assert.DoesNotContain(rig.Sent.All, m => m.Account == "bob" && m.Kind is MessageKind.Reminder or MessageKind.Nag);
        Assert.DoesNotContain("bob", await rig.SayAsync("s1", Ada, "team"));

        var back = await rig.SayAsync("s1", Bob, "progress me");
        Assert.Contains("Welcome back", back);
        Assert.Contains("0 missed", back);
        Assert.Contains("bob", await rig.SayAsync("s1", Ada, "team"));
        Assert.DoesNotContain("Welcome back", await rig.SayAsync("s1", Bob, "today"));
    }

    [Fact]
    public async Task Undo_behind_leaving_takes_the_leaving_back_and_nothing_before_it()
    {
        await using var rig = await WithCommitmentsAsync();
        await rig.SayAsync("s1", Bob, "team leave");

        Assert.Contains("out of the team is taken back, and nothing else", await rig.SayAsync("s1", Bob, "undo"));
        Assert.Contains("LinkedIn, 15 min at 10:00", await rig.SayAsync("s1", Bob, "today"));
        Assert.Contains("Taken back: the new commitment", await rig.SayAsync("s1", Bob, "undo"));
    }

    [Fact]
    public async Task A_team_keeps_an_admin_and_only_an_admin_takes_anybody_out()
    {
        await using var rig = await WithCommitmentsAsync();

        Assert.Contains("is the only admin", await rig.SayAsync("s1", Ada, "team leave"));
        Assert.Contains("team leave takes you out yourself", await rig.SayAsync("s1", Ada, "team remove ada"));
        Assert.Contains("is for admins", await rig.SayAsync("s1", Bob, "team remove ada"));
        await rig.SayAsync("s1", Bob, "team leave");
        Assert.Contains("pause ends the reminders", await rig.SayAsync("s1", Ada, "team leave"));
    }

    private static async Task<ServerRig> WithCommitmentsAsync()
    {
        var rig = new ServerRig();
        await rig.SayAsync("s1", Ada, "setup Europe/London");
        await rig.SayAsync("s1", Ada, "schedule add every weekday 09:00 15m linkedin");
        await rig.SayAsync("s1", Bob, "schedule add every weekday 10:00 15m linkedin");
        return rig;
    }
}
