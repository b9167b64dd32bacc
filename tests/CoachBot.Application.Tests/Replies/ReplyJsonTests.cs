using System.Text;
using System.Text.Json;
using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Tests.Replies;

public sealed class ReplyJsonTests
{
    /// <summary>Every kind of piece, some within others.</summary>
    private static readonly Line Everything = new(
    [
        new Inline.Plain("\"Ж\" <3"), new Inline.Bold([new Inline.Plain("b"), new Inline.Number(12.50m), new Inline.Code("log 3")]), new Inline.Code("é"),
        new Inline.Link("here", new Uri("https://example.org/a?b=c")), new Inline.Mention("U1", "Ada"), new Inline.Room("C1"),
        new Inline.Moment(Instant.FromUnixTimeMilliseconds(1_777_636_800_123)), new Inline.Day(new LocalDate(2026, 5, 1)), new Inline.Number(-3),
        new Inline.Amount(1200.50m, "€"),
    ]);

    private static readonly Reply Said = Reply.Of(new Block.Text(Everything), new Block.Heading(Line.Plain("")), new Block.Meter("m", 0.5, Everything))
        .With(new Button("Done", ActionId.Of("checkin.done", ("o", 42L))));

    private static readonly JsonSerializerOptions WithoutOwnLines = Plain();

    private static readonly Reply Asked = Said with
    {
        InRoom = true,
        InPlace = true,
        Form = new Form("goal add", "A \"goal\"", [new FormField("title", "Title", "text", Required: true, null, ["a", "b"])]),
    };

    [Fact]
    public void WriteUtf8_WritesRepliesAsTheSerializerDoes() =>
        Assert.All([Said, Asked, new Reply()], reply => Assert.Equal(JsonSerializer.Serialize(reply, WithoutOwnLines), Written(reply)));

    [Fact]
    public void Read_GivesBackWhatWasWritten()
    {
        var json = Written(Said);

        Assert.Equal(json, Written(ReplyJson.Read(json)));
        Assert.Equal(Everything.Parts.Count, ((Block.Text)ReplyJson.Read(json).Blocks[0]).Line.Parts.Count);
    }

    [Fact]
    public void Read_Throws_WhereALineHasNoParts() =>
        Assert.Throws<JsonException>(() => ReplyJson.Read("""{"blocks":[{"t":"text","line":{}}],"buttons":[]}"""));

    [Fact]
    public void Read_GivesBackAnAmountWithItsUnit() =>
        Assert.Equal(
            new Inline.Amount(12.5m, "leads"),
            ((Block.Text)ReplyJson.Read(Written(Reply.Say($"{new Domain.Goals.Quantity(12.5m, "leads")}"))).Blocks[0]).Line.Parts[0]);

    private static string Written(Reply reply) => Encoding.UTF8.GetString(ReplyJson.WriteUtf8(reply));

    private static JsonSerializerOptions Plain()
    {
        var options = new JsonSerializerOptions(ReplyJson.Options);
        options.Converters.Remove(options.Converters.Single(converter => converter.CanConvert(typeof(Line))));
        return options;
    }
}
