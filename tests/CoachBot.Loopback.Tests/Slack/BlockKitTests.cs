using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoachBot.Loopback.Slack;

namespace CoachBot.Loopback.Tests.Slack;

/// <summary>P(x) stands for a plain text, O(x,y) for an option, B(x,y) for a button, LONG:n for a text of n letters.</summary>
public sealed partial class BlockKitTests
{
    private static readonly string L76 = new('x', 76);

    [Theory]
    [InlineData("""[{"type":"divider"}]""")]
    [InlineData("""[{"type":"header","text":{"type":"plain_text","text":"Hi","emoji":true}}]""")]
    [InlineData("""[{"type":"section","text":{"type":"mrkdwn","text":"*Hi*"},"accessory":B(a,Go)}]""")]
    [InlineData("""[{"type":"section","fields":[{"type":"mrkdwn","text":"a"},P(b)]}]""")]
    [InlineData("""[{"type":"context","elements":[P(x),{"type":"image","image_url":"https://e.org","alt_text":"a"}]}]""")]
    [InlineData("""[{"type":"actions","elements":[{"type":"overflow","action_id":"o","options":[O(A,a)]}]}]""")]
    [InlineData("""[{"type":"markdown","text":"**x**"}]""")]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"a","style":{"bold":true}},{"type":"user","user_id":"U1"}]}]}]""")]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"date","timestamp":1,"format":"{time}","fallback":"x"}]}]}]""")]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"rich_text_preformatted","elements":[{"type":"link","url":"https://e.org"}]}]}]""")]
    public void Right_blocks_pass(string blocks) => Assert.Empty(BlockRules.OfMessage(Parse(blocks)));

    [Theory]
    [InlineData("""[{"type":"sectoin"}]""", "unsupported type")]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[]}]}]""", "at least 1")]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":""}]}]}]""", "more than 0")]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"a","style":{"big":true}}]}]}]""", "no such field")]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"mrkdwn","text":"a"}]}]}]""", "unsupported type")]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"date","timestamp":1,"format":"soon"}]}]}]""", "date token")]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"rich_text_preformatted","elements":[{"type":"date","timestamp":1,"format":"{time}"}]}]}]""", "unsupported type")]
    [InlineData("""[{"type":"rich_text","elements":[{"type":"rich_text_list","style":"dots","elements":[]}]}]""", "allowed values")]
    [InlineData("""[{"type":"divider","text":"x"}]""", "no such field")]
    [InlineData("""[{"type":"section"}]""", "text or fields")]
    [InlineData("""[{"type":"section","text":{"type":"mrkdwn","text":""}}]""", "more than 0")]
    [InlineData("""[{"type":"section","text":{"type":"mrkdwn","text":"LONG:3001"}}]""", "less than 3001")]
    [InlineData("""[{"type":"section","fields":[{"type":"mrkdwn","text":"LONG:2001"}]}]""", "less than 2001")]
    [InlineData("""[{"type":"header","text":{"type":"mrkdwn","text":"x"}}]""", "plain_text")]
    [InlineData("""[{"type":"header","text":P(LONG:151)}]""", "less than 151")]
    [InlineData("""[{"type":"actions","elements":[]}]""", "at least 1")]
    [InlineData("""[{"type":"actions","elements":[{"type":"plain_text_input","action_id":"a"}]}]""", "unsupported type")]
    [InlineData("""[{"type":"actions","elements":[B(LONG:256,x)]}]""", "less than 256")]
    [InlineData("""[{"type":"actions","elements":[{"type":"button","text":P(LONG:76)}]}]""", "less than 76")]
    [InlineData("""[{"type":"actions","elements":[{"type":"button","value":"LONG:2001","text":P(x)}]}]""", "less than 2001")]
    [InlineData("""[{"type":"actions","elements":[{"type":"button","style":"red","text":P(x)}]}]""", "allowed values")]
    [InlineData("""[{"type":"actions","elements":[{"type":"button","disabled":true,"text":P(x)}]}]""", "no such field")]
    [InlineData("""[{"type":"actions","elements":[{"type":"static_select","action_id":"a"}]}]""", "options or option_groups")]
    [InlineData("""[{"type":"actions","elements":[{"type":"static_select","options":[O(LONG:76,a)]}]}]""", "less than 76")]
    [InlineData("""[{"type":"actions","elements":[{"type":"static_select","options":[O(A,LONG:151)]}]}]""", "less than 151")]
    [InlineData("""[{"type":"actions","elements":[{"type":"static_select","options":[O(A,a)],"initial_option":O(B,b)}]}]""", "one of")]
    [InlineData("""[{"type":"input","label":P(LONG:2001),"element":{"type":"plain_text_input"}}]""", "less than 2001")]
    [InlineData("""[{"type":"input","label":P(x),"element":{"type":"plain_text_input","max_length":3001}}]""", "from 1 to 3000")]
    [InlineData("""[{"type":"input","label":P(x),"element":{"type":"number_input"}}]""", "is_decimal_allowed")]
    [InlineData("""[{"type":"input","label":P(x),"element":{"type":"datepicker","initial_date":"1.2.2026"}}]""", "YYYY-MM-DD")]
    [InlineData("""[{"type":"image","image_url":"https://e.org/a.png"}]""", "alt_text")]
    [InlineData("""[{"type":"divider","block_id":"a"},{"type":"divider","block_id":"a"}]""", "already exists")]
    [InlineData("""[{"type":"actions","elements":[B(a,x),B(a,y)]}]""", "already exists")]
    [InlineData("""["x"]""", "must be an object")]
    public void Wrong_blocks_are_told_of(string blocks, string what) =>
        Assert.Contains(BlockRules.OfMessage(Parse(blocks)), error => error.Contains(what, StringComparison.Ordinal));

    [Fact]
    public void A_message_takes_50_blocks_a_view_100()
    {
        Assert.Empty(BlockRules.OfMessage(Dividers(50)));
        Assert.Single(BlockRules.OfMessage(Dividers(51)));
        Assert.Empty(ViewRules.Of(new() { ["type"] = "home", ["blocks"] = Dividers(100) }, home: true));
        Assert.NotEmpty(ViewRules.Of(new() { ["type"] = "home", ["blocks"] = Dividers(101) }, home: true));
    }

    [Fact]
    public void An_actions_block_takes_25_elements_and_a_select_100_options()
    {
        Assert.Empty(BlockRules.OfMessage(Actions(Buttons(25))));
        Assert.NotEmpty(BlockRules.OfMessage(Actions(Buttons(26))));
        Assert.Empty(BlockRules.OfMessage(Actions(Select(100))));
        Assert.NotEmpty(BlockRules.OfMessage(Actions(Select(101))));
    }

    [Theory]
    [InlineData("title", 24)]
    [InlineData("submit", 24)]
    [InlineData("close", 24)]
    public void A_modals_texts_are_short(string field, int most)
    {
        Assert.Empty(ViewRules.Of(Modal(view => view[field] = Plain(new('x', most))), home: false));
        Assert.NotEmpty(ViewRules.Of(Modal(view => view[field] = Plain(new('x', most + 1))), home: false));
    }

    [Theory]
    [InlineData("private_metadata", 3000)]
    [InlineData("callback_id", 255)]
    [InlineData("external_id", 255)]
    public void A_modals_strings_have_limits(string field, int most)
    {
        Assert.Empty(ViewRules.Of(Modal(view => view[field] = new string('x', most)), home: false));
        Assert.NotEmpty(ViewRules.Of(Modal(view => view[field] = new string('x', most + 1)), home: false));
    }

    [Fact]
    public void Inputs_need_a_submit_button()
    {
        var view = Modal(view => view["blocks"] = JsonNode.Parse(
            """[{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"plain_text_input"}}]"""));
        Assert.Empty(ViewRules.Of(view, home: false));

        view.Remove("submit");

        Assert.NotEmpty(ViewRules.Of(view, home: false));
    }

    [Fact]
    public void Placeholders_and_confirmations_have_limits()
    {
        var button = Buttons(1)[0]!.AsObject();
        button["confirm"] = new JsonObject { ["text"] = Plain("Sure?"), ["confirm"] = Plain(new('x', 31)) };
        Assert.NotEmpty(BlockRules.OfMessage(Actions([button.DeepClone()])));
        var select = Select(1)[0]!.AsObject();
        select["placeholder"] = Plain(new('x', 151));
        Assert.NotEmpty(BlockRules.OfMessage(Actions([select.DeepClone()])));
        select["placeholder"] = Plain(L76);
        Assert.Empty(BlockRules.OfMessage(Actions([select.DeepClone()])));
    }

    private static JsonArray Parse(string blocks)
    {
        blocks = Button().Replace(blocks, """{"type":"button","action_id":"$1","text":P($2)}""");
        blocks = Option().Replace(blocks, """{"text":P($1),"value":"$2"}""");
        blocks = PlainText().Replace(blocks, """{"type":"plain_text","text":"$1"}""");
        return JsonNode.Parse(Long().Replace(blocks, match => new('x', int.Parse(match.Groups[1].Value))))!.AsArray();
    }

    [GeneratedRegex(@"B\(([^,]*),([^)]*)\)")]
    private static partial Regex Button();

    [GeneratedRegex(@"O\(([^,]*),([^)]*)\)")]
    private static partial Regex Option();

    [GeneratedRegex(@"P\(([^)]*)\)")]
    private static partial Regex PlainText();

    [GeneratedRegex(@"LONG:(\d+)")]
    private static partial Regex Long();

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text };

    private static JsonArray Dividers(int count) => [.. Enumerable.Range(0, count).Select(_ => new JsonObject { ["type"] = "divider" })];

    private static JsonArray Actions(JsonArray elements) => [new JsonObject { ["type"] = "actions", ["elements"] = elements }];

    private static JsonArray Buttons(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new JsonObject { ["type"] = "button", ["action_id"] = $"a{i}", ["text"] = Plain("x") })];

    private static JsonArray Select(int count) =>
    [
        new JsonObject
        {
            ["type"] = "static_select",
            ["options"] = new JsonArray([
                .. Enumerable.Range(0, count).Select(i => new JsonObject { ["text"] = Plain("x"), ["value"] = $"{i}" }),
            ]),
        },
    ];

    private static JsonObject Modal(Action<JsonObject> change)
    {
        var view = new JsonObject { ["type"] = "modal", ["title"] = Plain("Goal"), ["submit"] = Plain("Save"), ["blocks"] = Dividers(1) };
        change(view);
        return view;
    }
}
