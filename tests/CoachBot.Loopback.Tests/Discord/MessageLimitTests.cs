namespace CoachBot.Loopback.Tests.Discord;

public sealed class MessageLimitTests
{
    public static TheoryData<string, string> Wrong => new()
    {
        { "content", $$"""{"content":"{{X(2001)}}"}""" },
        { "nonce", $$"""{"content":"x","nonce":"{{X(26)}}"}""" },
        { "flags", """{"content":"x","flags":64}""" },
        { "embeds", $$"""{"embeds":[{{Many(11, """{"title":"x"}""")}}]}""" },
        { "embeds", $$"""{"embeds":[{{Many(2, $$"""{"description":"{{X(3001)}}"}""")}}]}""" },
        { "embeds.0.title", $$"""{"embeds":[{"title":"{{X(257)}}"}]}""" },
        { "embeds.0.description", $$"""{"embeds":[{"description":"{{X(4097)}}"}]}""" },
        { "embeds.0.description", """{"embeds":[{"color":1}]}""" },
        { "embeds.0.fields", $$"""{"embeds":[{"fields":[{{Many(26, """{"name":"x","value":"y"}""")}}]}]}""" },
        { "embeds.0.fields.0.name", $$"""{"embeds":[{"fields":[{"name":"{{X(257)}}","value":"y"}]}]}""" },
        { "embeds.0.fields.0.value", """{"embeds":[{"fields":[{"name":"x","value":""}]}]}""" },
        { "embeds.0.fields.0.value", $$"""{"embeds":[{"fields":[{"name":"x","value":"{{X(1025)}}"}]}]}""" },
        { "embeds.0.footer.text", $$"""{"embeds":[{"footer":{"text":"{{X(2049)}}"} }]}""" },
        { "allowed_mentions", """{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""" },
        { "allowed_mentions.parse", """{"content":"x","allowed_mentions":{"parse":["all"]}}""" },
        { "components", Row(Many(6, Rows(Button("a")))) },
        { "components.0.components", Row(Rows(Many(6, Button("a")))) },
        { "components.0.type", Row(Button("a")) },
        { "components.0.components.1.custom_id", Row(Rows($"{Button("a")},{Button("a")}")) },
        { "components.0.components.0.custom_id", Row(Rows(Button(X(101)))) },
        { "components.0.components.0.label", Row(Rows($$"""{"type":2,"style":1,"custom_id":"a","label":"{{X(81)}}"}""")) },
        { "components.0.components.0", Row(Rows("""{"type":2,"style":1,"custom_id":"a"}""")) },
        { "components.0.components.0.url", Row(Rows("""{"type":2,"style":5,"label":"a"}""")) },
        { "components.0.components.0.options",
            Row(Rows($$"""{"type":3,"custom_id":"a","options":[{{Many(26, """{"label":"a","value":"b"}""")}}]}""")) },
        { "components.0.components.0.options.1.value",
            Row(Rows("""{"type":3,"custom_id":"a","options":[{"label":"a","value":"b"},{"label":"c","value":"b"}]}""")) },
        { "components.0.components", Row(Rows($$"""{{Button("a")}},{"type":5,"custom_id":"b"}""")) },
        { "content", """{"flags":32768,"content":"x","components":[{"type":10,"content":"y"}]}""" },
        { "embeds", """{"flags":32768,"embeds":[{"title":"x"}],"components":[{"type":10,"content":"y"}]}""" },
        { "components", $$"""{"flags":32768,"components":[{{Many(41, """{"type":10,"content":"y"}""")}}]}""" },
        { "components", $$"""{"flags":32768,"components":[{{Many(2, $$"""{"type":10,"content":"{{X(2001)}}"}""")}}]}""" },
        { "components.0.type", """{"flags":32768,"components":[{"type":2,"style":1,"custom_id":"a","label":"b"}]}""" },
        { "components.0.components.0.type", """{"flags":32768,"components":[{"type":17,"components":[{"type":17,"components":[]}]}]}""" },
        { "components.0.accessory", """{"flags":32768,"components":[{"type":9,"components":[{"type":10,"content":"y"}]}]}""" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_message_over_a_documented_limit_is_refused_where_it_is_wrong(string path, string body)
    {
        await using var scene = await Scene.StartAsync(options => options with { OpenApiPath = null });
        (await scene.Rest.PostAsync(scene.Guild.General, body)).IsInvalidAt(path);
        Assert.Empty(scene.Discord.Messages(scene.Guild.General));
    }

    [Fact]
    public async Task A_message_at_the_limits_is_taken()
    {
        await using var scene = await Scene.StartAsync();
        var embeds = $$"""[{"title":"{{X(256)}}","description":"{{X(4096)}}","footer":{"text":"{{X(1648)}}"} }]""";
        var rows = Many(5, i => Rows(Many(5, j => Button($"{i}{j}"))));
        var answer = await scene.Rest.PostAsync(scene.Guild.General,
            $$"""{"content":"{{X(2000)}}","embeds":{{embeds}},"components":[{{rows}}]}""");
        Assert.True(answer.Status == 200, answer.Text);
        Assert.Equal(25, scene.Discord.Messages(scene.Guild.General)[0].Buttons.Count);
        answer = await scene.Rest.PostAsync(scene.Guild.General,
            $$"""{"flags":32768,"components":[{{Many(40, """{"type":10,"content":"y"}""")}}]}""");
        Assert.True(answer.Status == 200, answer.Text);
    }

    [Fact]
    public async Task The_second_kind_of_components_cannot_be_taken_back()
    {
        await using var scene = await Scene.StartAsync();
        var sent = await scene.Rest.PostAsync(scene.Guild.General, """{"flags":32768,"components":[{"type":10,"content":"y"}]}""");
        var path = $"channels/{scene.Guild.General.Id}/messages/{sent["id"]}";
        (await scene.Rest.SendAsync("PATCH", path, """{"flags":0}""")).IsInvalidAt("flags");
        (await scene.Rest.SendAsync("PATCH", path, """{"content":"x"}""")).IsInvalidAt("content");
        Assert.Equal(200, (await scene.Rest.SendAsync("PATCH", path, """{"components":[{"type":10,"content":"z"}]}""")).Status);
        var plain = await scene.Rest.PostAsync(scene.Guild.General, """{"content":"x"}""");
        (await scene.Rest.SendAsync("PATCH", $"channels/{scene.Guild.General.Id}/messages/{plain["id"]}",
            """{"flags":32768,"components":[{"type":10,"content":"y"}]}""")).IsInvalidAt("content");
    }

    private static string X(int count) => new('x', count);

    private static string Many(int count, string json) => Many(count, _ => json);

    private static string Many(int count, Func<int, string> json) => string.Join(',', Enumerable.Range(0, count).Select(json));

    private static string Row(string rows) => $$"""{"components":[{{rows}}]}""";

    private static string Rows(string inside) => $$"""{"type":1,"components":[{{inside}}]}""";

    private static string Button(string id) => $$"""{"type":2,"style":1,"custom_id":"{{id}}","label":"go"}""";
}
