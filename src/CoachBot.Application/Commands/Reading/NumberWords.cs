namespace CoachBot.Application.Commands.Reading;

/// <summary>Numbers up to 99 in words: <c>fifteen</c>, <c>forty-five</c>, <c>forty five</c>.</summary>
internal static class NumberWords
{
    private static readonly string[] Ones =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The number that begins at a word, and how many words it has; 0 words for none.</summary>
    public static (int Count, int Value) Read(Words words, int at) =>
        Of($"{words[at]}-{words[at + 1]}") is > 0 and var both ? (2, both)
        : Of(words[at]) is > 0 and var one ? (1, one)
        : (0, 0);

    /// <summary>The number that is one word; 0 for none.</summary>
    public static int Of(string word) =>
        word.Split('-') is [var tens, var ones] ? Of(Tens, tens) is > 0 and var ten && Of(Ones, ones) is > 0 and < 10 and var one ? Ten(ten) + one : 0
        : Of(Tens, word) is > 0 and var round ? Ten(round)
        : Of(Ones, word);

    /// <summary>Counted from 1; 0 where it is not there.</summary>
    private static int Of(string[] words, string word) => Array.IndexOf(words, word) + 1;

    private static int Ten(int counted) => 10 * (counted + 1);
}
