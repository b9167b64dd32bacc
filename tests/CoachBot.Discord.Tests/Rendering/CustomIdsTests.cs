using CoachBot.Application.Chat;
using CoachBot.Discord.Protocol;
using CoachBot.Discord.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Discord.Tests.Rendering;

public class CustomIdsTests
{
    private static readonly Arbitrary<long> Messages = ArbMap.Default.GeneratorFor<long>().Select(id => id & long.MaxValue).ToArbitrary();

    [Fact]
    public void What_is_written_is_read_again() => Prop.ForAll(Anything.Action, Messages, Gen.Choose(0, 30).ToArbitrary(), (action, id, repeat) =>
    {
        var text = CustomIds.Write(action, id, repeat);
        return text.Length <= DiscordLimits.CustomId
            && CustomIds.TryRead(text, out var read, out var message)
            && read.Text == action.Text
            && (message == id || (message is null && text == action.Text && action.Text.Length > DiscordLimits.CustomId - 18));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null, 0, "v1:checkin.done:o=42")]
    [InlineData(0L, 0, "v1:checkin.done:o=42#0")]
    [InlineData(87L, 0, "v1:checkin.done:o=42#2f")]
    [InlineData(87L, 1, "v1:checkin.done:o=42#2f.1")]
    [InlineData(null, 2, "v1:checkin.done:o=42#.2")]
    [InlineData(long.MaxValue, 0, "v1:checkin.done:o=42#1y2p0ij32e8e7")]
    public void The_outbox_id_stands_behind_the_action(long? message, int repeat, string expected)
    {
        Assert.Equal(expected, CustomIds.Write(ActionId.Of("checkin.done", ("o", 42)), message, repeat));
        Assert.True(CustomIds.TryRead(expected, out _, out var read));
        Assert.Equal(message, read);
    }

    [Fact]
    public void An_id_that_would_not_fit_is_left_out()
    {
        var action = ActionId.Of("cmd", ("t", new string('a', ActionId.Longest - "v1:cmd:t=".Length)));

        Assert.Equal(action.Text, CustomIds.Write(action, 5));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#1")]
    [InlineData("v1:today#-1")]
    [InlineData("v1:today#A")]
    [InlineData("v1:today#1.x")]
    [InlineData("v1:today#1y2p0ij32e8e8")]
    [InlineData("form:goal add:0")]
    public void What_is_none_of_ours_is_refused(string? customId) => Assert.False(CustomIds.TryRead(customId, out _, out _));
}
