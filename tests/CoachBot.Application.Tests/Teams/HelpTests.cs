using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Help;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Tests.Teams;

public class HelpTests
{
    private readonly TeamWorld _world = new();

    [Fact]
    public void Help_names_every_command()
    {
        var reply = _world.Say(_world.Carol, "help");

        var said = Spoken.Of(reply);
        Assert.All(_world.Catalog.Commands, c => Assert.Contains(c.Definition.Name, said));
        Assert.Equal(_world.Catalog.Commands.Count, Assert.IsType<HelpFacts>(reply.Facts).Commands.Count);
    }

    [Fact]
    public void The_commands_of_a_day_come_first()
    {
        CommandCatalog? catalog = null;
        var help = new HelpCommand(() => catalog!);
        catalog = new CommandCatalog([help, new Named("zebra"), new Named("log"), new Named("today")]);

        var said = Spoken.Of(help.Handle(new CommandContext(_world.Session, _world.Carol, new("t", "w", "a", "n", null), _world.Now)));

        Assert.StartsWith("On a day today: does today. log: does log. And more", said);
        Assert.True(said.IndexOf("zebra", StringComparison.Ordinal) > said.IndexOf("And more", StringComparison.Ordinal));
    }

    [Fact]
    public void Help_on_one_command_has_its_usage_parameters_and_examples()
    {
        var said = Spoken.Of(_world.Say(_world.Carol, "help team role"));

        Assert.Contains("team role PERSON member|lead|admin", said);
        Assert.Contains("--person: Who. The name of someone in the team works", said);
        Assert.Contains("team role @maria lead", said);
    }

    [Fact]
    public void Help_on_a_group_has_its_commands()
    {
        var reply = _world.Say(_world.Carol, "help settings");

        Assert.Equal(
            _world.Catalog.Commands.Where(c => c.Definition.Group == "settings").Select(c => c.Definition.Path),
            Assert.IsType<HelpFacts>(reply.Facts).Commands.Select(c => c.Path));
    }

    [Fact]
    public void Help_on_a_mistyped_word_names_the_nearest_with_a_button()
    {
        var reply = Assert.Throws<UserError>(() => _world.Say(_world.Carol, "help exprot")).Reply;

        Assert.Contains("Did you mean export?", Spoken.Of(reply));
        Assert.Equal("help export", Assert.Single(reply.Buttons).Action.Get("t"));
        Assert.Contains("help shows all", _world.Refused(_world.Carol, "help quantum physics"));
    }

    [Fact]
    public void Every_example_of_a_command_is_understood()
    {
        _world.Join("maria", Domain.Teams.Role.Member);
        _world.Promise(_world.Carol, new Domain.Engagement.Schedule.Quota(3));
        foreach (var command in _world.Catalog.Commands)
        {
            foreach (var example in command.Definition.Examples.Where(e => e is not "why G1"))
            {
                var tokens = Tokenizer.Split(example);
                var (found, consumed) = _world.Catalog.Match(tokens);
                Assert.Same(command, found);
                var reader = new ParameterReader(_world.Carol, _world.Carol.Today(_world.Now));
                Assert.Null(new Binder(command.Definition, reader).Bind(example, [.. tokens.Skip(consumed)]).Missing);
            }
        }
    }

    [Fact]
    public void The_documentation_holds_every_command_with_its_parameters_and_examples()
    {
        var text = CommandDocs.Render(_world.Catalog);

        Assert.All(_world.Catalog.Commands.Select(c => c.Definition), d =>
        {
            Assert.Contains($"### `{d.Usage}`\n\n{d.Summary}.", text);
            Assert.All(d.Parameters, p => Assert.Contains($"| `--{p.Name}`", text));
            Assert.All(d.Examples, e => Assert.Contains($"\n{e}\n", text));
        });
        Assert.Contains("For admins.", text);
    }

    [Fact]
    public void Every_class_of_texts_prints_and_every_function_with_it()
    {
        var lines = TextsPrinter.Lines().ToList();

        Assert.All(TextsPrinter.Classes(), t => Assert.Contains(lines, l => l.StartsWith(t.Name + ".", StringComparison.Ordinal)));
        Assert.Contains("TeamTexts.Named: The team is called **Name**.", lines);
        Assert.DoesNotContain(lines, l => l.Contains('\n'));
    }

    [Fact]
    public void Texts_print_one_and_several_and_every_state()
    {
        var lines = TextsPrinter.Lines().ToList();

        Assert.Contains(lines, l => l.StartsWith("WhyTexts.ReserveNext: Next: 3 more kept earn", StringComparison.Ordinal));
        Assert.Contains("SettingsTexts.Dates: I write dates like **2026-01-05** from now on.", lines);
        Assert.Equal(6, lines.Count(l => l.StartsWith("WhyTexts.Excused:", StringComparison.Ordinal)));
    }

    private sealed class Named(string path) : ICommand
    {
        public CommandDefinition Definition { get; } = new(path, $"does {path}", CommandEffect.Query);

        public Reply Handle(CommandContext context) => Reply.Of();
    }
}
