using System.Text;
using CoachBot.Application.Content;
using CoachBot.Domain.Reviews;

namespace CoachBot.Application.Tests.Content;

public sealed class ExercisesContentTests
{
    private const string Good =
        """
        { "exercises": [
          { "key": "one", "for": "no-movement", "title": "One", "text": "Do one." },
          { "key": "two", "for": "milestone-overdue", "title": "Two", "text": "Do two." } ] }
        """;

    [Fact]
    public void The_exercises_that_are_shipped_have_one_for_each_way_of_being_stuck()
    {
        var content = Shipped.Content.Exercises;

        Assert.All(Enum.GetValues<StuckKind>(), kind => Assert.Equal(kind, content.For(kind, 0).For));
    }

    [Fact]
    public void The_next_turn_brings_another_exercise()
    {
        var content = Shipped.Content.Exercises;

        Assert.Equal(3, Enumerable.Range(0, 7).Select(turn => content.For(StuckKind.NoMovement, turn).Key).Distinct().Count());
    }

    [Theory]
    [InlineData("\"key\": \"two\"", "\"key\": \"one\"", "line 3: the key \"one\" is there twice")]
    [InlineData("\"for\": \"milestone-overdue\"", "\"for\": \"no-movement\"", "line 1: no exercise is for \"milestone-overdue\"")]
    [InlineData("\"title\": \"Two\"", "\"title\": \" \"", "line 3: an exercise needs a title")]
    [InlineData("\"text\": \"Do two.\"", "\"text\": \"\"", "line 3: an exercise needs a text")]
    [InlineData("\"key\": \"two\"", "\"key\": \"Two!\"", "line 3: an exercise needs a key")]
    [InlineData("\"title\": \"Two\"", "\"minutes\": 10", "line 3: the key \"minutes\" is unknown here")]
    public void What_cannot_be_used_is_refused_with_its_line(string good, string bad, string says)
    {
        var fault = Assert.Throws<ContentFault>(() => Read(Good.Replace(good, bad, StringComparison.Ordinal)));

        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    private static ExercisesContent Read(string json) => ContentReader.Read<ExercisesContent>("exercises.json", Encoding.UTF8.GetBytes(json));
}
