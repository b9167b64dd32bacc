using CoachBot.Testing;

namespace CoachBot.Specs.Expectations;

/// <summary>What is printed can be said as it stands: to the coach, and to the audience.</summary>
public sealed class AudienceLineSpecs
{
    private static readonly string[] Promised = ["expectation add 4h mon-fri 09:00-17:00 linkedin", "cover add mon tue 09:00-13:00 linkedin"];

    [Fact]
    public async Task We_are_back_when_somebody_is_there_again()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync([.. Promised, "team holiday 2026-01-13"]);

        var said = await chat.AskAsync("team holiday 2026-01-12");

        // Nobody covers the afternoons, Wednesday to Friday are nobody's, and Tuesday is a holiday as well.
        Assert.Contains("are back on Monday 19 January at 09:00", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_comes_back_in_sight_no_day_is_promised()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync([.. Promised]);

        Assert.Contains("We read everything and come back to you.", (await chat.AskAsync("pause team")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_that_covers_a_gap_covers_it()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync([.. Promised]);
        Assert.Contains("cover add mon,tue 13:00-17:00 LinkedIn takes hours on", (await chat.AskAsync("expectation")).Text, StringComparison.Ordinal);

        await chat.AskAsync("cover add mon,tue 13:00-17:00 LinkedIn");

        Assert.Contains("Nobody covers Wed, Thu, Fri 09:00–17:00.", (await chat.AskAsync("expectation")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_that_times_answers_works()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync([.. Promised, "expectation add 8h mon-fri instagram"]);
        const string Adds = "metric add response time --unit h --shape level --direction down";
        Assert.Contains(Adds, (await chat.AskAsync("expectation")).Text, StringComparison.Ordinal);

        await chat.AskAsync(Adds);
        const string Links = "expectation edit LinkedIn --metric response time";
        Assert.Contains(Links, (await chat.AskAsync("expectation")).Text, StringComparison.Ordinal);
        await chat.AskAsync(Links);
        await chat.AskAsync("expectation edit --metric \"response time\" instagram");

        Assert.DoesNotContain("is not timed", (await chat.AskAsync("expectation")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_days_in_one_line_become_no_name_of_a_holiday()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.StartsWith("One day at a time.", (await chat.AskAsync("team holiday 2026-01-12 to 2026-01-16 ski week")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Wed 14 Jan (ski week) is off for everyone.", (await chat.PressAsync("Wed 14 Jan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_asked_to_cover_what_is_over()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync(
            "expectation add 4h mon-fri 09:00-17:00 linkedin", "cover add mon wed fri 09:00-13:00 linkedin", "@as ben", "today", "@as ada",
            "away 12 jan to 16 jan", "@until 2026-01-13T12:00");

        Assert.DoesNotContain(await chat.SayAsync("back"), m => m.Text.Contains("Mon 12 Jan", StringComparison.Ordinal));
    }
}
