using CoachBot.Loopback.Discord;

namespace CoachBot.Loopback.Tests.Discord;

public sealed class CommandLimitTests
{
    public static TheoryData<string, string> Wrong => new()
    {
        { "0.name", Command("Log") },
        { "0.name", Command("two words") },
        { "0.name", Command(new('x', 33)) },
        { "0.description", """[{"name":"log","description":""}]""" },
        { "0.description", $$"""[{"name":"log","description":"{{new string('x', 101)}}"}]""" },
        { "0.options", Command("log", Many(26, i => Option($"o{i}"))) },
        { "0.options.1", Command("log", $"{Option("a")},{Option("b", more: ",\"required\":true")}") },
        { "0.options.1.name", Command("log", $"{Option("a")},{Option("a")}") },
        { "0.options", Command("log", $"{Option("a")},{Option("b", type: 1)}") },
        { "0.options.0.options", Command("log", Option("a", type: 1, more: $",\"options\":[{Option("b", type: 2)}]")) },
        { "0.options.0.choices",
            Command("log", Option("a", more: $",\"choices\":[{Many(26, i => $$"""{"name":"{{i}}","value":"{{i}}"}""")}]")) },
        { "0.options.0.choices.0.value", Command("log", Option("a", type: 4, more: ""","choices":[{"name":"x","value":"1"}]""")) },
        { "0.options.0.autocomplete", Command("log", Option("a", more: ""","autocomplete":true,"choices":[{"name":"x","value":"1"}]""")) },
        { "0.options.0.autocomplete", Command("log", Option("a", type: 5, more: ",\"autocomplete\":true")) },
        { "0.options.0.min_value", Command("log", Option("a", more: ",\"min_value\":1")) },
        { "0.options.0.max_length", Command("log", Option("a", type: 4, more: ",\"max_length\":1")) },
        { "0", Command("log",
            Many(25, i => Option($"o{i}", type: 1, more: $",\"options\":[{Many(4, j => Option($"p{j}", description: new('x', 80)))}]"))) },
        { "0.options", """[{"name":"Log it","type":3,"options":[{"name":"a","description":"b","type":3}]}]""" },
        { "0.description", """[{"name":"Log it","type":3,"description":"x"}]""" },
        { "_errors", $"[{Many(16, i => $$"""{"name":"m{{i}}","type":3}""")}]" },
        { "_errors", $"[{Many(101, i => $$"""{"name":"c{{i}}","description":"d"}""")}]" },
        { "_errors", """[{"name":"log","description":"d"},{"name":"log","description":"d"}]""" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Commands_over_a_documented_limit_are_refused_where_they_are_wrong(string path, string body)
    {
        await using var scene = await Scene.StartAsync(options => options with { OpenApiPath = null });
        (await scene.Rest.SendAsync("PUT", $"applications/{scene.Discord.ApplicationId}/commands", body)).IsInvalidAt(path);
        Assert.Empty(scene.Discord.Commands());
    }

    [Fact]
    public async Task An_overwrite_replaces_all_types_and_keeps_the_ids_of_those_that_stay()
    {
        await using var scene = await Scene.StartAsync();
        await scene.Rest.RegisterAsync("""[{"name":"log","description":"d"},{"name":"Log it","type":3}]""");
        var log = scene.Discord.Commands()[0];
        await scene.Rest.RegisterAsync("""[{"name":"log","description":"d"},{"name":"away","description":"d"}]""");
        Assert.Equal(["log", "away"], scene.Discord.Commands().Select(command => command.Name));
        Assert.Equal((log.Id, log.Version), (scene.Discord.Commands()[0].Id, scene.Discord.Commands()[0].Version));
        Assert.Equal(2, scene.Discord.CommandOverwrites);
        var listed = await scene.Rest.GetAsync($"applications/{scene.Discord.ApplicationId}/commands");
        Assert.Equal(2, listed.Body.GetArrayLength());
        Assert.Equal(20012, (await scene.Rest.GetAsync("applications/1/commands")).Code);
    }

    [Fact]
    public async Task One_command_can_be_made_changed_and_deleted()
    {
        await using var scene = await Scene.StartAsync();
        var path = $"applications/{scene.Discord.ApplicationId}/commands";
        var made = await scene.Rest.PostAsync(path, """{"name":"log","description":"d"}""");
        Assert.Equal(201, made.Status);
        Assert.Equal(200, (await scene.Rest.PostAsync(path, """{"name":"log","description":"e"}""")).Status);
        Assert.Equal("f", (await scene.Rest.SendAsync("PATCH", $"{path}/{made["id"]}", """{"description":"f"}"""))["description"]);
        Assert.Equal("log", (await scene.Rest.GetAsync($"{path}/{made["id"]}"))["name"]);
        Assert.Equal(204, (await scene.Rest.SendAsync("DELETE", $"{path}/{made["id"]}")).Status);
        Assert.Equal(10063, (await scene.Rest.GetAsync($"{path}/{made["id"]}")).Code);
    }

    [Fact]
    public async Task Contexts_are_for_global_commands_only()
    {
        await using var scene = await Scene.StartAsync();
        var path = $"applications/{scene.Discord.ApplicationId}/guilds/{scene.Guild.Id}/commands";
        (await scene.Rest.SendAsync("PUT", path, """[{"name":"log","description":"d","contexts":[0]}]""")).IsInvalidAt("0.contexts");
        Assert.Equal(200, (await scene.Rest.SendAsync("PUT", path, """[{"name":"log","description":"d"}]""")).Status);
        Assert.Equal(scene.Guild, Assert.Single(scene.Discord.Commands(scene.Guild)).Guild);
    }

    [Fact]
    public async Task More_than_200_new_commands_a_day_are_refused()
    {
        await using var scene = await Scene.StartAsync(options => options with { LimitRates = false });
        for (var day = 0; day < 2; day++)
            await scene.Rest.RegisterAsync($"[{Many(100, i => $$"""{"name":"c{{day}}-{{i}}","description":"d"}""")}]");
        var path = $"applications/{scene.Discord.ApplicationId}/commands";
        Assert.Equal(30034, (await scene.Rest.SendAsync("PUT", path, Command("one-more"))).Code);
        scene.Clock.Advance(TimeSpan.FromDays(1));
        await scene.Rest.RegisterAsync(Command("one-more"));
    }

    [Fact]
    public async Task The_client_shows_a_command_by_context_and_permission()
    {
        await using var scene = await Scene.StartAsync(commands: """
            [{"name":"here","description":"d","contexts":[0]},{"name":"private","description":"d","contexts":[1]},
             {"name":"lead","description":"d","default_member_permissions":"32"},
             {"name":"admin","description":"d","default_member_permissions":"0"}]
            """);
        Assert.Equal(["here"], scene.Discord.CommandsShownTo(scene.Ada, scene.Guild).Select(command => command.Name));
        Assert.Equal(["private", "lead", "admin"], scene.Discord.CommandsShownTo(scene.Ada, null).Select(command => command.Name));
        var ben = scene.Discord.AddUser("ben");
        scene.Discord.AddMember(scene.Guild, ben, [scene.Discord.AddRole(scene.Guild, "lead", Permissions.ManageGuild)]);
        Assert.Equal(["here", "lead"], scene.Discord.CommandsShownTo(ben, scene.Guild).Select(command => command.Name));
        scene.Discord.AddMember(scene.Guild, ben, permissions: Permissions.Administrator);
        Assert.Equal(["here", "lead", "admin"], scene.Discord.CommandsShownTo(ben, scene.Guild).Select(command => command.Name));
        await Assert.ThrowsAsync<ClientRefusedException>(() => scene.Discord.SlashAsync(scene.Ada, scene.Guild, "lead"));
    }

    private static string Command(string name, string options = "") =>
        $$"""[{"name":"{{name}}","description":"d","options":[{{options}}]}]""";

    private static string Option(string name, int type = 3, string more = "", string description = "d") =>
        $$"""{"name":"{{name}}","description":"{{description}}","type":{{type}}{{more}}}""";

    private static string Many(int count, Func<int, string> json) => string.Join(',', Enumerable.Range(0, count).Select(json));
}
