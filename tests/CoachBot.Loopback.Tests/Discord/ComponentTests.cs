using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

public sealed class ComponentTests
{
    private const string Card = """
        {"content":"due","components":[
          {"type":1,"components":[{"type":2,"style":1,"custom_id":"v1:done","label":"Done"},
            {"type":2,"style":5,"url":"https://example.org","label":"More"},
            {"type":2,"style":2,"custom_id":"off","label":"Off","disabled":true}]},
          {"type":1,"components":[{"type":3,"custom_id":"mood","max_values":2,"options":[
            {"label":"Good","value":"g"},{"label":"Bad","value":"b"},{"label":"So so","value":"s"}]}]},
          {"type":1,"components":[{"type":5,"custom_id":"who"}]}]}
        """;

    [Fact]
    public async Task A_button_is_pressed_by_label_or_id_and_can_change_its_message()
    {
        await using var scene = await Scene.WithAsync("[]");
        var message = await PostAsync(scene);
        var (result, interaction) = await scene.AnswerAsync(scene.Discord.PressAsync(scene.Ada, message, "Done"),
            """{"type":7,"data":{"content":"kept","components":[]}}""");
        Assert.Equal("v1:done", interaction.GetProperty("data").GetProperty("custom_id").GetString());
        Assert.Equal(message.Id, interaction.GetProperty("message").GetProperty("id").GetString());
        Assert.Equal((CallbackKind.UpdateMessage, message), (result.Callback, result.Message));
        Assert.Equal(("kept", 0), (message.Content, message.Buttons.Count));
        await Assert.ThrowsAsync<ClientRefusedException>(() => scene.Discord.PressAsync(scene.Ada, message, "v1:done"));
    }

    [Theory]
    [InlineData("More")]
    [InlineData("off")]
    [InlineData("Nothing")]
    public async Task A_link_a_disabled_button_and_one_that_is_not_there_cannot_be_pressed(string name)
    {
        await using var scene = await Scene.WithAsync("[]");
        var message = await PostAsync(scene);
        await Assert.ThrowsAsync<ClientRefusedException>(() => scene.Discord.PressAsync(scene.Ada, message, name));
    }

    [Fact]
    public async Task An_ephemeral_message_is_for_its_reader_alone()
    {
        await using var scene = await Scene.WithAsync("""[{"name":"log","description":"d"}]""");
        var (result, _) = await scene.AnswerAsync(scene.Discord.SlashAsync(scene.Ada, scene.Guild, "log"),
            """
            {"type":4,"data":{"content":"x","flags":64,"components":[
              {"type":1,"components":[{"type":2,"style":1,"custom_id":"a","label":"A"}]}]}}
            """);
        var ben = scene.Discord.AddUser("ben");
        scene.Discord.AddMember(scene.Guild, ben);
        await Assert.ThrowsAsync<ClientRefusedException>(() => scene.Discord.PressAsync(ben, result.Message!, "A"));
        var (deferred, _) = await scene.AnswerAsync(scene.Discord.PressAsync(scene.Ada, result.Message!, "A"), """{"type":6}""");
        Assert.Equal((CallbackKind.DeferredUpdate, result.Message), (deferred.Callback, deferred.Message));
        await scene.Rest.SendAsync("PATCH", $"webhooks/{scene.Discord.ApplicationId}/{deferred.Token}/messages/@original",
            """{"content":"later"}""");
        Assert.Equal("later", result.Message!.Content);
    }

    [Fact]
    public async Task Menus_send_values_and_resolve_people()
    {
        await using var scene = await Scene.WithAsync("[]");
        var message = await PostAsync(scene);
        var (_, mood) = await scene.AnswerAsync(scene.Discord.SelectAsync(scene.Ada, message, "mood", "Good", "b"), """{"type":6}""");
        Assert.Equal("""["g","b"]""", mood.GetProperty("data").GetProperty("values").GetRawText());
        var (_, who) = await scene.AnswerAsync(scene.Discord.SelectAsync(scene.Ada, message, "who", scene.Ada), """{"type":6}""");
        Assert.True(who.GetProperty("data").GetProperty("resolved").GetProperty("users").TryGetProperty(scene.Ada.Id, out _));
        await Assert.ThrowsAsync<ClientRefusedException>(() => scene.Discord.SelectAsync(scene.Ada, message, "mood"));
        await Assert.ThrowsAsync<ClientRefusedException>(() => scene.Discord.SelectAsync(scene.Ada, message, "mood", "g", "b", "s"));
        await Assert.ThrowsAsync<ClientRefusedException>(() => scene.Discord.SelectAsync(scene.Ada, message, "mood", "x"));
        await Assert.ThrowsAsync<ClientRefusedException>(() => scene.Discord.SelectAsync(scene.Ada, message, "who", "ada"));
    }

    private static async Task<LoopbackMessage> PostAsync(Scene scene)
    {
        var sent = await scene.Rest.PostAsync(scene.Guild.General, Card);
        Assert.True(sent.Status == 200, sent.Text);
        return await scene.Discord.NextMessageAsync(scene.Guild.General);
    }
}
