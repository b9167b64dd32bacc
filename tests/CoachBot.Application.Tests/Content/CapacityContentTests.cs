using System.Text;
using CoachBot.Application.Content;

namespace CoachBot.Application.Tests.Content;

public sealed class CapacityContentTests
{
    private const string Sound =
        """
        {
          "channels": [
            { "names": ["blog"], "least": 60, "most": 90, "source": "a survey" }
          ],
          "any": { "least": 30, "most": 60, "source": "a survey" }
        }
        """;

    [Fact]
    public void A_channel_has_its_baseline_and_any_other_the_common_one()
    {
        var content = Read(Sound);

        Assert.Equal((60, 30), (content.Of("Blog").Least, content.Of("LinkedIn").Least));
    }

    [Theory]
    [InlineData("\"least\": 60", "\"lest\": 60", 3, "the key \"lest\" is unknown here")]
    [InlineData("\"least\": 60", "\"least\": 0", 3, "least takes 1 to 10080 minutes a week")]
    [InlineData("\"most\": 90", "\"most\": 59", 3, "most takes minutes a week from least (60)")]
    [InlineData("[\"blog\"]", "[]", 3, "a baseline needs the names of its channels")]
    [InlineData("[\"blog\"]", "[\"blog\", \" \"]", 3, "a baseline needs the names of its channels")]
    [InlineData("60, \"source\": \"a survey\" }", "60, \"source\": \"\" }", 5, "a baseline needs its source")]
    [InlineData("60, \"source\": \"a survey\" }", "60 }", 5, "a baseline needs its source")]
    public void What_is_wrong_is_refused_with_file_line_and_what_would_be_right(string sound, string wrong, int line, string sentence)
    {
        var fault = Assert.Throws<ContentFault>(() => Read(Sound.Replace(sound, wrong, StringComparison.Ordinal)));

        Assert.StartsWith($"capacity.json, line {line}: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_baseline_that_is_shipped_is_a_range_with_its_source() => Assert.All(
        Shipped.Content.Capacity.Channels.Append(Shipped.Content.Capacity.Any), b => Assert.True(b.Least < b.Most && b.Source.Length > 20));

    private static CapacityContent Read(string json) => ContentReader.Read<CapacityContent>("capacity.json", Encoding.UTF8.GetBytes(json));
}
