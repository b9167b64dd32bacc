using System.Text;
using System.Text.Json;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Protocol.Types;

public sealed class ResponseJsonTests
{
    public static TheoryData<InteractionResponse, string> Responses => new()
    {
        { InteractionResponse.Pong, """{"type":1}""" },
        { InteractionResponse.Message(new MessagePayload { Content = "déjà «vu» <b>" }), """{"type":4"""
            + ""","data":{"content":"déjà «vu» <b>"}}""" },
        { InteractionResponse.DeferMessage(true), """{"type":5,"data":{"flags":64}}""" },
        { InteractionResponse.DeferMessage(false), """{"type":5}""" },
        { InteractionResponse.DeferUpdate, """{"type":6}""" },
        {
            InteractionResponse.Update(new MessagePayload { Content = "", Components = [] }),
            """{"type":7,"data":{"content":"","components":[]}}"""
        },
        {
            InteractionResponse.Choices([new("One", "1"), new("Two", 2), new("Three", 3L), new("Half", 0.5)]),
            """{"type":8,"data":{"choices":[{"name":"One","value":"1"},{"name":"Two","value":2},{"name":"Three","value":3}"""
                + """,{"name":"Half","value":0.5}]}}"""
        },
        {
            InteractionResponse.Open(new Modal("form", "Title", [new Label("Text", new TextInput("text", TextInputStyle.Short))])),
            """{"type":9,"data":{"custom_id":"form","title":"Title","components":[{"type":18"""
                + ""","label":"Text","component":{"type":4,"custom_id":"text","style":1}}]}}"""
        },
    };

    public static TheoryData<Component, string> Components => new()
    {
        {
            new ActionRow([new Button(ButtonStyle.Primary, "Done", "v1:done", Emoji: new PartialEmoji("✅"), Disabled: false)]),
            """{"type":1,"components":[{"type":2,"style":1,"label":"Done","custom_id":"v1:done","emoji":{"name":"✅"}"""
                + ""","disabled":false}]}"""
        },
        { new Button(ButtonStyle.Link, "Read", Url: "https://x.test/"), """{"type":2,"style":5,"label":"Read","url":"https://x.test/"}""" },
        {
            new StringSelect("s", [new ChoiceOption("A", "a", "first", true)], "Pick", 1, 1),
            """{"type":3,"custom_id":"s","options":[{"label":"A","value":"a","description":"first","default":true}]"""
                + ""","placeholder":"Pick","min_values":1,"max_values":1}"""
        },
        {
            new TextInput("t", TextInputStyle.Paragraph, "was", "Say", false, 0, 4000),
            """{"type":4,"custom_id":"t","style":2,"value":"was","placeholder":"Say","required":false,"min_length":0,"max_length":4000}"""
        },
        {
            new UserSelect("u", DefaultValues: [new SelectDefault(new Snowflake(3), "user")]),
            """{"type":5,"custom_id":"u","default_values":[{"id":"3","type":"user"}]}"""
        },
        { new RoleSelect("r", "Role"), """{"type":6,"custom_id":"r","placeholder":"Role"}""" },
        { new MentionableSelect("m", MaxValues: 3), """{"type":7,"custom_id":"m","max_values":3}""" },
        { new ChannelSelect("c", [ChannelType.GuildText]), """{"type":8,"custom_id":"c","channel_types":[0]}""" },
        {
            new Section([new TextDisplay("hi")], new Button(ButtonStyle.Danger, "x", "b")),
            """{"type":9,"components":[{"type":10,"content":"hi"}],"accessory":{"type":2,"style":4,"label":"x","custom_id":"b"}}"""
        },
        { new Separator(true, 2), """{"type":14,"divider":true,"spacing":2}""" },
        { new Container([new TextDisplay("x")], 0xFF0000), """{"type":17,"components":[{"type":10,"content":"x"}]"""
            + ""","accent_color":16711680}""" },
        {
            new Label("File", new FileUpload("f", 0, 10, false), "any"),
            """{"type":18,"label":"File","component":{"type":19,"custom_id":"f","min_values":0,"max_values":10"""
                + ""","required":false},"description":"any"}"""
        },
        {
            new RadioGroup("r", [new("A", "a"), new("B", "b")], true),
            """{"type":21,"custom_id":"r","options":[{"label":"A","value":"a"},{"label":"B","value":"b"}],"required":true}"""
        },
        {
            new CheckboxGroup("g", [new("A", "a")], 0, 1, false),
            """{"type":22,"custom_id":"g","options":[{"label":"A","value":"a"}],"min_values":0,"max_values":1,"required":false}"""
        },
        { new Checkbox("b", true), """{"type":23,"custom_id":"b","default":true}""" },
    };

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task AResponse_IsWrittenAsDocumented(InteractionResponse response, string json) =>
        Assert.Equal(json, await BodyAsync(RequestBody.Of(response)));

    [Theory]
    [MemberData(nameof(Components))]
    public async Task AComponent_IsWrittenAsDocumented(Component component, string json)
    {
        Assert.Equal($$"""{"components":[{{json}}]}""", await BodyAsync(RequestBody.Of(new MessagePayload { Components = [component] })));

        // What is sent can be read back as what Discord sends.
        var value = JsonSerializer.Deserialize($$"""{"id":"1","channel_id":"2","components":[{{json}}]}""", DiscordJson.Default.Message)!;
        Assert.True(Enum.IsDefined(value.Components![0].Type));
    }

    [Fact]
    public async Task AMessage_SendsOnlyWhatIsSet()
    {
        var message = new MessagePayload
        {
            Content = "Hi <@3>",
            Embeds =
            [
                new Embed("Title", "Text", "https://x.test/", 255, [new EmbedField("F", "V", true)], new EmbedFooter("foot"),
                    new EmbedAuthor("Ada"), new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero)),
            ],
            AllowedMentions = AllowedMentions.Only([new Snowflake(3)]),
            Flags = MessageFlags.SuppressNotifications,
            Nonce = "o-1",
            EnforceNonce = true,
        };

        Assert.Equal(
            """{"content":"Hi <@3>","embeds":[{"title":"Title","description":"Text","url":"https://x.test/","color":255"""
                + ""","fields":[{"name":"F","value":"V","inline":true}],"footer":{"text":"foot"},"author":{"name":"Ada"}"""
                + ""","timestamp":"2026-01-05T08:00:00+00:00"}],"allowed_mentions":{"parse":[],"users":["3"]},"flags":4096"""
                + ""","nonce":"o-1","enforce_nonce":true}""",
            await BodyAsync(RequestBody.Of(message)));
        Assert.Equal(
            """{"allowed_mentions":{"parse":[]}}""",
            await BodyAsync(RequestBody.Of(new MessagePayload { AllowedMentions = AllowedMentions.None })));
        Assert.Equal("{}", await BodyAsync(RequestBody.Of(new MessagePayload())));
    }

    [Fact]
    public async Task Bodies_OfOneThread_DoNotShareTheirBytes()
    {
        var first = RequestBody.Of(new MessagePayload { Content = "first" });
        var second = RequestBody.Of(new MessagePayload { Content = new string('x', 10_000) });

        Assert.Equal("""{"content":"first"}""", await BodyAsync(first));
        Assert.Equal(10_000, (await BodyAsync(second)).Count(c => c == 'x'));
    }

    [Fact]
    public void AChoiceOfAnotherKind_IsRefused() =>
        Assert.Throws<JsonException>(() => RequestBody.Of(InteractionResponse.Choices([new("x", new object())])));

    [Fact]
    public void AnApplication_IsRead()
    {
        var application = JsonSerializer.Deserialize(
            """
            {"id":"8","name":"Coach","flags":8388608,"interactions_endpoint_url":"https://x.test/","verify_key":"k","summary":"",
             "install_params":{"scopes":["bot","applications.commands"],"permissions":"2048"}}
            """,
            DiscordJson.Default.ApplicationInfo)!;

        Assert.Equal(("Coach", 8388608, "https://x.test/"), (application.Name, application.Flags, application.InteractionsEndpointUrl));
        Assert.Equal(["bot", "applications.commands"], application.InstallParams!.Scopes);
        Assert.Equal(Permissions.SendMessages, application.InstallParams.Permissions);
    }

    private static async Task<string> BodyAsync(RequestBody body)
    {
        using var content = body.ToContent();
        return Encoding.UTF8.GetString(await content.ReadAsByteArrayAsync());
    }
}
