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

        await conversation.CheckAsync(Store, atAnyMoment: true);
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
