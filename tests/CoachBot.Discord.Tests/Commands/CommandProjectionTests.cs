using System.Text.Json;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Discord.Commands;
using CoachBot.Verbs;

namespace CoachBot.Discord.Tests.Commands;

public sealed class CommandProjectionTests
{
    private const int Slash = 1;

    private static readonly CommandProjection Own = new(Catalogue.Own);

    [Fact]
    public void Commands_without_a_group_stand_under_coach_with_today_first()
    {
        var coach = Published.Names(Published.Options(Published.Commands(Own.Server(Audience.Everyone))[0]));

        Assert.Equal("coach", Published.Name(Published.Commands(Own.Server(Audience.Everyone))[0]));
        Assert.Equal("today", coach[0]);
        Assert.Equal(
            Catalogue.Own.Commands.Where(c => c.Definition.Group.Length == 0).Select(c => c.Definition.Path).Order(StringComparer.Ordinal),
            coach.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_group_is_a_command_of_its_own()
    {
        var server = Own.Server(Audience.Everyone);

        Assert.Equal(
            ["coach", .. Catalogue.Own.Groups],
            Published.Names(Published.Commands(server).Where(c => c.GetProperty("type").GetInt32() == Slash)));
        Assert.Equal(
            "Set a goal with a number, a unit and a date", Published.Find(server, "goal", "add").GetProperty("description").GetString());
    }

    [Fact]
    public void A_longer_path_becomes_a_group_in_the_command()
    {
        var catalog = Catalogue.Of(Catalogue.Leaf("team day off"), Catalogue.Leaf("team name"));

        var json = new CommandProjection(catalog).Server(Audience.Everyone);

        Assert.Equal(2, Published.Find(json, "team", "day").GetProperty("type").GetInt32());
        Assert.Equal("off", Published.Find(json, "team", "day").GetProperty("description").GetString());
        Assert.Equal(1, Published.Find(json, "team", "day", "off").GetProperty("type").GetInt32());
        Assert.Equal(1, Published.Find(json, "team", "name").GetProperty("type").GetInt32());
    }

    [Theory]
    [InlineData(ParameterKind.Text, """{"type":3,"name":"x","description":"Which","max_length":200}""")]
    [InlineData(ParameterKind.Amount, """{"type":3,"name":"x","description":"Which","max_length":200}""")]
    [InlineData(ParameterKind.Date, """{"type":3,"name":"x","description":"Which","autocomplete":true,"max_length":200}""")]
    [InlineData(ParameterKind.Interval, """{"type":3,"name":"x","description":"Which","autocomplete":true,"max_length":200}""")]
    [InlineData(ParameterKind.Time, """{"type":3,"name":"x","description":"Which","autocomplete":true,"max_length":200}""")]
    [InlineData(ParameterKind.Duration, """{"type":3,"name":"x","description":"Which","autocomplete":true,"max_length":200}""")]
    [InlineData(ParameterKind.Schedule, """{"type":3,"name":"x","description":"Which","autocomplete":true,"max_length":200}""")]
    [InlineData(ParameterKind.KnownChannel, """{"type":3,"name":"x","description":"Which","autocomplete":true,"max_length":200}""")]
    [InlineData(ParameterKind.AnyChannel, """{"type":3,"name":"x","description":"Which","autocomplete":true,"max_length":200}""")]
    [InlineData(ParameterKind.Goal, """{"type":3,"name":"x","description":"Which","autocomplete":true,"max_length":200}""")]
    [InlineData(ParameterKind.Commitment, """{"type":3,"name":"x","description":"Which","autocomplete":true,"max_length":200}""")]
    [InlineData(ParameterKind.CheckIn, """{"type":3,"name":"x","description":"Which","autocomplete":true,"max_length":200}""")]
    [InlineData(ParameterKind.Zone, """{"type":3,"name":"x","description":"Which","autocomplete":true,"max_length":200}""")]
    [InlineData(ParameterKind.Member, """{"type":6,"name":"x","description":"Which"}""")]
    [InlineData(ParameterKind.Person, """{"type":6,"name":"x","description":"Which"}""")]
    [InlineData(ParameterKind.Room, """{"type":7,"name":"x","description":"Which","channel_types":[0,5]}""")]
    [InlineData(ParameterKind.WorkspaceRole, """{"type":8,"name":"x","description":"Which"}""")]
    [InlineData(ParameterKind.WholeNumber, """{"type":4,"name":"x","description":"Which"}""")]
    [InlineData(ParameterKind.Choice, """{"type":3,"name":"x","description":"Which","choices":[{"name":"on","value":"on"}]}""")]
    public void Each_kind_of_parameter_is_an_option_of_its_type(ParameterKind kind, string option)
    {
        var parameter = new Parameter("x", kind, "Which") { Required = true, Choices = kind == ParameterKind.Choice ? ["on"] : [] };

        var json = new CommandProjection(Catalogue.Of(Catalogue.Leaf("today", parameter))).Server(Audience.Everyone);

        Assert.Equal(option, Published.Find(json, "coach", "today", "x").GetRawText());
    }

    [Fact]
    public void Activities_are_choices_and_texts_know_their_length()
    {
        var server = Own.Server(Audience.Everyone);

        Assert.Equal(
            ["converse", "listen", "publish", "plan", "measure"],
            Published.Names(Published.Find(server, "log", "add", "activity").GetProperty("choices").EnumerateArray()));
        Assert.Equal(40, Published.Find(server, "goal", "add", "unit").GetProperty("max_length").GetInt32());
    }

    [Fact]
    public void What_another_field_says_as_well_is_no_option()
    {
        var options = Published.Names(Published.Options(Published.Find(Own.Server(Audience.Everyone), "log", "add")));

        Assert.Contains("date", options);
        Assert.DoesNotContain("when", options);
    }

    [Fact]
    public void A_description_that_is_too_long_ends_after_a_whole_word()
    {
        var definition = Catalogue.Leaf("today") with { Summary = string.Join(' ', Enumerable.Repeat("seventeen", 11)) };

        var json = new CommandProjection(Catalogue.Of(definition)).Server(Audience.Everyone);

        Assert.Equal(
            string.Join(' ', Enumerable.Repeat("seventeen", 10)) + "…",
            Published.Find(json, "coach", "today").GetProperty("description").GetString());
    }

    [Fact]
    public void Direct_messages_have_all_but_the_set_up()
    {
        var directMessages = Published.Leaves(Own.DirectMessages()).Select(words => string.Join(' ', words)).ToList();
        var slash = Catalogue.Own.Commands.Select(c => c.Definition).Select(d => d.Group.Length == 0 ? $"coach {d.Path}" : d.Path);

        Assert.Equal(
            slash.Where(path => path != "coach setup").Order(StringComparer.Ordinal), directMessages.Order(StringComparer.Ordinal));
        Assert.All(Published.Commands(Own.DirectMessages()), command =>
        {
            Assert.Equal("[1]", command.GetProperty("contexts").GetRawText());
            Assert.Equal("[0]", command.GetProperty("integration_types").GetRawText());
        });
    }

    [Fact]
    public void A_server_has_the_menus_of_messages_and_people_too()
    {
        var menus = Published.Commands(Own.Server(Audience.Everyone)).Where(c => c.GetProperty("type").GetInt32() != Slash);

        Assert.Equal(
            [
                """{"type":3,"name":"Log as engagement","default_member_permissions":null}""",
                """{"type":3,"name":"Save as idea","default_member_permissions":null}""",
                """{"type":2,"name":"Show progress","default_member_permissions":null}""",
            ],
            menus.Select(c => c.GetRawText()));
    }

    [Fact]
    public void Before_the_set_up_there_is_nothing_else_and_for_managers_alone()
    {
        var coach = Assert.Single(Published.Commands(Own.BeforeSetup()));

        Assert.Equal(["coach", "setup"], Assert.Single(Published.Leaves(Own.BeforeSetup())));
        Assert.Equal("32", coach.GetProperty("default_member_permissions").GetString());
        Assert.Equal(["role", "room", "zone", "days", "audience"], Published.Names(Published.Options(Published.Options(coach)[0])));
    }

    [Theory]
    [InlineData(Audience.Everyone, null)]
    [InlineData(Audience.Moderators, "8192")]
    [InlineData(Audience.Managers, "32")]
    public void The_audience_decides_which_permission_shows_the_commands(Audience audience, string? permission) =>
        Assert.All(
            Published.Commands(Own.Server(audience)),
            c => Assert.Equal(permission, c.GetProperty("default_member_permissions").GetString()));

    // A global command without contexts, or with the server among them, would stand beside the server's own of the same name.
    [Fact]
    public void No_command_is_seen_twice_in_a_room_of_the_server_or_in_direct_messages()
    {
        const int inServer = 0;
        const int inDirectMessages = 1;
        var global = Published.Commands(Own.DirectMessages());

        foreach (var ofServer in (byte[][])[Own.Server(Audience.Everyone), Own.Server(Audience.Managers), Own.BeforeSetup()])
        {
            var guild = Published.Commands(ofServer);
            Assert.All(guild, c => Assert.False(c.TryGetProperty("contexts", out _) || c.TryGetProperty("integration_types", out _)));
            var room = guild.Concat(global.Where(c => IsIn(c, inServer))).Select(Key).ToList();
            Assert.Equal(room.Distinct(), room);
            Assert.NotEmpty(room);
        }

        var direct = global.Where(c => IsIn(c, inDirectMessages)).Select(Key).ToList();
        Assert.Equal(direct.Distinct(), direct);
        Assert.Equal(global.Count, direct.Count);

        static (int, string) Key(JsonElement command) => (command.GetProperty("type").GetInt32(), Published.Name(command));

        static bool IsIn(JsonElement command, int context) =>
            !command.TryGetProperty("contexts", out var contexts) || contexts.EnumerateArray().Any(c => c.GetInt32() == context);
    }

    [Fact]
    public void The_same_catalogue_gives_the_same_bytes()
    {
        var again = new CommandProjection(Catalogue.Own);

        Assert.Equal(Own.DirectMessages(), again.DirectMessages());
        Assert.Equal(Own.Server(Audience.Moderators), again.Server(Audience.Moderators));
        Assert.Equal(Own.BeforeSetup(), again.BeforeSetup());
        Assert.NotEqual(Own.Server(Audience.Moderators), Own.Server(Audience.Everyone));
    }

    // Where a change is meant: coachbot manifest discord > tests/CoachBot.Discord.Tests/Commands/manifest.json
    [Fact]
    public void The_commands_are_as_the_file_beside_this_test_has_them() =>
        Assert.Equal(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Commands", "manifest.json")), ManifestVerb.DiscordCommands() + "\n");
}
