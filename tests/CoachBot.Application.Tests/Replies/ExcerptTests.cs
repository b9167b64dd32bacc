using CoachBot.Application.Replies;

namespace CoachBot.Application.Tests.Replies;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("one two", 7, "one two")]
    [InlineData("one two", 6, "one…")]
    [InlineData("one, two", 5, "one…")]
    [InlineData("one two three", 8, "one two…")]
    [InlineData("one two three", 9, "one two…")]
    [InlineData("a https://example.org/page", 12, "a https://e…")]
    [InlineData("unbroken", 4, "unb…")]
    [InlineData("ab😀cd", 4, "ab…")]
    [InlineData("ab😀cd", 5, "ab😀…")]
    public void A_text_ends_after_a_whole_word_and_never_in_the_middle_of_a_character(string text, int longest, string excerpt) =>
        Assert.Equal(excerpt, Excerpt.Of(text, longest));
}
