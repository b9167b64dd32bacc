using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Kudos reach one person, in their waking hours, and go no further without both agreeing.</summary>
public sealed class KudosSpecs
{
    [Theory]
    [InlineData("kudos @ben for the answer in the forum")]
    [InlineData("kudos Ben for the answer in the forum")]
    public async Task Kudos_are_delivered_to_the_member_alone(string line)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "@as ada");

        var said = await chat.SayAsync(line);

        var notice = Assert.Single(said, m => m.Kind == "notice");
        Assert.Equal("ben", notice.To);
        Assert.StartsWith("Kudos from ada: for the answer in the forum", notice.Text, StringComparison.Ordinal);
        Assert.StartsWith("ben gets it, in their waking hours.", said.Single(m => m.Kind == "reply").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kudos_at_night_wait_for_the_morning()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "@as ada", "@until 2026-01-05T23:00");
        var said = await chat.SayAsync("kudos @ben for the answer in the forum");

        var morning = await chat.SayAsync("@until 2026-01-06T08:30");

        Assert.DoesNotContain(said, m => m.Kind == "notice");
        Assert.Equal("2026-01-06T08:00", Assert.Single(morning, m => m.Kind == "notice").At[..16]);
    }

    [Theory]
    [InlineData("kudos @zoe for nothing", "zoe is not in the team.")]
    [InlineData("kudos @ada for myself", "Kudos go to somebody else.")]
    [InlineData("kudos @ben for old times", "ben is not in the team.")]
    public async Task Kudos_to_nobody_to_oneself_or_to_someone_gone_are_refused(string line, string says)
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("@as ben", "forget-me yes, forget me", "@as ada");

        Assert.StartsWith(says, (await chat.AskAsync(line)).Text, StringComparison.Ordinal);
    }
}
