using CoachBot.Application.Chat;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Slack.Tests.Rendering;

public class ActionIdsTests
{
    private static readonly Arbitrary<long> Messages = ArbMap.Default.GeneratorFor<long>().Select(id => id & long.MaxValue).ToArbitrary();
    private static readonly Arbitrary<int> Repeats = Gen.Choose(0, 30).ToArbitrary();

    [Fact]
    public void What_is_written_is_read_again() => Prop.ForAll(Anything.Action, Messages, Repeats, (action, id, repeat) =>
    {
        var text = ActionIds.Write(action, id, repeat);
        return text.Length <= SlackLimits.ActionId
            && ActionIds.TryRead(text, out var read, out var message)
            && read.Text == action.Text
            && message == id;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null, 0, "v1:checkin.done:o=42")]
    [InlineData(0L, 0, "v1:checkin.done:o=42#0")]
    [InlineData(87L, 0, "v1:checkin.done:o=42#87")]
    [InlineData(87L, 1, "v1:checkin.done:o=42#87.1")]
    [InlineData(null, 2, "v1:checkin.done:o=42#.2")]
    public void The_outbox_id_stands_behind_the_action(long? message, int repeat, string expected)
    {
        Assert.Equal(expected, ActionIds.Write(ActionId.Of("checkin.done", ("o", 42)), message, repeat));
        Assert.True(ActionIds.TryRead(expected, out _, out var read));
        Assert.Equal(message, read);
    }

    [Fact]
    public void No_message_has_a_negative_id() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ActionIds.Write(ActionId.Of("today"), -1));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#1")]
    [InlineData("v1:today#-1")]
    [InlineData("v1:today#A")]
    [InlineData("v1:today#1.x")]
    [InlineData("v1:today#9223372036854775808")]
    [InlineData("open:goal add")]
    public void What_is_none_of_ours_is_refused(string? actionId) => Assert.False(ActionIds.TryRead(actionId, out _, out _));
}
