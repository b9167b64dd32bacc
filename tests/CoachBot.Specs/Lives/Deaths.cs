using NodaTime;

namespace CoachBot.Specs.Lives;

/// <summary>Ways in which the bot is killed, as by <c>kill -9</c>, and started again on the same store and the same platform.</summary>
internal static class Deaths
{
    private const int Killed = 128 + 9;

    /// <summary>Places to die at, around what a message goes through.</summary>
    public static TheoryData<string> Points =>
        ["before-commit", "after-commit", "before-claim", "after-claim", "before-send", "after-send", "before-mark", "after-mark"];

    /// <summary>It dies there the first time, and in its next life the third time; its last life is left in peace.</summary>
    public static async Task AtAsync(InterruptedTeam team, string point)
    {
        AddDays(team);
        foreach (var nth in (int[])[1, 3])
        {
            Assert.Equal(Killed, await team.LiveAsync(point, nth));
        }

        Assert.Equal(0, await team.LiveAsync("never", 1));
        Assert.True(team.IsOver);
        await team.CheckAsync();
    }

    /// <summary>It dies when a message was just sent, and comes back later.</summary>
    public static async Task AfterSendingAsync(InterruptedTeam team)
    {
        AddDays(team);
        Assert.Equal(Killed, await team.LiveAsync("after-send", 1));
        team.Sleep(Duration.FromMinutes(40));
        Assert.Equal(0, await team.LiveAsync("never", 1));

        Assert.True(team.HasReadARoom);
        await team.CheckAsync();
    }

    /// <summary>It dies between what somebody did and its answer, and lives twice after that.</summary>
    public static async Task BeforeAnsweringAsync(InterruptedTeam team)
    {
        using (var life = await team.BearAsync("after-commit"))
        {
            // On a busy machine the platform is told first that an answer is to come.
            await team.LogAsync(life, InterruptedTeam.Person.Ben);
            await life.DeathAsync();
            Assert.Equal(Killed, (await life.ExitAsync()).Code);
        }

        foreach (var _ in (int[])[1, 2])
        {
            await LiveAMinuteAsync(team);
            var told = Assert.Single(team.TextsTo(InterruptedTeam.Person.Ben), IsInterrupted);
            Assert.Contains("20 min", told);
            Assert.DoesNotContain(team.TextsTo(InterruptedTeam.Person.Ada), IsInterrupted);
        }
    }

    /// <summary>It dies when what somebody did was answered a while ago, and ends in peace after another one.</summary>
    public static async Task AfterAnsweringAsync(InterruptedTeam team)
    {
        using (var life = await team.BearAsync())
        {
            Assert.True(await team.LogAsync(life, InterruptedTeam.Person.Ben));
            await team.NotedAsync();
            life.Kill();
            await life.ExitAsync();
        }

        using (var life = await team.BearAsync())
        {
            Assert.True(await team.LogAsync(life, InterruptedTeam.Person.Ada));
            Assert.Equal(0, (await life.ExitAsync()).Code);
        }

        await LiveAMinuteAsync(team);
        Assert.DoesNotContain(Enum.GetValues<InterruptedTeam.Person>().SelectMany(team.TextsTo), IsInterrupted);
    }

    /// <summary>It dies fifty times, at any moment.</summary>
    public static async Task FiftyAsync(InterruptedTeam team)
    {
        var random = new Random(20260105);
        for (var kill = 0; kill < 50; kill++)
        {
            using var life = await team.BearAsync();
            for (var inPeace = random.Next(4); inPeace > 0; inPeace--)
            {
                await NextAsync(team, life);
            }

            var last = NextAsync(team, life);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(60)));
            life.Kill();
            await last;
            await life.ExitAsync();
        }

        Assert.Equal(0, await team.LiveAsync("never", 1));
        Assert.True(team.IsOver);
        await team.CheckAsync();
    }

    private static bool IsInterrupted(string text) => text.Contains("may not have reached you", StringComparison.Ordinal);

    private static async Task LiveAMinuteAsync(InterruptedTeam team)
    {
        using var life = await team.BearAsync();
        Assert.NotNull(await life.MoveAsync(team.Clock + Duration.FromMinutes(1)));
        Assert.Equal(0, (await life.ExitAsync()).Code);
    }

    private static void AddDays(InterruptedTeam team)
    {
        for (var day = 0; day < 3; day++)
        {
            team.AddDay();
        }
    }

    private static Task<bool> NextAsync(InterruptedTeam team, Lifetime life)
    {
        if (team.IsOver)
        {
            team.AddDay();
        }

        return team.StepAsync(life);
    }
}
