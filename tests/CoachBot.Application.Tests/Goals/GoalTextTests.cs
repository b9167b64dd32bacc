using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Tests.Goals;

public sealed class GoalTextTests
{
    private readonly Office _office = new();

    [Theory]
    [InlineData("goal add more leads")]
    [InlineData("goal add 30 replies")]
    [InlineData("goal add a million dollars with social media")]
    [InlineData("goal add 5 leads by today")]
    public void The_example_of_a_refusal_is_taken_as_it_stands(string line)
    {
        var example = _office.Refuse(line).Blocks.OfType<Block.Text>()
            .SelectMany(b => b.Line.Parts).OfType<Inline.Code>().Single(c => c.Text.StartsWith("goal add ", StringComparison.Ordinal));

        _office.Say(example.Text);

        Assert.Single(_office.Team.Goals.Items);
    }

    [Fact]
    public void Every_sentence_ends_and_none_has_holes()
    {
        Reply[] replies =
        [
            _office.Say("strategy list"), _office.Say("goal list"), _office.Refuse("goal add leads"), _office.Say("strategy add hear owners"),
            _office.Say("goal watch warm replies"), _office.Say("goal add 30 leads by May"), _office.Say("record leads 1"),
            _office.Say("goal add \"Answer faster\" from 8 h to 2 h by 30 June"), _office.Say("record answer 2"),
            _office.Say("goal milestone G1 10 by 1 April"), _office.Say("goal edit G1 to 40 by June"), _office.Say("goal show G1"),
            _office.Say("goal list"), _office.Say("goal keep G1"), _office.Say("goal close G1"), _office.Say("stage"),
            _office.Say("stage place operational"), _office.Refuse("record x 3"), _office.Refuse("goal edit G2"),
        ];

        foreach (var text in replies.SelectMany(r => r.Blocks).OfType<Block.Text>().Select(b => Said.Of(b.Line)))
        {
            Assert.Matches(@"[.?!`]\z|Next steps", text);
            Assert.DoesNotContain("  ", text);
            Assert.DoesNotMatch(@"[{}*]", text);
        }
    }

    [Fact]
    public void How_far_a_goal_is_from_its_line_is_told_once()
    {
        _office.Say("goal add 30 leads by 30 June");
        Assert.Contains("Line: 0 leads: exactly as planned", Shown());

        _office.Until(new LocalDate(2026, 1, 26));
        _office.Say("record leads 12");
        Assert.Matches(@"and the line at \d leads: \d+ leads ahead", Shown());
        Assert.DoesNotContain("Line:", Shown());

        string Shown() => Office.TextOf(_office.Say("goal show G1"));
    }

    [Fact]
    public void One_of_a_thing_is_told_in_the_singular()
    {
        _office.Say("goal add 10 leads by 16 January");

        Assert.Contains("G1 leads, 1 of 10: 1 safe day before", Office.TextOf(_office.Say("record leads 1")));
        Assert.Contains("It stands at 1 lead,", Office.TextOf(_office.Say("goal show G1")));
    }
}
