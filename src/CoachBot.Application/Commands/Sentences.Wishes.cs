using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Commands;

/// <content>Sentences that no command answers: complaints, questions about the coach, wishes for what it does not do.</content>
internal static partial class Sentences
{
    /// <summary>Whether a sentence says that it is too much: <c>nag me less</c>, <c>too many messages</c>, <c>I need you to stop</c>, <c>I don't want more messages</c>, <c>I want out</c>.</summary>
    public static bool IsComplaint(IReadOnlyList<Token> tokens) => WordsOf(tokens) is var words
        && (words is ["too" or "Too", "much" or "many"] || (words.Exists(Wishes.Contains) && words[^1].Equals("out", StringComparison.OrdinalIgnoreCase)) || (words.Count > 1 && words.Exists(Complaints.Contains)) || (Is(tokens)
            && ((words.Exists(Fewer.Contains) && words.Exists(Messages.Contains))
                || (Has(words, "stop") && Has(words, "you")) || (WantsMore(words) && words.Exists(Denials.Contains)))));

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
}
