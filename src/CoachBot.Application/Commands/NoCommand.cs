using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;

namespace CoachBot.Application.Commands;

/// <summary>What is said to a line that begins no command.</summary>
internal static class NoCommand
{
    /// <summary>Other words for adding: <c>goal new</c>, <c>idea save</c>.</summary>
    private static readonly HashSet<string> Adding = new(StringComparer.OrdinalIgnoreCase) { "add", "new", "save", "create", "make", "set", "note", "start" };

    /// <summary>What a group's things are called beside the group's own name.</summary>
    private static readonly HashSet<string> Promises = new(StringComparer.OrdinalIgnoreCase) { "reminder", "session", "promise", "commitment", "day", "days" };

    /// <summary>Words for what the commands of a group are called, and the names that they may have there.</summary>
    private static readonly (HashSet<string> Said, string[] Names)[] Others =
    [
        (new(["delete", "remove", "cancel", "stop", "finish", "archive", "quit"], StringComparer.OrdinalIgnoreCase), ["close", "end", "delete", "remove", "drop", "leave"]),
        (new(["change", "update", "rename", "modify", "fix", "move"], StringComparer.OrdinalIgnoreCase), ["edit", "adjust"]),
        (new(["view", "see", "open", "info", "details", "progress", "status", "overview"], StringComparer.OrdinalIgnoreCase), ["show", "list"]),
        // What undo alone does.
        (new(["reopen", "restore"], StringComparer.OrdinalIgnoreCase), []),
    ];

    /// <summary>A kind answer with the command that was probably meant.</summary>
    public static Reply Of(string line, IReadOnlyList<Token> tokens, CommandCatalog catalog)
    {
        if (Courtesy.IsFarewell(line))
        {
            return GeneralTexts.Goodbye();
        }

        if (Sentences.AsksToPost(tokens) || Sentences.AsksToTell(tokens))
        {
            return Sentences.AsksToTell(tokens) ? GeneralTexts.TellsNobody() : GeneralTexts.PostsNothing();
        }

        // "i quit" is said by its second word.
        var (first, isSentence) = (tokens is [{ Text: "i" or "I" }, _] ? tokens[1].Text : tokens[0].Text, Sentences.Is(tokens));
        var leaf = catalog.Leaf(first) is { } path && !NamesNoNumber(tokens, path) ? Repaired(line, tokens, path) : null;
        var guess = Sentences.Guess(tokens) is { } said && CommandButton.Of(said, said).Count > 0 ? said : null;
        var added = Added(line, tokens, catalog);
        return added is not null ? GeneralTexts.Sentence(added)
            : guess is not null && (!isSentence || Sentences.Total(tokens) is not null) ? GeneralTexts.Sentence(guess)
            : !isSentence && leaf is not null ? GeneralTexts.Unknown(first, leaf)
            : !Sentences.IsAside(tokens) && !Sentences.IsAboutOthers(tokens) && !Sentences.IsQuestion(tokens) && !CalendarWords.TryWeekday(first.ToLowerInvariant(), out _) && catalog.Nearest(tokens) is { } nearest
                ? GeneralTexts.Unknown(first, OfGroupNamed(nearest, line, tokens, catalog) ?? Repaired(line, tokens, nearest))
            : Sentences.IsComplaint(tokens) ? GeneralTexts.Peace()
            : guess is not null ? GeneralTexts.Sentence(guess)
            : leaf is null && tokens is [_, { Text: var figure }] && figure.All(char.IsAsciiDigit) ? GeneralTexts.Sentence($"record {first} {figure}")
            : IsCount(tokens) ? GeneralTexts.Sentence($"record {line.TrimStart('+')}")
            : GeneralTexts.Unknown(first, leaf, isSentence && leaf is null);
    }

    /// <summary>
    /// What was meant by a group and words that its default command can't read: half of one of its commands (<c>settings quiet</c>), else
    /// something to add (<c>goal 10 leads by june</c>). Null where neither is there.
    /// </summary>
    public static string? OfGroup(CommandDefinition definition, string line, IReadOnlyList<Token> tokens, int consumed, CommandCatalog catalog)
    {
        var (group, add) = ($"{definition.Group} ", $"{definition.Group} add");
        var leaves = catalog.Paths.Where(path => path.StartsWith(group, StringComparison.OrdinalIgnoreCase)).Select(path => path[group.Length..]);
        return NearestWord.Find(tokens[consumed].Text, leaves) is { } leaf ? Repaired(line, tokens, group + leaf)
            : Array.Find(Others, other => other.Said.Contains(tokens[consumed].Text)) is { Said: not null } other
                ? OtherName(other.Names, group, isAlone: tokens.Count == consumed + 1, catalog) is { } named ? Repaired(line, tokens, named) : null
            : Choosing(tokens[consumed].Text, definition, catalog) is { } chosen ? $"{chosen} {line[tokens[consumed].Start..]}"
            : definition.Path != add && catalog.Find(add) is not null && Adding.Contains(tokens[consumed].Text) ? Repaired(line, tokens, add)
            : definition.Path != add && catalog.Find(add) is not null && tokens.Count > consumed + 1 ? $"{add} {line[tokens[consumed].Start..]}"
            : null;
    }

    /// <summary>What was meant where the words begin with a group, nearly: <c>goal: 10 leads by june</c>.</summary>
    private static string? OfGroupNamed(string nearest, string line, IReadOnlyList<Token> tokens, CommandCatalog catalog) =>
        tokens.Count > 1 && catalog.Groups.Contains(nearest) && catalog.Find(nearest) is { } command ? OfGroup(command.Definition, line, tokens, 1, catalog) : null;

    /// <summary>The one other command of a group in which a word can be chosen: <c>plan easier</c>, <c>stage operational</c>.</summary>
    private static string? Choosing(string word, CommandDefinition definition, CommandCatalog catalog) =>
        catalog.Commands.Select(command => command.Definition)
            .Where(d => d.Path != definition.Path && d.Group.Equals(definition.Group, StringComparison.OrdinalIgnoreCase) && d.Parameters.Any(p => p.Choices.Contains(word, StringComparer.OrdinalIgnoreCase)))
            .Take(2).ToList() is [var only] ? only.Path : null;

    /// <summary>The first of some names that the group has; where nothing stands behind it, the last.</summary>
    private static string? OtherName(string[] names, string group, bool isAlone, CommandCatalog catalog)
    {
        var paths = names.Select(name => group + name).Where(path => catalog.Find(path) is not null);
        return isAlone ? paths.LastOrDefault() : paths.FirstOrDefault();
    }

    /// <summary><c>new goal</c>, <c>set a goal 30 leads by june</c>, <c>add linkedin mon 9am</c>; null where it adds nothing that can be added.</summary>
    private static string? Added(string line, IReadOnlyList<Token> tokens, CommandCatalog catalog)
    {
        if (tokens.Count < 2 || !Adding.Contains(tokens[0].Text))
        {
            return null;
        }

        var at = tokens.Count > 2 && tokens[1].Text.ToLowerInvariant() is "a" or "an" or "another" or "new" ? 2 : 1;
        var what = tokens[at].Text.TrimEnd(':');
        var (path, from) = catalog.Groups.Contains(what, StringComparer.OrdinalIgnoreCase) ? ($"{what.ToLowerInvariant()} add", at + 1)
            : Promises.Contains(what) ? ("schedule add", at + 1)
            : WellKnownChannels.Find(what) is not null ? ("schedule add", at)
            : ("", 0);
        var whole = tokens.Count > from ? $"{path} {line[tokens[from].Start..]}" : path;
        return catalog.Find(path) is null ? null : CommandButton.Of(whole, whole).Count > 0 ? whole : path;
    }

    /// <summary>Whether a line is a number and what it counts: <c>3 leads</c>, <c>+2 qualified leads</c>.</summary>
    private static bool IsCount(IReadOnlyList<Token> tokens) =>
        tokens.Count is 2 or 3 && tokens[0].Text.TrimStart('+') is { Length: > 0 } figure && figure.All(char.IsAsciiDigit)
        && tokens.Skip(1).All(token => token.Text.All(char.IsLetter));

    /// <summary>What is deleted has a number: <c>delete tom</c> means no check-in.</summary>
    private static bool NamesNoNumber(IReadOnlyList<Token> tokens, string path) =>
        path == "log delete" && tokens.Count > 1 && !char.IsAsciiDigit(tokens[1].Text[0]);

    /// <summary>The line with a command in place of the words that name none; the command alone where that is too long for a button.</summary>
    public static string Repaired(string line, IReadOnlyList<Token> tokens, string command)
    {
        var replaced = command.StartsWith($"{tokens[0].Text} ", StringComparison.OrdinalIgnoreCase) ? 2 : 1;
        var whole = tokens.Count > replaced ? $"{command} {line[tokens[replaced].Start..]}" : command;
        return CommandButton.Of(whole, whole).Count > 0 ? whole : command;
    }
}
