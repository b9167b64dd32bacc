using System.Text.Json;
using CoachBot.Application.Commands.Data;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;

namespace CoachBot.Application.Tests.Teams;

public class OwnDataTests
{
    private readonly TeamWorld _world = new();

    [Fact]
    public void Export_has_one_JSON_file_and_a_CSV_file_a_table()
    {
        _world.Session.Tables.Add(new ExportTable("check_ins", ["id", "note"], [[1L, "Zoë"], [2L, null]]));
        _world.Session.Tables.Add(new ExportTable("aways", ["id"], []));

        var reply = _world.Say(_world.Carol, "export");

        Assert.Equal(["coachbot-export.json", "check_ins.csv", "aways.csv"], reply.Attachments.Select(a => a.FileName));
        Assert.Contains("2 rows in 2 tables", Spoken.Of(reply));
        Assert.False(reply.InRoom);
        using var json = JsonDocument.Parse(reply.Attachments[0].Text);
        Assert.Equal("2026-01-05T10:00:00Z", json.RootElement.GetProperty("exportedAt").GetString());
        var rows = json.RootElement.GetProperty("tables").GetProperty("check_ins");
        Assert.Equal(("Zoë", JsonValueKind.Null), (rows[0].GetProperty("note").GetString(), rows[1].GetProperty("note").ValueKind));
        Assert.Contains("Zoë", reply.Attachments[0].Text);
        Assert.Equal(2, Assert.IsType<ExportFacts>(reply.Facts).Rows["check_ins"]);
    }

    [Fact]
    public void A_JSON_file_holds_every_kind_of_value_that_a_store_has()
    {
        ExportTable table = new("t", ["whole", "real", "text", "bytes", "none"], [[1L, 0.1, "\"Zoë\" <3", new byte[] { 251, 255 }, null]]);

        Assert.Equal(
            """
            {
              "exportedAt": "1970-01-01T00:00:00Z",
              "tables": {
                "t": [
                  {
                    "whole": 1,
                    "real": 0.1,
                    "text": "\"Zoë\" <3",
                    "bytes": "+/8=",
                    "none": null
                  }
                ],
                "u": []
              }
            }
            """,
            ExportFiles.Json([table, new ExportTable("u", ["id"], [])], default), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("=1+2", "'=1+2")]
    [InlineData("+44 20", "'+44 20")]
    [InlineData("-5 leads", "'-5 leads")]
    [InlineData("@maria", "'@maria")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("a=b", "a=b")]
    [InlineData("one, two", "\"one, two\"")]
    [InlineData("=\"x\"", "\"'=\"\"x\"\"\"")]
    [InlineData("line\nbreak", "\"line\nbreak\"")]
    [InlineData("", "")]
    public void Texts_are_quoted_and_formulas_defused(string text, string field) =>
        Assert.Equal($"note\r\n{field}\r\n", ExportFiles.Csv(new ExportTable("t", ["note"], [[text]])));

    [Fact]
    public void Numbers_are_no_formulas() =>
        Assert.Equal("a,b\r\n-5,\r\n", ExportFiles.Csv(new ExportTable("t", ["a", "b"], [[-5L, null]])));

    [Fact]
    public void Files_are_not_stored_with_a_reply() =>
        Assert.DoesNotContain(
            "secret", JsonSerializer.Serialize(Reply.Say($"Here.") with { Attachments = [new Attachment("a.csv", "text/csv", "secret")] }));

    [Fact]
    public void Forget_me_first_explains_and_then_does_it()
    {
        var first = _world.Say(_world.Carol, "forget-me");

        Assert.All(["What goes:", "notes", "pausing", "ideas", "kudos", "reviews", "What stays"], said => Assert.Contains(said, Spoken.Of(first)));
        Assert.Empty(_world.Session.Forgotten);

        _world.Say(_world.Carol, first.Buttons[0].Action.Get("t")!);

        Assert.Equal([_world.Carol.Id], _world.Session.Forgotten);
    }

    [Theory]
    [InlineData("forget-me yes")]
    [InlineData("forget-me no, do not forget me")]
    [InlineData("forget-me please")]
    public void Forget_me_wants_the_very_words(string line)
    {
        Assert.Contains("forget-me yes, forget me", Spoken.Of(_world.Say(_world.Carol, line)));
        Assert.Empty(_world.Session.Forgotten);
    }

    [Fact]
    public void The_words_count_whatever_stands_between_them()
    {
        _world.Say(_world.Carol, "forget-me Yes forget me!");

        Assert.Single(_world.Session.Forgotten);
    }

    [Fact]
    public void The_last_admin_hands_over_first()
    {
        Assert.Contains("team role @name admin", _world.Refused(_world.Alice, "forget-me"));
        Assert.Contains("Hand over first", _world.Refused(_world.Alice, "forget-me yes, forget me"));
        Assert.Empty(_world.Session.Forgotten);

        _world.Say(_world.Alice, "team role bob admin");
        _world.Say(_world.Alice, "forget-me yes, forget me");

        Assert.Equal([_world.Alice.Id], _world.Session.Forgotten);
    }

    [Fact]
    public void An_admin_who_is_alone_may_go()
    {
        _world.Session.Books.RemoveAll(b => b.Id != _world.Alice.Id);

        _world.Say(_world.Alice, "forget-me yes, forget me");

        Assert.Single(_world.Session.Forgotten);
    }
}
