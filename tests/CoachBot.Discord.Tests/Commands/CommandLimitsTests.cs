using CoachBot.Application.Commands;
using CoachBot.Discord.Commands;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Commands;

public sealed class CommandLimitsTests
{
    [Fact]
    public void The_catalogue_is_within_all_limits() => Assert.NotEmpty(new CommandProjection(Catalogue.Own).DirectMessages());

    [Fact]
    public void Twenty_five_entries_work_and_one_more_does_not()
    {
        var leaves = Enumerable.Range(1, 26).Select(i => Catalogue.Leaf($"goal do{i}")).ToArray();

        _ = new CommandProjection(Catalogue.Of(leaves[..25]));

        Assert.Equal("Discord would refuse `/goal do26`: `/goal` has 26 entries, at most 25 work.", Refusal(leaves));
    }

    [Fact]
    public void Twenty_five_parameters_work_and_one_more_does_not()
    {
        var parameters = Enumerable.Range(1, 26).Select(i => new Parameter($"p{i}", ParameterKind.Text, "Text")).ToArray();

        _ = new CommandProjection(Catalogue.Of(Catalogue.Leaf("goal add", parameters[..25])));

        Assert.Equal(
            "Discord would refuse `/goal add p26`: `/goal add` has 26 entries, at most 25 work.",
            Refusal(Catalogue.Leaf("goal add", parameters)));
    }

    [Fact]
    public void Three_words_are_as_deep_as_it_goes() => Assert.Equal(
        "Discord would refuse `/goal step due`: a command, a group in it and a subcommand in that are as deep as it goes.",
        Refusal(Catalogue.Leaf("goal step due add")));

    [Fact]
    public void A_command_is_8000_characters_at_most_with_all_that_is_below_it()
    {
        _ = new CommandProjection(Catalogue.Of(OfLength(8000)));

        Assert.Equal(
            "Discord would refuse `/goal`: its names, descriptions and values are 8001 characters, at most 8000 work.",
            Refusal(OfLength(8001)));
    }

    [Theory]
    [InlineData("Add")]
    [InlineData("ÄNDERN")]
    [InlineData("add!")]
    [InlineData("an-unbelievably-long-name-it-is-33")]
    public void A_name_that_is_none_is_refused(string name) => Assert.Equal(
        $"Discord would refuse `/goal {name}`: the name “{name}” is not 1 to 32 small letters, digits, - or _.",
        Refusal(Catalogue.Leaf($"goal {name}")));

    [Theory]
    [InlineData("hinzufügen")]
    [InlineData("जोड़ें")]
    [InlineData("a-name-that-has-32-characters-ok")]
    public void Names_of_any_script_work(string name) =>
        Assert.NotEmpty(new CommandProjection(Catalogue.Of(Catalogue.Leaf($"goal {name}"))).DirectMessages());

    [Fact]
    public void A_parameters_name_is_checked_too() => Assert.Equal(
        "Discord would refuse `/goal add Due`: the name “Due” is not 1 to 32 small letters, digits, - or _.",
        Refusal(Catalogue.Leaf("goal add", new Parameter("Due", ParameterKind.Date, "Date"))));

    [Fact]
    public void A_description_is_never_empty() => Assert.Equal(
        "Discord would refuse `/goal add`: the description has 0 characters, 1 to 100 work.",
        Refusal(Catalogue.Leaf("goal add") with { Summary = "" }));

    [Fact]
    public void A_parameters_description_is_never_empty() => Assert.Equal(
        "Discord would refuse `/goal add due`: the description has 0 characters, 1 to 100 work.",
        Refusal(Catalogue.Leaf("goal add", new Parameter("due", ParameterKind.Date, ""))));

    [Fact]
    public void A_description_has_100_characters_at_most()
    {
        CommandLimits.Check([new DeclaredCommand(CommandType.ChatInput, "goal", new string('x', 100))]);

        Assert.Equal(
            "Discord would refuse `/goal`: the description has 101 characters, 1 to 100 work.",
            Refusal(new DeclaredCommand(CommandType.ChatInput, "goal", new string('x', 101))));
    }

    [Fact]
    public void A_parameter_has_25_choices_at_most()
    {
        var choices = Enumerable.Range(1, 26).Select(i => $"c{i}").ToArray();

        _ = new CommandProjection(Catalogue.Of(Choosing(choices[..25])));

        Assert.Equal("Discord would refuse `/goal add which`: it has 26 choices, at most 25 work.", Refusal(Choosing(choices)));
    }

    [Fact]
    public void A_choice_has_1_to_100_characters()
    {
        _ = new CommandProjection(Catalogue.Of(Choosing(new string('x', 100))));

        Assert.Equal(
            "Discord would refuse `/goal add which`: the choice has 101 characters, 1 to 100 work.",
            Refusal(Choosing(new string('x', 101))));
        Assert.Equal("Discord would refuse `/goal add which`: the choice has 0 characters, 1 to 100 work.", Refusal(Choosing("")));
    }

    [Fact]
    public void The_value_of_a_choice_has_100_characters_at_most()
    {
        var choice = new CommandChoice("x", new string('x', 101));
        var option = new DeclaredOption(CommandOptionType.Text, "which", "Which") { Choices = [choice] };

        Assert.Equal(
            "Discord would refuse `/goal which`: the value of a choice has 101 characters, 1 to 100 work.",
            Refusal(new DeclaredCommand(CommandType.ChatInput, "goal", "Goals") { Options = [option] }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6001)]
    public void A_text_may_be_1_to_6000_characters_long(int longest)
    {
        var note = new Parameter("note", ParameterKind.Text, "Note");

        _ = new CommandProjection(Catalogue.Of(Catalogue.Leaf("goal add", note with { Longest = 6000 })));

        Assert.Equal(
            $"Discord would refuse `/goal add note`: its text may be {longest} characters long, 1 to 6000 work.",
            Refusal(Catalogue.Leaf("goal add", note with { Longest = longest })));
    }

    [Fact]
    public void There_are_100_slash_commands_at_most()
    {
        var groups = Enumerable.Range(1, 101).Select(i => Catalogue.Leaf($"g{i} add")).ToArray();

        _ = new CommandProjection(Catalogue.Of(groups[..100]));

        Assert.Equal("Discord would refuse `/g101`: there are 101 commands of the type ChatInput, at most 100 work.", Refusal(groups));
    }

    [Theory]
    [InlineData(CommandType.User)]
    [InlineData(CommandType.Message)]
    public void There_are_15_commands_in_a_menu_at_most(CommandType type)
    {
        var menu = Enumerable.Range(1, 16).Select(i => new DeclaredCommand(type, $"Do {i}", null)).ToArray();

        CommandLimits.Check(menu[..15]);

        Assert.Equal($"Discord would refuse `Do 16`: there are 16 commands of the type {type}, at most 15 work.", Refusal(menu));
    }

    [Fact]
    public void A_command_in_a_menu_has_a_name_of_32_characters_at_most() => Assert.Equal(
        $"Discord would refuse `{new string('x', 33)}`: the name has 33 characters, 1 to 32 work.",
        Refusal(new DeclaredCommand(CommandType.User, new string('x', 33), null)));

    [Fact]
    public void Names_are_unique_beside_each_other()
    {
        var due = new Parameter("due", ParameterKind.Date, "Date");

        Assert.Equal(
            "Discord would refuse `/goal`: it is declared twice.",
            Refusal(new DeclaredCommand(CommandType.ChatInput, "goal", "One"), new DeclaredCommand(CommandType.ChatInput, "goal", "Two")));
        Assert.Equal(
            "Discord would refuse `/goal add due`: it is declared twice.",
            Refusal(Catalogue.Leaf("goal add", due, due)));
        CommandLimits.Check(
            [new DeclaredCommand(CommandType.User, "Progress", null), new DeclaredCommand(CommandType.Message, "Progress", null)]);
    }

    /// <summary>A command whose names, descriptions and values have so many characters, from 7,913 to 8,009.</summary>
    private static CommandDefinition OfLength(int characters)
    {
        var begun = "goal".Length + "add".Length + "add".Length + "What it does".Length;
        var choices = Enumerable.Range(10, 25).Select(i => $"{i}{new string('x', 48)}").ToArray();
        var parameters = Enumerable.Range(1, 3)
            .Select(i => new Parameter($"p{i}", ParameterKind.Choice, new string('x', 98)) { Choices = choices })
            .Append(new Parameter("p4", ParameterKind.Text, new string('x', 86)))
            .ToList();
        begun += (3 * (2 + 98 + (25 * 100))) + 2 + 86;
        var rest = new Parameter("p5", ParameterKind.Text, new string('x', characters - begun - "p5".Length));
        return Catalogue.Leaf("goal add", [.. parameters, rest]);
    }

    private static CommandDefinition Choosing(params string[] choices) =>
        Catalogue.Leaf("goal add", new Parameter("which", ParameterKind.Choice, "Which") { Choices = choices });

    private static string Refusal(params CommandDefinition[] definitions) =>
        Assert.Throws<InvalidOperationException>(() => new CommandProjection(Catalogue.Of(definitions))).Message;

    private static string Refusal(params DeclaredCommand[] commands) =>
        Assert.Throws<InvalidOperationException>(() => CommandLimits.Check(commands)).Message;
}
