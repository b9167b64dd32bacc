using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

public sealed class SlashTests
{
    private const string Commands = """
        [{"name":"goal","description":"d","options":[
            {"name":"add","description":"d","type":1,"options":[
                {"name":"number","description":"d","type":4,"required":true,"min_value":1,"max_value":100},
                {"name":"kind","description":"d","type":3,"choices":[{"name":"Leads","value":"leads"}]},
                {"name":"title","description":"d","type":3,"max_length":5},
                {"name":"owner","description":"d","type":6},
                {"name":"metric","description":"d","type":3,"autocomplete":true}]},
            {"name":"plan","description":"d","type":2,"options":[{"name":"show","description":"d","type":1}]}]},
         {"name":"Log it","type":3},{"name":"Coach","type":2}]
        """;

    private const string Hello = """{"type":4,"data":{"content":"hello"}}""";

    [Fact]
    public async Task A_slash_command_carries_what_was_typed_and_shows_what_was_answered()
    {
        await using var scene = await Scene.WithAsync(Commands);
        var (result, interaction) = await scene.AnswerAsync(
            scene.Discord.SlashAsync(scene.Ada, scene.Guild, "goal add", ("number", 30), ("kind", "Leads"), ("owner", scene.Ada)),
            """{"type":4,"data":{"content":"ok","flags":64,"embeds":[{"title":"G1"}]}}""");
        var add = interaction.GetProperty("data").GetProperty("options")[0];
        Assert.Equal(("add", 1), (add.GetProperty("name").GetString(), add.GetProperty("type").GetInt32()));
        Assert.Equal("""[{"name":"number","type":4,"value":30},{"name":"kind","type":3,"value":"leads"},"""
            + $$"""{"name":"owner","type":6,"value":"{{scene.Ada.Id}}"}]""", add.GetProperty("options").GetRawText());
        Assert.True(interaction.GetProperty("data").GetProperty("resolved").GetProperty("members").TryGetProperty(scene.Ada.Id, out _));
        Assert.Equal(scene.Ada.Id, interaction.GetProperty("member").GetProperty("user").GetProperty("id").GetString());
        Assert.Equal(0, interaction.GetProperty("context").GetInt32());
        Assert.Equal((CallbackKind.Message, true, "ok\nG1"), (result.Callback, result.Ephemeral, result.Message!.Text));
        Assert.False(result.TimedOut);
        Assert.Empty(scene.Discord.Messages(scene.Guild.General));
    }

    [Fact]
    public async Task In_direct_messages_there_is_a_user_and_no_member()
    {
        await using var scene = await Scene.WithAsync(Commands);
        var (result, interaction) = await scene.AnswerAsync(scene.Discord.SlashAsync(scene.Ada, null, "goal plan show"), Hello);
        Assert.Equal(scene.Ada.Id, interaction.GetProperty("user").GetProperty("id").GetString());
        Assert.False(interaction.TryGetProperty("member", out _) || interaction.TryGetProperty("guild_id", out _));
        Assert.Equal(1, interaction.GetProperty("context").GetInt32());
        Assert.Equal(result.Message, Assert.Single(scene.Discord.Messages(scene.Ada)));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("goal")]
    [InlineData("goal plan")]
    [InlineData("goal remove")]
    [InlineData("goal add")]
    public async Task The_client_does_not_send_what_is_no_command(string path)
    {
        await using var scene = await Scene.WithAsync(Commands);
        await Assert.ThrowsAsync<ClientRefusedException>(() => scene.Discord.SlashAsync(scene.Ada, scene.Guild, path));
        var stranger = scene.Discord.AddUser("stranger");
        await Assert.ThrowsAsync<ClientRefusedException>(() => scene.Discord.SlashAsync(stranger, scene.Guild, "goal plan show"));
    }

    [Theory]
    [InlineData("number", "thirty")]
    [InlineData("number", 0)]
    [InlineData("number", 101)]
    [InlineData("kind", "Sales")]
    [InlineData("title", "too long")]
    [InlineData("owner", "ada")]
    [InlineData("colour", "red")]
    public async Task The_client_does_not_send_what_does_not_fit_an_option(string option, object value)
    {
        await using var scene = await Scene.WithAsync(Commands);
        (string, object)[] options = option == "number" ? [(option, value)] : [("number", 1), (option, value)];
        await Assert.ThrowsAsync<ClientRefusedException>(() => scene.Discord.SlashAsync(scene.Ada, scene.Guild, "goal add", options));
    }

    [Fact]
    public async Task Autocomplete_sends_what_is_typed_so_far_and_shows_the_choices()
    {
        await using var scene = await Scene.WithAsync(Commands);
        var (result, interaction) = await scene.AnswerAsync(
            scene.Discord.AutocompleteAsync(scene.Ada, scene.Guild, "goal add", "metric", "le"),
            """{"type":8,"data":{"choices":[{"name":"Leads","value":"leads"}]}}""");
        Assert.Equal("""[{"name":"metric","type":3,"value":"le","focused":true}]""",
            interaction.GetProperty("data").GetProperty("options")[0].GetProperty("options").GetRawText());
        Assert.Equal(("Leads", "leads"), (Assert.Single(result.Choices).Name, result.Choices[0].Value.GetString()));
        await Assert.ThrowsAsync<ClientRefusedException>(() =>
            scene.Discord.AutocompleteAsync(scene.Ada, scene.Guild, "goal add", "title", "x"));
    }

    [Theory]
    [InlineData("""{"type":4,"data":{"content":"x"}}""", "type")]
    [InlineData("""{"type":8,"data":{"choices":[{"name":"x","value":1}]}}""", "data.choices.0.value")]
    [InlineData("""{"type":8,"data":{"choices":[{"name":"","value":"x"}]}}""", "data.choices.0.name")]
    [InlineData("""{"type":8,"data":{}}""", "data.choices")]
    public async Task A_wrong_answer_to_autocomplete_is_refused(string answer, string path)
    {
        await using var scene = await Scene.WithAsync(Commands);
        var call = scene.Discord.AutocompleteAsync(scene.Ada, scene.Guild, "goal add", "metric", "le");
        (await scene.Rest.AnswerAsync(await scene.Gateway.DispatchAsync("INTERACTION_CREATE"), answer)).IsInvalidAt(path);
        Assert.False(call.IsCompleted);
    }

    [Fact]
    public async Task Menu_commands_carry_their_target()
    {
        await using var scene = await Scene.WithAsync(Commands);
        var message = scene.Discord.Type(scene.Ada, scene.Guild.General, "I posted");
        var (_, onMessage) = await scene.AnswerAsync(scene.Discord.MessageCommandAsync(scene.Ada, message, "Log it"), Hello);
        var data = onMessage.GetProperty("data");
        Assert.Equal(message.Id, data.GetProperty("target_id").GetString());
        Assert.Equal("I posted",
            data.GetProperty("resolved").GetProperty("messages").GetProperty(message.Id).GetProperty("content").GetString());
        var (_, onUser) = await scene.AnswerAsync(scene.Discord.UserCommandAsync(scene.Ada, scene.Guild, scene.Ada, "Coach"), Hello);
        Assert.True(onUser.GetProperty("data").GetProperty("resolved").GetProperty("users").TryGetProperty(scene.Ada.Id, out _));
        await Assert.ThrowsAsync<ClientRefusedException>(() => scene.Discord.MessageCommandAsync(scene.Ada, message, "Coach"));
    }

    [Fact]
    public async Task A_command_can_be_called_in_any_room()
    {
        await using var scene = await Scene.WithAsync(Commands);
        var wins = scene.Discord.AddChannel(scene.Guild, "wins");
        await scene.AnswerAsync(scene.Discord.SlashInAsync(scene.Ada, wins, "goal plan show"), Hello);
        Assert.Equal("hello", (await scene.Discord.NextMessageAsync(wins)).Content);
    }
}
