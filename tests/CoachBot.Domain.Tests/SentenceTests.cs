using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Domain.Tests;

public sealed class SentenceTests
{
    private static readonly LocalDate Day = new(2026, 3, 31);

    [Fact]
    public void A_sentence_keeps_its_figures_and_days_and_reads_in_english()
    {
        Sentence inner = $"{Quantity.Of(1200.5m, "€")} by {Day}";
        Sentence sentence = $"{"Ada"} wants {inner}, {3} times.";

        Assert.Equal("Ada wants €1,200.50 by 31 Mar 2026, 3 times.", sentence.ToString());
        Assert.Contains(sentence.Parts, part => part.Figure == Quantity.Of(1200.5m, "€"));
        Assert.Contains(sentence.Parts, part => part.Day == Day);
    }

    [Fact]
    public void Sentences_of_the_same_pieces_are_equal()
    {
        Sentence first = $"by {Day}";
        Sentence second = $"by {Day}";
        Sentence text = $"by {"31 Mar 2026"}";

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, text);
    }
}
