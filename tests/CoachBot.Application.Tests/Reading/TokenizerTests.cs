using CoachBot.Application.Commands.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Application.Tests.Reading;

public sealed class TokenizerTests
{
    [Fact]
    public void Words_are_split_at_white_space_and_know_their_place() =>
        Assert.Equal(
            [new Token("log", false, 1, 4), new Token("30m", false, 6, 9), new Token("forum", false, 10, 15)],
            Tokenizer.Split(" log  30m\tforum\n"));

    [Fact]
    public void Straight_and_curly_quotes_group() =>
        Assert.Equal(
            [new Token("a b", true, 0, 5), new Token("c d", true, 6, 11), new Token("e f", true, 12, 17)],
            Tokenizer.Split("\"a b\" “c d” „e f“"));

    [Fact]
    public void An_empty_quotation_is_an_empty_token() =>
        Assert.Equal([new Token("", true, 0, 2)], Tokenizer.Split("\"\""));

    [Theory]
    [InlineData("\"a b", "\"a|b")]
    [InlineData("“a b", "“a|b")]
    [InlineData("“a b\"", "“a|b\"")]
    [InlineData("5\" wide 6\" high", "5\"|wide|6\"|high")]
    [InlineData("don't 'a b'", "don't|'a|b'")]
    [InlineData("say\"x y\"", "say\"x|y\"")]
    public void A_quote_that_groups_nothing_is_a_character(string line, string expected)
    {
        var tokens = Tokenizer.Split(line);

        Assert.Equal(expected.Split('|'), tokens.Select(token => token.Text));
        Assert.All(tokens, token => Assert.False(token.Quoted));
    }

    [Fact]
    public void A_quotation_ends_its_token() =>
        Assert.Equal(["a b", "c"], Tokenizer.Split("\"a b\"c").Select(token => token.Text));

    [Fact]
    public void Options_and_control_characters_stay_in_the_text() =>
        Assert.Equal(["--note", "a\u0007b", "\u200b"], Tokenizer.Split("--note a\u0007b \u200b").Select(token => token.Text));

    [Fact]
    public void Tokens_are_in_order_and_quote_the_line() =>
        Prop.ForAll(TypedLine.Any(), line =>
        {
            var tokens = Tokenizer.Split(line);
            return tokens.All(token => line[token.Start..token.End].Contains(token.Text, StringComparison.Ordinal))
                && tokens.Zip(tokens.Skip(1)).All(pair => pair.First.End <= pair.Second.Start)
                && tokens.Where(token => !token.Quoted).All(token => token.Text.Length > 0 && !token.Text.Any(char.IsWhiteSpace));
        }).QuickCheckThrowOnFailure();
}
