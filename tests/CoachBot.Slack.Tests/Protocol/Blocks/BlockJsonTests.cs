using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Protocol.Wire;

namespace CoachBot.Slack.Tests.Protocol.Blocks;

/// <summary>Blocks as Slack reads them.</summary>
public class BlockJsonTests
{
    private static readonly PlainText P = new("p");
    private static readonly SelectOption O = new(P, "v");

    public static TheoryData<SlackBlock, string> Blocks => new()
    {
        { new SectionBlock { Text = new Mrkdwn("*m*"), BlockId = "b" },
            """{"type":"section","text":{"type":"mrkdwn","text":"*m*"},"block_id":"b"}""" },
        {
            new SectionBlock { Fields = [P, new Mrkdwn("m")], Accessory = new ButtonElement(P, "v") { ActionId = "a" } },
            """
            {"type":"section","fields":[{"type":"plain_text","text":"p"},{"type":"mrkdwn","text":"m"}],
            "accessory":{"type":"button","text":{"type":"plain_text","text":"p"},"value":"v","action_id":"a"}}
            """
        },
        { new HeaderBlock(P), """{"type":"header","text":{"type":"plain_text","text":"p"}}""" },
        { new ContextBlock([new Mrkdwn("m")]), """{"type":"context","elements":[{"type":"mrkdwn","text":"m"}]}""" },
        { new DividerBlock(), """{"type":"divider"}""" },
        {
            new ActionsBlock([new OverflowElement([O]) { ActionId = "a" }]),
            """
            {"type":"actions","elements":[{"type":"overflow","options":[{"text":{"type":"plain_text","text":"p"},
            "value":"v"}],"action_id":"a"}]}
            """
        },
        {
            new InputBlock(P, new DatePicker { InitialDate = "2026-01-05" }, DispatchAction: true) { Optional = true, Hint = P },
            """
            {"type":"input","label":{"type":"plain_text","text":"p"},"element":{"type":"datepicker","initial_date":"2026-01-05"},
            "dispatch_action":true,"hint":{"type":"plain_text","text":"p"},"optional":true}
            """
        },
        {
            new RichTextBlock(
            [
                new RichTextList([new RichTextSection([new RichTextRun("x", new RichTextStyle(Bold: true)), new RichTextUser("U1")])]),
                new RichTextPreformatted([new RichTextRun("1 2")]),
                new RichTextQuote([new RichTextLink("https://x.test"), new RichTextDate(1, "{time}", "then")]),
            ]),
            """
            {"type":"rich_text","elements":[
            {"type":"rich_text_list","elements":[{"type":"rich_text_section","elements":[
            {"type":"text","text":"x","style":{"bold":true}},{"type":"user","user_id":"U1"}]}],"style":"bullet"},
            {"type":"rich_text_preformatted","elements":[{"type":"text","text":"1 2"}]},
            {"type":"rich_text_quote","elements":[{"type":"link","url":"https://x.test"},
            {"type":"date","timestamp":1,"format":"{time}","fallback":"then"}]}]}
            """
        },
    };

    public static TheoryData<SlackElement, string> Elements => new()
    {
        { new ButtonElement(P, "v", "danger", "https://x.test")
            {
                Confirm = new ConfirmDialog(P, P, P, P) { Style = "danger" },
                AccessibilityLabel = "l",
            },
            """
            {"type":"button","text":{"type":"plain_text","text":"p"},"value":"v","style":"danger",
            "url":"https://x.test","accessibility_label":"l",
            "confirm":{"title":{"type":"plain_text","text":"p"},
            "text":{"type":"plain_text","text":"p"},"confirm":{"type":"plain_text","text":"p"},
            "deny":{"type":"plain_text","text":"p"},"style":"danger"}}
            """ },
        { new PlainTextInput { Multiline = true, MaxLength = 3000, InitialValue = "i", MinLength = 1, Placeholder = P, ActionId = "a" },
            """
            {"type":"plain_text_input","multiline":true,"initial_value":"i","min_length":1,"max_length":3000,
            "placeholder":{"type":"plain_text","text":"p"},"action_id":"a"}
            """ },
        { new NumberInput(false) { MinValue = "0", MaxValue = "9", InitialValue = "3" },
            """{"type":"number_input","is_decimal_allowed":false,"initial_value":"3","min_value":"0","max_value":"9"}""" },
        { new StaticSelect([O]) { InitialOption = O },
            """
            {"type":"static_select","options":[{"text":{"type":"plain_text","text":"p"},"value":"v"}],
            "initial_option":{"text":{"type":"plain_text","text":"p"},"value":"v"}}
            """ },
        { new MultiStaticSelect([O]) { MaxSelectedItems = 2 },
            """{"type":"multi_static_select","options":[{"text":{"type":"plain_text","text":"p"},"value":"v"}],"max_selected_items":2}""" },
        { new ExternalSelect(0) { Placeholder = P },
            """{"type":"external_select","min_query_length":0,"placeholder":{"type":"plain_text","text":"p"}}""" },
        { new UsersSelect { InitialUser = "U1" }, """{"type":"users_select","initial_user":"U1"}""" },
        { new ConversationsSelect { InitialConversation = "C1", Filter = new ConversationFilter(["public"]) },
            """{"type":"conversations_select","initial_conversation":"C1","filter":{"include":["public"]}}""" },
        { new RadioButtons([O with { Description = P }]),
            """
            {"type":"radio_buttons","options":[{"text":{"type":"plain_text","text":"p"},"value":"v",
            "description":{"type":"plain_text","text":"p"}}]}
            """ },
        { new Checkboxes([new SelectOption(new Mrkdwn("m"), "v")]),
            """{"type":"checkboxes","options":[{"text":{"type":"mrkdwn","text":"m"},"value":"v"}]}""" },
        { new TimePicker { InitialTime = "09:30", Timezone = "Europe/Amsterdam" },
            """{"type":"timepicker","initial_time":"09:30","timezone":"Europe/Amsterdam"}""" },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_is_written_with_its_type(SlackBlock block, string expected) => Same(expected, SlackJson.Default.SlackBlock, block);

    [Theory]
    [MemberData(nameof(Elements))]
    public void An_element_is_written_with_its_type(SlackElement element, string expected) =>
        Same(expected, SlackJson.Default.SlackElement, element);

    // A property of one of the derived types would be written without its type.
    [Fact]
    public void No_property_asks_for_a_type_whose_name_would_be_lost()
    {
        var written = typeof(SlackBlock).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("CoachBot.Slack.Protocol") == true);
        var derived = written
            .SelectMany(type => type.GetCustomAttributes<JsonDerivedTypeAttribute>())
            .Select(of => of.DerivedType).ToHashSet();

        var lost = from type in written
                   where type.Namespace!.EndsWith(".Blocks") || type.Name.EndsWith("Request") || type.Name.EndsWith("Response")
                   from property in type.GetProperties()
                   let named = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType
                   where derived.Contains(named)
                   select $"{type.Name}.{property.Name}";

        Assert.NotEmpty(derived);
        Assert.Empty(lost);
    }

    [Fact]
    public void Escape_TurnsControlCharactersIntoEntities()
    {
        Assert.Equal("&lt;@U1&gt; &amp; co", SlackText.Escape("<@U1> & co"));
        Assert.Equal("plain", SlackText.Escape("plain"));
    }

    private static void Same<T>(string expected, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, T value)
    {
        var actual = JsonSerializer.SerializeToNode(value, type);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual!.ToJsonString());
    }
}
