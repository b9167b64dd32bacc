using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoachBot.Specs.Servers;

/// <summary>What could not be written to somebody is told with an answer of theirs, and neither loses the other.</summary>
public sealed class MissedMessageSpecs
{
    private const string Missed = "I could not write to you privately";

    private static readonly Person Ada = new("ada", Manages: true);

    [Fact]
    public async Task A_change_that_is_kept_is_never_said_not_to_be_because_I_missed_something()
    {
        await using var team = await UnreachableAsync();
        team.Disk.FillAfter(1);

        var answer = await team.AnswerAsync("e1", "log 20m linkedin");

        Assert.Contains("Check-in 1: 20 min", answer, StringComparison.Ordinal);
        Assert.Contains(Missed, answer, StringComparison.Ordinal);
        Assert.Contains("LinkedIn, 30 min", answer, StringComparison.Ordinal);
        Assert.Contains("was not kept", await team.AnswerAsync("e2", "log 20m linkedin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_got_lost_tells_what_I_missed_once_more()
    {
        await using var team = await UnreachableAsync();

        var lost = await team.AnswerAsync("e1", "log 20m linkedin");
        var again = await team.AnswerAsync("e1", "log 20m linkedin");
        var next = await team.AnswerAsync("e2", "log 10m linkedin");

        Assert.Contains(Missed, lost, StringComparison.Ordinal);
        Assert.Equal(lost, again);
        Assert.DoesNotContain(Missed, next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_with_a_secret_that_got_lost_tells_what_I_missed_and_not_the_secret()
    {
        await using var team = await UnreachableAsync();

        var lost = await team.AnswerAsync("e1", "team link");
        var again = await team.AnswerAsync("e1", "team link");

        Assert.Contains(Missed, lost, StringComparison.Ordinal);
        Assert.Contains("I showed the code once already", again, StringComparison.Ordinal);
        Assert.Contains(Missed, again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_keeps_no_figures_from_me_and_what_I_missed_waits()
    {
        await using var team = await UnreachableAsync();
        team.Disk.IsFull = true;

        var full = await team.AnswerAsync("e1", "today");
        team.Disk.IsFull = false;
        var next = await team.AnswerAsync("e2", "today");
        var then = await team.AnswerAsync("e3", "today");

        Assert.Contains("LinkedIn", full, StringComparison.Ordinal);
        Assert.DoesNotContain(Missed, full, StringComparison.Ordinal);
        Assert.Contains(Missed, next, StringComparison.Ordinal);
        Assert.DoesNotContain(Missed, then, StringComparison.Ordinal);
    }

    /// <summary>Ada's reminder came back: she takes no private messages.</summary>
    private static async Task<Team> UnreachableAsync()
    {
        var team = new Team();
        await team.Rig.SayAsync("s1", Ada, "setup Europe/London");
        await team.Rig.SayAsync("s1", Ada, "schedule add every weekday 09:00 30m linkedin");
        team.Rig.Sent.Faults["ada"] = DeliveryFault.Unreachable;
        await team.Rig.PassAsync(Duration.FromHours(2));
        return team;
    }

    /// <summary>A team whose disk can fill up.</summary>
    private sealed class Team : IAsyncDisposable
    {
        private FullDisk? _disk;

        public Team() => Rig = new ServerRig(services => services.AddSingleton<ICoachStore>(
            provider => _disk = new FullDisk(provider.GetRequiredService<ObservedStore>(), "coach.db")));

        public ServerRig Rig { get; }

        public FullDisk Disk => _disk!;

        /// <summary>What Ada is answered to an event, before anything else happens.</summary>
        public async Task<string> AnswerAsync(string eventId, string line)
        {
            var said = new CommandInvoked(eventId, ServerRig.ActorOf(Ada, "s1"), line);
            var answer = await Rig.Pipeline.AnswerAsync(said, CancellationToken.None);
            return PlainTextRenderer.Render(answer.Reply, answer.Reader, answer.Today);
        }

        public ValueTask DisposeAsync() => Rig.DisposeAsync();
    }
}
