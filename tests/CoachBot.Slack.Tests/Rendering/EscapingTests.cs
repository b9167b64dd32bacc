using CoachBot.Slack.Rendering;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Slack.Tests.Rendering;

public class EscapingTests
{
    [Theory]
    [InlineData("a < b & c > d", 100, "a &lt; b &amp; c &gt; d")]
    [InlineData("<!channel>", 18, "&lt;!channel&gt;")]
    [InlineData("one two three", 9, "one two…")]
    [InlineData("&&&&", 11, "&amp;&amp;…")]
    [InlineData("&", 1, "…")]
    public void Control_characters_are_entities_and_none_is_cut(string text, int most, string expected) =>
        Assert.Equal(expected, Escaping.To(text, most));

    [Fact]
    public void Whatever_is_too_long_ends_within_its_limit() => Prop.ForAll(Anything.Text, Gen.Choose(1, 60).ToArbitrary(), (text, most) =>
        Escaping.To(text, most) is var escaped && escaped.Length <= most && !escaped.Contains('<') && !escaped.Contains('>'))
        .QuickCheckThrowOnFailure();
}
