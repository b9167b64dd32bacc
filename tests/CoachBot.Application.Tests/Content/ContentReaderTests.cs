using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Application.Content;

namespace CoachBot.Application.Tests.Content;

public sealed class ContentReaderTests
{
    private const string Sound =
        """
        {
          "questions": [
            {
              "key": "a", "dimension": "intent", "short": true, "title": "One",
              "text": "Two?",
              "anchors": ["a", "b", "c", "d"]
            }
          ]
        }
        """;

    [Fact]
    public void What_is_sound_is_read() => Assert.Equal("Two?", Read(Sound).Questions.Single().Text);

    [Theory]
    [InlineData("\"text\"", "\"txt\"", 5, "the key \"txt\" is unknown here; key, dimension, gate, short, title, text or anchors works")]
    [InlineData("\"Two?\"", "\"\"", 5, "a question needs a text of 1 to 100 characters")]
    [InlineData("\"Two?\"", "null", 5, "\"text\" can't be read; a text in quotation marks works")]
    [InlineData("\"text\": \"Two?\",", "", 3, "a question needs a text")]
    [InlineData("true", "1", 4, "\"short\" can't be read; true or false works")]
    [InlineData("\"intent\"", "\"intents\"", 4, "intent, listening, rhythm")]
    [InlineData(", \"d\"]", "]", 6, "a question needs 4 anchors")]
    [InlineData("\"short\": true, ", "", 2, "no question is short")]
    [InlineData("\"Two?\",", "\"Two?\"", 6, "this is no JSON")]
    public void What_is_wrong_is_refused_with_file_line_and_what_would_be_right(string sound, string wrong, int line, string sentence)
    {
        var fault = Assert.Throws<ContentFault>(() => Read(Sound.Replace(sound, wrong, StringComparison.Ordinal)));

        Assert.StartsWith($"assessment.json, line {line}: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "questions": [] }""")]
    [InlineData("{}")]
    public void An_empty_list_is_refused(string json) =>
        Assert.Contains("questions holds 0 of them; 1 to 22 work", Assert.Throws<ContentFault>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_key_that_is_there_twice_is_refused()
    {
        var json = JsonNode.Parse(Sound)!;
        var questions = json["questions"]!.AsArray();
        questions.Add(questions[0]!.DeepClone());

        Assert.Contains("is there twice", Assert.Throws<ContentFault>(() => Read(json.ToJsonString())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_questions_that_are_shipped_are_fourteen_and_five_of_them_short()
    {
        var content = Shipped.Content.Assessment;

        Assert.Equal((14, 5), (content.For(3).Count, content.For(2).Count));
        Assert.Equal(10, content.Questions.Select(q => q.Dimension).Distinct().Count());
    }

    private static AssessmentContent Read(string json) => ContentReader.Read<AssessmentContent>("assessment.json", Encoding.UTF8.GetBytes(json));
}
