using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Tests.Reading;

public sealed class MentionsTests
{
    [Theory]
    [InlineData("<#C1|social>", "social")]
    [InlineData("<#C1|>", null)]
    [InlineData("<#C1>", null)]
    public void Room_HasANameWhereTheMentionHasOne(string word, string? name) => Assert.Equal(("C1", name), Mentions.Room(word));

    [Theory]
    [InlineData("<@U1|maria>", "maria")]
    [InlineData("<@U1|>", null)]
    [InlineData("<@!1>", null)]
    public void Person_HasANameWhereTheMentionHasOne(string word, string? name) => Assert.Equal(name, Mentions.Person(word)!.Value.Name);

    [Theory]
    [InlineData("maria")]
    [InlineData("<@U1")]
    [InlineData("<#C1>")]
    public void Person_IsNoOtherWord(string word) => Assert.Null(Mentions.Person(word));

    [Theory]
    [InlineData("thanks <@U1|maria>, see <#C1|social>", "thanks @maria, see #social")]
    [InlineData("thanks <@U02BEN> and <@!3>", "thanks @ben and @somebody")]
    [InlineData("<@U1> <!channel> <#C1>", "<@U1> <!channel> <#C1>")]
    [InlineData("<@&7> in <#5> or <#5|>", "@role in #channel or #channel")]
    [InlineData("5 < 6 <b> <@>", "5 < 6 <b> <@>")]
    public void InWords_HasNamesInPlaceOfIds(string text, string words) =>
        Assert.Equal(words, Mentions.InWords(text, account => account == "U02BEN" ? "ben" : null));
}
