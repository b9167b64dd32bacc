using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

public sealed class ModalTests
{
    private const string Commands = """[{"name":"goal","description":"d"}]""";

    private static readonly string All = Modal(string.Join(',',
        Label("What", """{"type":4,"custom_id":"what","style":1,"min_length":2,"max_length":8}"""),
        Label("Why", """{"type":4,"custom_id":"why","style":2,"required":false,"value":"because"}"""),
        Label("Kind", """{"type":21,"custom_id":"kind","options":[{"label":"Leads","value":"leads"},{"label":"Sales","value":"sales"}]}"""),
        Label("Days", """{"type":22,"custom_id":"days","options":[{"label":"Mon","value":"mon"},{"label":"Tue","value":"tue"}]}"""),
        Label("Remind", """{"type":23,"custom_id":"remind"}""")));

    public static TheoryData<string, string> Wrong => new()
    {
        { "data.title", Modal(Label("x", Text()), title: new('x', 46)) },
        { "data.custom_id", """{"type":9,"data":{"title":"x","components":[]}}""" },
        { "data.components", Modal("") },
        { "data.components", Modal(string.Join(',', Enumerable.Range(0, 6).Select(i => Label("x", Text($"t{i}"))))) },
        { "data.components.0.label", Modal(Label(new('x', 46), Text())) },
        { "data.components.0.description", Modal(Label("x", Text(), $",\"description\":\"{new string('x', 101)}\"")) },
        { "data.components.0.component", Modal("""{"type":18,"label":"x"}""") },
        { "data.components.0.component.style", Modal(Label("x", """{"type":4,"custom_id":"a","style":3}""")) },
        { "data.components.0.component.max_length", Modal(Label("x", """{"type":4,"custom_id":"a","style":1,"max_length":4001}""")) },
        { "data.components.0.component.options",
            Modal(Label("x", """{"type":21,"custom_id":"a","options":[{"label":"l","value":"v"}]}""")) },
        { "data.components.0.component.options", Modal(Label("x", $$"""{"type":22,"custom_id":"a","options":[{{Options(11)}}]}""")) },
        { "data.components.0.component.options", Modal(Label("x", $$"""{"type":3,"custom_id":"a","options":[{{Options(26)}}]}""")) },
        { "data.components.0.component.disabled",
            Modal(Label("x", $$"""{"type":3,"custom_id":"a","disabled":true,"options":[{{Options(2)}}]}""")) },
        { "data.components.1.component.custom_id", Modal($"{Label("x", Text("a"))},{Label("y", Text("a"))}") },
        { "data.components.0.type", Modal(Text()) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_modal_over_a_documented_limit_is_refused_where_it_is_wrong(string path, string answer)
    {
        await using var scene = await Scene.StartAsync(options => options with { OpenApiPath = null }, RawGateway.Guilds, Commands);
        _ = scene.Discord.SlashAsync(scene.Ada, scene.Guild, "goal");
        (await scene.Rest.AnswerAsync(await scene.Gateway.DispatchAsync("INTERACTION_CREATE"), answer)).IsInvalidAt(path);
    }

    [Fact]
    public async Task A_submitted_modal_carries_what_was_filled_in_and_what_was_prefilled()
    {
        await using var scene = await Scene.WithAsync(Commands);
        var (opened, _) = await scene.AnswerAsync(scene.Discord.SlashAsync(scene.Ada, scene.Guild, "goal"), All);
        Assert.Equal((CallbackKind.Modal, "A goal", "goal"), (opened.Callback, opened.Modal!.Title, opened.Modal.CustomId));
        Assert.Equal(["What", "Why", "Kind", "Days", "Remind"], opened.Modal.Fields.Select(field => field.Label));
        var (result, submitted) = await scene.AnswerAsync(
            scene.Discord.SubmitModalAsync(scene.Ada, opened.Modal, ("What", "leads"), ("kind", "Sales"),
                ("days", new[] { "mon", "Tue" }), ("remind", true)),
            """{"type":4,"data":{"content":"G1"}}""");
        var inputs = submitted.GetProperty("data").GetProperty("components").EnumerateArray()
            .Select(label => label.GetProperty("component")).ToList();
        Assert.Equal(["leads", "because", "sales", "True"], new[] { 0, 1, 2, 4 }.Select(i => inputs[i].GetProperty("value").ToString()));
        Assert.Equal("""["mon","tue"]""", inputs[3].GetProperty("values").GetRawText());
        Assert.Equal("G1", result.Message!.Content);
    }

    [Theory]
    [InlineData("What", "x")]
    [InlineData("What", "far too long")]
    [InlineData("What", "a\nb")]
    [InlineData("Kind", "Fame")]
    [InlineData("Days", "Sun")]
    [InlineData("Colour", "red")]
    [InlineData("Why", "because")]
    public async Task The_client_does_not_submit_what_does_not_fit(string field, string value)
    {
        await using var scene = await Scene.WithAsync(Commands);
        var (opened, _) = await scene.AnswerAsync(scene.Discord.SlashAsync(scene.Ada, scene.Guild, "goal"), All);
        await Assert.ThrowsAsync<ClientRefusedException>(() => scene.Discord.SubmitModalAsync(scene.Ada, opened.Modal!, (field, value)));
    }

    [Fact]
    public async Task A_modal_answers_no_modal_and_one_from_a_button_may_change_its_message()
    {
        await using var scene = await Scene.WithAsync(Commands);
        await scene.Rest.PostAsync(scene.Guild.General,
            """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"edit","label":"Edit"}]}]}""");
        var message = await scene.Discord.NextMessageAsync(scene.Guild.General);
        var one = Modal(Label("What", Text("what")));
        var (opened, _) = await scene.AnswerAsync(scene.Discord.PressAsync(scene.Ada, message, "Edit"), one);
        var call = scene.Discord.SubmitModalAsync(scene.Ada, opened.Modal!, ("What", "new"));
        var interaction = await scene.Gateway.DispatchAsync("INTERACTION_CREATE");
        (await scene.Rest.AnswerAsync(interaction, one)).IsInvalidAt("type");
        Assert.Equal(204, (await scene.Rest.AnswerAsync(interaction, """{"type":7,"data":{"content":"new"}}""")).Status);
        Assert.Equal(("new", message), (message.Content, (await call).Message));
    }

    private static string Modal(string components, string title = "A goal") =>
        $$$"""{"type":9,"data":{"custom_id":"goal","title":"{{{title}}}","components":[{{{components}}}]}}""";

    private static string Label(string label, string component, string more = "") =>
        $$"""{"type":18,"label":"{{label}}","component":{{component}}{{more}}}""";

    private static string Text(string id = "a") => $$"""{"type":4,"custom_id":"{{id}}","style":1}""";

    private static string Options(int count) =>
        string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"label":"l","value":"v{{i}}"}"""));
}
