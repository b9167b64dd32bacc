using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Commands;

/// <content>Wishes, complaints, questions about the coach, and what it does not do.</content>
internal static partial class Sentences
{
    /// <summary>Whether a sentence says that it is too much: <c>nag me less</c>, <c>too many messages</c>, <c>I need you to stop</c>, <c>I don't want more messages</c>, <c>I want out</c>.</summary>
    public static bool IsComplaint(IReadOnlyList<Token> tokens)
    {
        var words = WordsOf(tokens);
        return words is ["too" or "Too", "much" or "many"]
            || (words.Exists(Wishes.Contains) && words[^1].Equals("out", StringComparison.OrdinalIgnoreCase))
            || (words.Count > 1 && words.Exists(Complaints.Contains))
            || (Is(tokens) && ((words.Exists(Fewer.Contains) && words.Exists(Messages.Contains))
                || (Has(words, "you") && (Has(words, "stop") || SaysTooMuch(words)))
                || (words.Exists(Denials.Contains) && (Has(words, "like") || WantsMore(words)))));
    }

    /// <summary>Whether a sentence asks who does what: <c>who promised what</c>.</summary>
    public static bool IsAboutOthers(IReadOnlyList<Token> tokens) => (Is(tokens) && tokens[0].Text.Equals("who", StringComparison.OrdinalIgnoreCase))
        || (tokens.Count > 1 && tokens[0].Text.ToLowerInvariant() is "who's" or "who’s" or "whos");

    /// <summary>Whether a sentence asks what this is, or what to do with it: <c>what can you do?</c>, <c>how does this work</c>.</summary>
    public static bool AsksAboutMe(IReadOnlyList<Token> tokens)
    {
        var words = WordsOf(tokens).ConvertAll(word => word.ToLowerInvariant());
        return words is ["whats" or "what's" or "what’s", "this" or "that"] || words is not ["how", "many", ..] && words is ["what" or "how" or "who", ..] or ["why", "should", ..] && words.Count >= Fewest && words.Exists(Addressed.Contains) && !words.Exists(Kept.Contains);
    }

    /// <summary>Whether the first word only leads on to the speaker, so that it is no slip for a command: <c>lol i did nothing</c>.</summary>
    public static bool IsAside(IReadOnlyList<Token> tokens) => Is(tokens) && IsAboutMe(WordsOf(tokens)[1..]);

    /// <summary>Whether a sentence asks for a yes or no, so that its first word is no slip for a command: <c>do I have to</c>, but not <c>do 20m forum</c>.</summary>
    public static bool IsQuestion(IReadOnlyList<Token> tokens) => Is(tokens) && Asking.Contains(tokens[0].Text) && MinutesIn(WordsOf(tokens)) is null;

    /// <summary>Whether somebody wants the coach to do their posting: <c>can you post for me</c>, <c>write me a post</c>.</summary>
    public static bool AsksToPost(IReadOnlyList<Token> tokens)
    {
        var words = WordsOf(tokens);
        return MinutesIn(words) is null && (Posting.Contains(words[0]) || (words.Count >= Fewest && words[0].ToLowerInvariant() is "can" or "could" or "will" or "please" && words.Exists(Posting.Contains)));
    }

    /// <summary>Whether somebody wants the coach to speak to a colleague: <c>tell lea that she is late</c>.</summary>
    public static bool AsksToTell(IReadOnlyList<Token> tokens) =>
        tokens.Count > 1 && Telling.Contains(tokens[0].Text) && !tokens[1].Text.Equals("me", StringComparison.OrdinalIgnoreCase);

    /// <summary>"I want more people to know us", "our goal is to answer sooner": what could be a goal; "I want to post more on LinkedIn": days for it.</summary>
    private static string? Wish(List<string> words) =>
        words is [var whose, var goal, ..] && whose.ToLowerInvariant() is "my" or "our" && goal.Equals("goal", StringComparison.OrdinalIgnoreCase) ? "goal add"
        : !WantsMore(words) || words.Exists(Timings.Contains) ? null
        : ChannelIn(words) is { } channel && words.Exists(Posting.Contains) ? $"schedule add {channel}"
        : "goal add";

    private static bool WantsMore(List<string> words) => words.Exists(Wishes.Contains) && Has(words, "more");

    /// <summary>"What should I post", "I have nothing to say", "give me ideas": what the team has saved.</summary>
    private static string? Ideas(List<string> words) =>
        Has(words, "ideas") || (Has(words, "nothing") && Has(words, "say")) || (Questions.Contains(words[0]) && words.Exists(Posting.Contains)) ? "idea list" : null;

    /// <summary>"This is too much for me", "it's too often": a smaller promise would do.</summary>
    private static bool IsTooMuch(List<string> words) => !Has(words, "you") && words.Count >= Fewest && SaysTooMuch(words);

    private static bool SaysTooMuch(List<string> words) =>
        words.FindIndex(word => word.Equals("too", StringComparison.OrdinalIgnoreCase)) is >= 0 and var at && at + 1 < words.Count
        && words[at + 1].ToLowerInvariant() is "much" or "often" or "long" or "hard";
}
