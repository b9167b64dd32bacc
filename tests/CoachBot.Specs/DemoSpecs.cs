using CoachBot.Demo;
using CoachBot.Verbs;

namespace CoachBot.Specs;

public sealed class DemoSpecs
{
    [Fact]
    public async Task The_demo_tells_its_story_to_the_end()
    {
        await using var output = new StringWriter();

        await DemoVerb.PlayAsync(DemoVerb.Plain(output), CancellationToken.None);

        var told = output.ToString();
        Assert.All(
            [
                "Mon 05 Jan 08:30  Ada › start", "What I do when you go quiet:", "coach → Ben, reminder", "coach → Ben, nag", "presses [Make it up]",
                "Chloe › away 12 Jan to 16 Jan", "presses [1h]", "off track", "forum: 3 in a row",
                "coach → Ada, notice", "achieved", "Your weeks", "experimental", "presses [I take all]", "◆ You answer on Instagram",
                "presses [Start with LinkedIn (1)]", "The first six weeks, week 1 of 6", "coach → #shop, review", "Ada opens the Home tab",
                "Nobody answers then so far:", "[I take Instagram, Thu 5 Feb]", "of 180 min",
            ],
            expected => Assert.Contains(expected, told, StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', told);
        Assert.DoesNotContain("Something went wrong", told, StringComparison.Ordinal);
        Assert.DoesNotContain("I can't read", told, StringComparison.Ordinal);
        Assert.DoesNotContain("I don't know", told, StringComparison.Ordinal);
        Assert.DoesNotContain("better than sentences", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_s_lines_are_told_apart_by_how_they_begin() =>
        Assert.Equal(
            [
                new DemoLine.Chapter(1, "Week 1"), new DemoLine.Tell(2, "A day."), new DemoLine.Drive(3, "@until 2026-01-05T09:00"),
                new DemoLine.Curtain(4), new DemoLine.Say(5, "Ada", "log 10m: note", Brief: false), new DemoLine.Say(6, "Ben", "today", Brief: true),
                new DemoLine.Press(8, "Ada", "Make it up"), new DemoLine.Look(9, "Ada"),
            ],
            DemoScript.Read("# Week 1\n> A day.\n@until 2026-01-05T09:00\n--\nAda: log 10m: note\nBen~: today\n\nAda: [Make it up]\n* Ada\n"));

    [Fact]
    public void A_line_that_is_none_of_a_script_is_refused_with_its_number() =>
        Assert.Contains("Line 2", Assert.Throws<FormatException>(() => DemoScript.Read("# Week 1\nhello")).Message, StringComparison.Ordinal);
}
