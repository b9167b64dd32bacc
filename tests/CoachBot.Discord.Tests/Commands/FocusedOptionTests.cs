using CoachBot.Application.Commands;
using CoachBot.Discord.Commands;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Tests.Commands;

public sealed class FocusedOptionTests
{
    [Fact]
    public void The_option_that_is_being_typed_is_found_among_the_others() =>
        Assert.Equal(
            new FocusedOption("schedule add", "channel", "link"),
            Of("""
                {"name":"schedule","type":1,"options":[{"name":"add","type":1,"options":[
                  {"name":"days","type":3,"value":"mon"},{"name":"channel","type":3,"value":"link","focused":true}]}]}
                """));

    [Fact]
    public void Nothing_typed_yet_is_an_empty_text() =>
        Assert.Equal(
            new FocusedOption("mute", "until", ""),
            OfCoach("mute", """{"name":"until","type":3,"value":"","focused":true}"""));

    [Theory]
    [InlineData("mute", """{"name":"until","type":3,"value":"fri"}""")]
    [InlineData("mute", """{"name":"til","type":3,"value":"","focused":true}""")]
    [InlineData("hush", """{"name":"until","type":3,"value":"","focused":true}""")]
    public void What_the_catalogue_does_not_have_gets_no_suggestions(string command, string option) =>
        Assert.Null(OfCoach(command, option));

    [Fact]
    public void Every_option_with_suggestions_is_one_that_completions_are_for()
    {
        var published = Published.Commands(new CommandProjection(Catalogue.Own).DirectMessages()).SelectMany(Published.Options)
            .SelectMany(Published.Options).Count(o => o.TryGetProperty("autocomplete", out _));

        Assert.Equal(
            Catalogue.Own.Commands.Where(c => c.Definition.Path != "setup").SelectMany(c => c.Definition.Parameters)
                .Count(p => !p.NotInForm && Completions.Has(p.Kind)),
            published);
    }

    private static FocusedOption? OfCoach(string command, string option) =>
        Of($$"""{"name":"coach","type":1,"options":[{"name":"{{command}}","type":1,"options":[{{option}}]}]}""");

    private static FocusedOption? Of(string json) => FocusedOption.Of(InvokedCommandTests.Interaction(json), Catalogue.Own);
}
