using System.Text;
using CoachBot.Application.Content;
using CoachBot.Domain.Training;

namespace CoachBot.Application.Tests.Content;

public sealed class PlansContentTests
{
    private const string Sound =
        """
        {
          "plans": [
            {
              "key": "six", "kind": "training", "title": "Six", "about": "For some.", "minutes": 60, "longPercent": 150,
              "weeks": [
                { "load": 100, "about": "One." },
                { "load": 110, "about": "Two." },
                { "load": 121, "about": "Three." },
                { "load": 66, "easy": true, "about": "Four." },
                { "load": 133, "about": "Five." },
                { "load": 146, "about": "Six." }
              ]
            }
          ],
          "survey": [
            { "key": "days", "title": "Days", "text": "Do they come?", "anchors": ["a", "b", "c", "d"] }
          ]
        }
        """;

    [Fact]
    public void What_is_sound_is_read()
    {
        var content = Read(Sound);

        Assert.Equal([60, 66, 72, 40, 79, 86], PlanLoads.Of(PlanKind.Training, content.Find("six")!.ToShape(), 60));
        Assert.Equal(("Six.", "One."), (content.AboutWeek("six", 0), content.AboutWeek("six", 5)));
    }

    [Theory]
    [InlineData("\"load\": 110", "\"load\": 160", 7, "week 2 climbs 60 %; at most 10 % works, a load of 110")]
    [InlineData("\"load\": 66", "\"load\": 90", 9, "an easier week has 50 to 60 % of the last normal one: 61 to 72 works")]
    [InlineData("\"load\": 66, \"easy\": true", "\"load\": 121", 9, "week 4 is an easier one: \"easy\": true works")]
    [InlineData("\"load\": 110", "\"laod\": 110", 7, "the key \"laod\" is unknown here; load, easy or about works")]
    [InlineData("\"Two.\"", "\" \"", 7, "a week needs a text of 1 to 200 characters")]
    [InlineData("\"For some.\"", "\"\"", 4, "a plan needs a text of 1 to 200 characters that says for whom it is")]
    [InlineData("\"Six\"", "\"\"", 4, "a plan needs a title of 1 to 45 characters")]
    [InlineData("\"minutes\": 60", "\"minutes\": 5", 4, "minutes takes 10 to 1200 a week, for one person")]
    [InlineData("\"longPercent\": 150", "\"longPercent\": 90", 4, "longPercent takes 100 to 400")]
    [InlineData("\"training\"", "\"running\"", 4, "\"kind\" can't be read; training or launch works, once")]
    [InlineData("\"six\"", "\"Six!\"", 4, "a plan needs a key of its own")]
    [InlineData(", \"d\"]", "]", 16, "a question needs 4 anchors")]
    [InlineData("\"Do they come?\"", "\"\"", 16, "a question needs a text of 1 to 100 characters")]
    [InlineData("\"days\"", "\"\"", 16, "a question needs a key of its own")]
    public void What_is_wrong_is_refused_with_file_line_and_what_would_be_right(string sound, string wrong, int line, string sentence)
    {
        var fault = Assert.Throws<ContentFault>(() => Read(Sound.Replace(sound, wrong, StringComparison.Ordinal)));

        Assert.StartsWith($"plans.json, line {line}: {sentence}", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"plans\": [] }", "plans holds 0 of them; 1 to 20 work")]
    [InlineData("{ \"plans\": [], \"survey\": [] }", "plans holds 0 of them; 1 to 20 work")]
    public void An_empty_list_is_refused(string json, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<ContentFault>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_survey_is_refused() =>
        Assert.Contains(
            "the survey holds 0 questions; 1 to 5 work",
            Assert.Throws<ContentFault>(() => Read(Sound[..Sound.IndexOf("  \"survey\"", StringComparison.Ordinal)].TrimEnd(',', '\n', ' ') + "}")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Three_training_plans_at_least_and_a_launch_are_shipped()
    {
        var plans = Shipped.Content.Plans.Plans;

        Assert.True(plans.Count(p => p.Kind == PlanKind.Training) >= 3);
        Assert.Contains(plans, p => p.Kind == PlanKind.Launch);
        Assert.Contains(plans, p => p.Weeks.Count == 6);
        Assert.Contains(plans, p => p.Weeks.Count == 12);
    }

    private static PlansContent Read(string json) => ContentReader.Read<PlansContent>("plans.json", Encoding.UTF8.GetBytes(json));
}
