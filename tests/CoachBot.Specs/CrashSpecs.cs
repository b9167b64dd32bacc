using Microsoft.Data.Sqlite;

namespace CoachBot.Specs;

/// <summary>The program is killed, as by <c>kill -9</c>, and started again on the same store at the instant where it was left.</summary>
public sealed class CrashSpecs : IDisposable
{
    private const int Killed = 128 + 9;
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-crash-").FullName;

    private string Store => Path.Combine(_folder, "coach.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("before-commit")]
    [InlineData("after-commit")]
    [InlineData("before-claim")]
    [InlineData("after-claim")]
    [InlineData("before-send")]
    [InlineData("after-send")]
    [InlineData("before-mark")]
    [InlineData("after-mark")]
    public async Task Nothing_is_lost_or_said_twice_when_it_dies(string point)
    {
        var conversation = new InterruptedConversation();
        for (var day = 0; day < 4; day++)
        {
            conversation.AddDay();
        }

        // It dies there the first time, and in its next life the third time; its last life is left in peace.
        foreach (var nth in (int[])[1, 3])
        {
            Assert.Equal(Killed, await LiveAsync(conversation, point, nth));
        }

        Assert.Equal(0, await LiveAsync(conversation, "never", 1));
        Assert.True(conversation.IsOver);
        await conversation.CheckAsync(Store);
    }

    /// <summary>The first note is that of the start, the next two stand before and after the clock line of the first morning.</summary>
    [Theory]
    [InlineData("before-note", 2)]
    [InlineData("after-note", 2)]
    [InlineData("before-note", 3)]
    [InlineData("after-note", 3)]
    public async Task Who_dies_around_a_clock_line_goes_on_from_what_was_seen_and_was_never_away(string point, int nth)
    {
        var conversation = new InterruptedConversation();
        conversation.AddDay();
        conversation.AddDay();

        Assert.Equal(Killed, await LiveAsync(conversation, point, nth));
        Assert.Equal(0, await LiveAsync(conversation, "never", 1));

        Assert.True(conversation.IsOver);
        await conversation.CheckAsync(Store);
    }

    [Fact]
    public async Task What_was_shown_counts_as_sent_even_where_its_occasion_is_over_before_the_next_start()
    {
        using (var program = CoachProcess.Start("CoachBot.CrashHost", Store, "terminal", "after-send", "1", "2026-01-05T08:00"))
        {
            await program.WriteAsync("schedule add mon tue wed thu fri 09:00 30m linkedin", "@until 2026-01-05T20:00");
            program.EndInput();
            Assert.Equal(Killed, await program.ExitAsync());
        }

        var (code, shown, _) = await CoachProcess.RunAsync(
            Store, ["chat", "--json", "--simulate", "2026-01-12T20:00", "--zone", "Europe/London", "--as", "ada"], "@as ada");

        Assert.Equal(0, code);
        Assert.DoesNotContain("2026-01-05T09:00", shown, StringComparison.Ordinal);
        await using var connection = new SqliteConnection($"Data Source={Store};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(state) FROM outbox WHERE message_key LIKE 'reminder:%'";
        const string sent = "2";
        Assert.Equal(sent, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Nothing_is_lost_or_said_twice_when_the_program_is_killed_fifty_times_at_any_moment()
    {
        var random = new Random(20260105);
        var conversation = new InterruptedConversation();
        for (var kill = 0; kill < 50; kill++)
        {
            conversation.AddDay();
            using var program = Start(conversation);
            var inPeace = random.Next(4);
            while (inPeace-- > 0 && !conversation.IsOver && await conversation.SayNextAsync(program))
            {
            }

            conversation.AddDay();
            var last = conversation.SayNextAsync(program);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(40)));
            program.Kill();
            await last;
            await program.ExitAsync();
        }

        using (var program = Start(conversation))
        {
            while (!conversation.IsOver)
            {
                Assert.True(await conversation.SayNextAsync(program));
            }

            program.EndInput();
            Assert.Equal(0, await program.ExitAsync());
        }

        await conversation.CheckAsync(Store);
    }

    private async Task<int> LiveAsync(InterruptedConversation conversation, string point, int nth)
    {
        var time = nth.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var program = CoachProcess.Start("CoachBot.CrashHost", Store, "terminal", point, time, conversation.Clock);
        while (!conversation.IsOver && await conversation.SayNextAsync(program))
        {
        }

        program.EndInput();
        return await program.ExitAsync();
    }

    private CoachProcess Start(InterruptedConversation conversation) => CoachProcess.Start(
        "CoachBot", Store, "chat", "--json", "--simulate", conversation.Clock, "--zone", "Europe/London", "--as", "ada");
}
