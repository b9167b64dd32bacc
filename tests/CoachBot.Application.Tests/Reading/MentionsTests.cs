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
}
