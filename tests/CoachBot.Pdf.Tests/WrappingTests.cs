namespace CoachBot.Pdf.Tests;

public sealed class WrappingTests
{
    private static readonly IRuler OneEach = new Counted();

    [Fact]
    public void Lines_BreaksAtBlanks() => Assert.Equal(["one two", "three"], Of("one two three", 7, 9));

    [Fact]
    public void Lines_BreaksAWordThatIsTooLong() => Assert.Equal(["abcde", "f gh"], Of("abcdef gh", 5, 9));

    [Fact]
    public void Lines_EndsTheLastOneInAnEllipsis_WhereThereIsMore() => Assert.Equal(["one", "two…"], Of("one two three four", 5, 2));

    private static IReadOnlyList<string> Of(string text, double width, int most) => Wrapping.Lines(text, width, 1, isBold: false, most, OneEach);

    private sealed class Counted : IRuler
    {
        public double WidthOf(string text, double size, bool isBold) => text.Length * size;
    }
}
