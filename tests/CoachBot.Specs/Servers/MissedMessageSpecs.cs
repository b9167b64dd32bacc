using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Hosting;
using Microsoft.Data.Sqlite;
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

    [Theory]
    [InlineData("log 20m linkedin")]
    [InlineData("today")]
    public async Task An_answer_that_got_lost_loses_nothing_of_what_I_missed(string line)
    {
        await using var team = await UnreachableAsync();

        var lost = await team.AnswerAsync("e1", line, isTaken: false);
        var again = await team.AnswerAsync("e1", line);
        var next = await team.AnswerAsync("e2", "log 10m linkedin");

        Assert.Contains(Missed, lost, StringComparison.Ordinal);
        Assert.Equal(lost, again);
        Assert.DoesNotContain(Missed, next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_I_missed_is_told_once_it_is_shown_where_showing_is_all()
    {
        await using var team = await UnreachableAsync();
        var (pipeline, today) = (team.Rig.Pipeline, new CommandInvoked("e1", ServerRig.ActorOf(Ada, "s1"), "today"));

        await Assert.ThrowsAsync<IOException>(() => pipeline.HandleAsync(today, _ => throw new IOException("The window is gone"), CancellationToken.None));
        var shown = "";
        await pipeline.HandleAsync(
            today,
            reply =>
            {
                shown = PlainTextRenderer.Render(reply, new Reader("ada", "Europe/London", default, default), new LocalDate(2026, 1, 5));
                return Task.CompletedTask;
            },
            CancellationToken.None);

        Assert.Contains(Missed, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Missed, await team.AnswerAsync("e3", "today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_answers_on_their_way_at_once_one_tells_what_I_missed()
    {
        await using var team = await UnreachableAsync();

        var first = await team.AskAsync("e1", "today");
        var second = await team.AskAsync("e2", "today");
        await team.Rig.Fate.SettleAsync(first, isTaken: true, CancellationToken.None);
        await team.Rig.Fate.SettleAsync(second, isTaken: true, CancellationToken.None);

        Assert.NotNull(first.Missed);
        Assert.Null(second.Missed);
        Assert.DoesNotContain(Missed, await team.AnswerAsync("e3", "today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_told_while_another_answer_is_made_is_not_told_by_that_one_too()
    {
        await using var team = await UnreachableAsync();
        var first = await team.AskAsync("e1", "today");
        var reads = 0;

        // The second read of an answer looks for what was missed.
        team.Disk.AfterRead = () => ++reads == 2 ? team.Rig.Fate.SettleAsync(first, isTaken: true, CancellationToken.None) : Task.CompletedTask;
        var second = await team.AskAsync("e2", "today");

        Assert.True(reads >= 2);
        Assert.NotNull(first.Missed);
        Assert.Null(second.Missed);
    }

    [Fact]
    public async Task What_nobody_heard_of_again_is_told_after_a_while()
    {
        await using var team = await UnreachableAsync();

        await team.AskAsync("e1", "today");
        await team.Rig.PassAsync(Duration.FromMinutes(2));

        Assert.Contains(Missed, await team.AnswerAsync("e2", "today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_with_a_secret_that_got_lost_tells_what_I_missed_and_not_the_secret()
    {
        await using var team = await UnreachableAsync();

        var lost = await team.AnswerAsync("e1", "team link", isTaken: false);
        var again = await team.AnswerAsync("e1", "team link");

        Assert.Contains(Missed, lost, StringComparison.Ordinal);
        Assert.Contains("I showed the code once already", again, StringComparison.Ordinal);
        Assert.Contains(Missed, again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_keeps_nothing_from_me_and_what_I_missed_is_told_until_that_can_be_kept()
    {
        await using var team = await UnreachableAsync();
        team.Disk.IsFull = true;

        var full = await team.AnswerAsync("e1", "today");
        team.Disk.IsFull = false;
        var next = await team.AnswerAsync("e2", "today");
        var then = await team.AnswerAsync("e3", "today");

        Assert.Contains("LinkedIn", full, StringComparison.Ordinal);
        Assert.Contains(Missed, full, StringComparison.Ordinal);
        Assert.Contains(Missed, next, StringComparison.Ordinal);
        Assert.DoesNotContain(Missed, then, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_I_did_is_told_privately_where_its_answer_got_lost_and_once_alone()
    {
        await using var team = new Team();
        await team.Rig.SayAsync("s1", Ada, "setup Europe/London");

        await team.AnswerAsync("e1", "log 20m linkedin", isTaken: false);
        await team.AnswerAsync("e1", "log 20m linkedin", isTaken: false);
        await team.AnswerAsync("e2", "team link", isTaken: false);
        await team.AnswerAsync("e3", "today", isTaken: false);
        await team.AnswerAsync("e4", "log a bit", isTaken: false);
        await team.Rig.PassAsync(Duration.FromMinutes(1));

        var told = team.Rig.Sent.All.Where(message => message.Account == "ada")
            .Select(message => PlainTextRenderer.Render(message.Content, message.Reader, new LocalDate(2026, 1, 5)))
            .Where(text => text.StartsWith("My answer did not reach you, but what you did is done:", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, told.Count);
        Assert.Contains("Check-in 1: 20 min", told[0], StringComparison.Ordinal);
        Assert.Contains("I showed the code once already", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_in_such_an_answer_goes_with_whoever_is_forgotten()
    {
        await using var team = new Team();
        await team.Rig.SayAsync("s1", Ada, "setup Europe/London");
        await team.Rig.SayAsync("s1", new Person("benedikt"), "today");
        await team.AnswerAsync("e1", "kudos benedikt for the oven", isTaken: false);
        await team.Rig.PassAsync(Duration.FromMinutes(1));
        Assert.Contains("enedikt", await team.OutboxAsync(), StringComparison.Ordinal);

        await team.Rig.SayAsync("s1", new Person("benedikt"), "forget-me yes, forget me");

        Assert.DoesNotContain("enedikt", await team.OutboxAsync(), StringComparison.Ordinal);
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
        public async Task<string> AnswerAsync(string eventId, string line, bool isTaken = true)
        {
            var answer = await AskAsync(eventId, line);
            await Rig.Fate.SettleAsync(answer, isTaken, CancellationToken.None);
            return PlainTextRenderer.Render(answer.Reply, answer.Reader, answer.Today);
        }

        /// <summary>What all messages say.</summary>
        public async Task<string> OutboxAsync()
        {
            await using var connection = new SqliteConnection($"Data Source={Rig.StorePath};Mode=ReadOnly;Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT group_concat(message_key || ' ' || content, char(10)) FROM outbox WHERE message_key LIKE 'answer:%'";
            return (string)(await command.ExecuteScalarAsync())!;
        }

        /// <summary>The same; what becomes of it is not known yet.</summary>
        public Task<Answer> AskAsync(string eventId, string line) =>
            Rig.Pipeline.AnswerAsync(new CommandInvoked(eventId, ServerRig.ActorOf(Ada, "s1"), line), CancellationToken.None);

        public ValueTask DisposeAsync() => Rig.DisposeAsync();
    }
}
