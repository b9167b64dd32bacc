namespace CoachBot.Specs.Lives;

/// <summary>The bot is killed, as by <c>kill -9</c>, and started again on the same store and the same platform: the same on each of them.</summary>
public abstract class CrashSuite
{
    [Theory]
    [MemberData(nameof(Deaths.Points), MemberType = typeof(Deaths))]
    public async Task Nobody_is_reminded_twice_or_not_at_all_when_it_dies(string point)
    {
        await using var team = await StartAsync();
        await Deaths.AtAsync(team, point);
    }

    [Fact]
    public async Task A_bot_that_comes_back_later_finds_what_it_had_sent_in_the_room()
    {
        await using var team = await StartAsync();
        await Deaths.AfterSendingAsync(team);
    }

    [Fact]
    public async Task What_was_done_is_told_once_after_the_next_start_where_it_dies_before_its_answer()
    {
        await using var team = await StartAsync();
        await Deaths.BeforeAnsweringAsync(team);
    }

    [Fact]
    public async Task What_was_answered_is_told_no_second_time()
    {
        await using var team = await StartAsync();
        await Deaths.AfterAnsweringAsync(team);
    }

    private protected abstract Task<InterruptedTeam> StartAsync();
}
