using System.Text;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands.Reading;
using CoachBot.Discord.Commands;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Commands;

public sealed class InvokedCommandTests
{
    private static readonly Snowflake Target = new(77);
    private static readonly InteractionData ShowProgress = new() { Name = "Show progress", Type = CommandType.User, TargetId = Target };

    [Fact]
    public void Every_published_command_leads_back_to_the_catalogue()
    {
        var leaves = Published.Leaves(new CommandProjection(Catalogue.Own).Server(Audience.Everyone))
            .Where(words => words.Length > 1);

        var paths = leaves.Select(words => InvokedCommand.Of(Call(words), Catalogue.Own)?.Path ?? $"nothing for {string.Join(' ', words)}");

        Assert.Equal(
            Catalogue.Own.Commands.Select(c => c.Definition.Path).Order(StringComparer.Ordinal), paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_group_in_a_command_leads_back_too()
    {
        var catalog = Catalogue.Of(Catalogue.Leaf("team day off"), Catalogue.Leaf("team day on"));

        Assert.Equal("team day on", InvokedCommand.Of(Call(["team", "day", "on"]), catalog)?.Path);
    }

    [Fact]
    public void Options_are_texts_as_they_would_be_typed()
    {
        var call = Interaction("""
            {"name":"coach","type":1,"options":[{"name":"setup","type":1,"options":[
              {"name":"role","type":8,"value":"41"},
              {"name":"room","type":7,"value":"42"},
              {"name":"zone","type":3,"value":"Europe/Berlin"}]}]}
            """);

        var command = InvokedCommand.Of(call, Catalogue.Own)!;

        Assert.Equal("setup", command.Path);
        Assert.Equal([("role", "<@&41>"), ("room", "<#42>"), ("zone", "Europe/Berlin")], command.Fields.Select(f => (f.Key, f.Value)));
        Assert.Equal("41", Mentions.Role(command.Fields["role"]));
        Assert.Equal("42", Mentions.Room(command.Fields["room"])?.Id);
    }

    [Fact]
    public void A_file_is_its_name_and_comes_along()
    {
        var call = Interaction("""
            {"name":"metric","type":1,"options":[{"name":"import","type":1,"options":[{"name":"file","type":11,"value":"51"}]}],
             "resolved":{"attachments":{"51":{"id":"51","filename":"figures.csv","size":12,"url":"https://cdn.discordapp.com/a","proxy_url":"x"}}}}
            """);

        var command = InvokedCommand.Of(call, Catalogue.Own)!;

        Assert.Equal("figures.csv", command.Fields["file"]);
        Assert.Equal(new UploadedFile(new Snowflake(51), "figures.csv", 12, "https://cdn.discordapp.com/a"), Assert.Single(command.Files));
    }

    [Fact]
    public void A_file_that_Discord_does_not_tell_of_does_not_come_along()
    {
        var call = Interaction("""
            {"name":"metric","type":1,"options":[{"name":"import","type":1,"options":[{"name":"file","type":11,"value":"51"}]}]}
            """);

        Assert.Empty(InvokedCommand.Of(call, Catalogue.Own)!.Files);
    }

    [Fact]
    public void People_and_numbers_are_texts_too()
    {
        var call = Interaction("""
            {"name":"goal","type":1,"options":[{"name":"edit","type":1,"options":[
              {"name":"owner","type":6,"value":"43"},{"name":"goal","type":4,"value":3}]}]}
            """);

        var command = InvokedCommand.Of(call, Catalogue.Own)!;

        Assert.Equal([("owner", "<@43>"), ("goal", "3")], command.Fields.Select(f => (f.Key, f.Value)));
        Assert.Equal("43", Mentions.Person(command.Fields["owner"])?.Id);
    }

    [Theory]
    [InlineData("coach", "dance")]
    [InlineData("dance", "add")]
    [InlineData("coach", "goal")]
    [InlineData("goal", "dance")]
    [InlineData("today")]
    [InlineData("goal")]
    [InlineData("record")]
    [InlineData("coach")]
    [InlineData("coach", "goal", "add")]
    public void What_was_never_published_leads_nowhere(params string[] words) => Assert.Null(InvokedCommand.Of(Call(words), Catalogue.Own));

    [Fact]
    public void A_message_becomes_the_note_of_a_check_in()
    {
        var command = InvokedCommand.Of(Menu("We answered\r\n\tthree people\u0007 today  "), Catalogue.Own)!;

        Assert.Equal("log add", command.Path);
        Assert.Equal([("note", "We answered three people today")], command.Fields.Select(f => (f.Key, f.Value)));
    }

    [Fact]
    public void A_long_message_is_cut_to_what_a_note_takes()
    {
        var longest = Catalogue.Own.Find("log add")!.Definition.Parameters.Single(p => p.Name == "note").Longest;

        var words = InvokedCommand.Of(Menu(string.Join(' ', Enumerable.Repeat("word", longest))), Catalogue.Own)!.Fields["note"];
        var unbroken = InvokedCommand.Of(Menu(new string('x', longest + 1)), Catalogue.Own)!.Fields["note"];
        var fits = InvokedCommand.Of(Menu(new string('x', longest)), Catalogue.Own)!.Fields["note"];

        Assert.InRange(words.Length, longest - 5, longest);
        Assert.EndsWith(" word…", words, StringComparison.Ordinal);
        Assert.Equal(new string('x', longest - 1) + "…", unbroken);
        Assert.Equal(new string('x', longest), fits);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData(null)]
    public void A_message_without_words_leaves_the_note_empty(string? content)
    {
        var command = InvokedCommand.Of(Menu(content), Catalogue.Own)!;

        Assert.Equal("log add", command.Path);
        Assert.Empty(command.Fields);
    }

    [Theory]
    [InlineData("""{"embeds":[{"title":"New form","description":"Zoë asks for **a quote**","color":5,"fields":[]}]}""", "New form: Zoë asks for **a quote**")]
    [InlineData("""{"message_snapshots":[{"message":{"content":"forwarded <@7>","mentions":[{"id":"7","username":"zoe"}]}}]}""", "forwarded @zoe")]
    [InlineData("""{"flags":32768,"components":[{"type":17,"components":[{"type":10,"content":"Hello"},{"type":1,"components":[{"type":2,"label":"Go"}]}]}]}""", "Hello")]
    [InlineData("""{"poll":{"question":{"text":"Which day?"},"answers":[]}}""", "Which day?")]
    [InlineData("""{"sticker_items":[{"id":"1","name":"wave","format_type":1}]}""", null)]
    [InlineData("""{"attachments":[{"id":"1","filename":"a.png","size":3,"url":"u"}]}""", null)]
    public void What_a_message_shows_beside_its_text_is_the_note(string message, string? note)
    {
        var json = """{"id":"55","channel_id":"5","content":"",""" + message[1..];
        var data = Interaction($$"""{"name":"Log as engagement","type":3,"target_id":"55","resolved":{"messages":{"55":{{json}} } } }""");

        Assert.Equal(note, InvokedCommand.Of(data, Catalogue.Own)!.Fields.GetValueOrDefault("note"));
    }

    [Fact]
    public void A_person_is_whose_progress_is_shown()
    {
        var command = InvokedCommand.Of(ShowProgress, Catalogue.Own)!;

        Assert.Equal("progress", command.Path);
        Assert.Equal([("person", "<@77>")], command.Fields.Select(f => (f.Key, f.Value)));
    }

    [Fact]
    public void A_menu_of_another_name_or_type_leads_nowhere()
    {
        Assert.Null(InvokedCommand.Of(ShowProgress with { Name = "Dance" }, Catalogue.Own));
        Assert.Null(InvokedCommand.Of(ShowProgress with { Type = CommandType.Message }, Catalogue.Own));
        Assert.Null(InvokedCommand.Of(ShowProgress with { TargetId = null }, Catalogue.Own));
        Assert.Null(InvokedCommand.Of(Menu("Hello"), Catalogue.Of(Catalogue.Leaf("today"))));
    }

    /// <summary>A slash command without parameters, by the words that call it.</summary>
    internal static InteractionData Call(string[] words)
    {
        IReadOnlyList<CommandOptionValue>? options = null;
        for (var i = words.Length - 1; i > 0; i--)
        {
            var type = i == words.Length - 1 ? CommandOptionType.SubCommand : CommandOptionType.SubCommandGroup;
            options = [new CommandOptionValue { Name = words[i], Type = type, Options = options }];
        }

        return new InteractionData { Name = words[0], Type = CommandType.ChatInput, Options = options };
    }

    internal static InteractionData Interaction(string json)
    {
        var whole = $$"""{"id":"1","application_id":"2","type":2,"token":"t","data":{{json}}}""";
        return InteractionReader.Read(Encoding.UTF8.GetBytes(whole)).Data!;
    }

    private static InteractionData Menu(string? content) => new()
    {
        Name = "Log as engagement",
        Type = CommandType.Message,
        TargetId = Target,
        Resolved = new ResolvedData(Messages: new Dictionary<Snowflake, Message> { [Target] = new(Target, new Snowflake(5), content) }),
    };
}
