using CoachBot.Application.Commands.Reading;

namespace CoachBot.Application.Commands;

/// <summary>All commands, by their paths and aliases.</summary>
public sealed class CommandCatalog
{
    private const int LongestPath = 64;
    private const int MostWords = 3;
    private readonly Dictionary<string, ICommand> _byPath = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Paths with a hyphen as they are typed without: <c>settings last call</c>.</summary>
    private readonly Dictionary<string, ICommand> _unhyphened = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidOperationException">A path is declared twice, or is a leaf and a group.</exception>
    public CommandCatalog(IEnumerable<ICommand> commands)
    {
        Commands = [.. commands];
        foreach (var command in Commands)
        {
            foreach (var path in command.Definition.Aliases.Prepend(command.Definition.Path))
            {
                Add(path, command);
            }

            if (command.Definition is { IsDefault: true, Group: { Length: > 0 } group })
            {
                Add(group, command);
            }
        }

        Groups = [.. Commands.Select(c => c.Definition.Group).Where(g => g.Length > 0).Distinct()];
        var leafAndGroup = Commands.FirstOrDefault(c => Groups.Contains(c.Definition.Path));
        if (leafAndGroup is not null)
        {
            throw new InvalidOperationException($"'{leafAndGroup.Definition.Path}' is a command and a group.");
        }
    }

    /// <summary>In the order in which help shows them.</summary>
    public IReadOnlyList<ICommand> Commands { get; }

    public IReadOnlyList<string> Groups { get; }

    /// <summary>Every word or pair of words that begins a command.</summary>
    public IEnumerable<string> Paths => _byPath.Keys;

    public ICommand? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The command that tokens begin with, and how many tokens name it; the longest path wins.</summary>
    public (ICommand? Command, int Consumed) Match(IReadOnlyList<Token> tokens)
    {
        Span<char> path = stackalloc char[LongestPath];
        var (written, found) = (0, (Command: (ICommand?)null, Consumed: 0));
        for (var count = 0; count < Math.Min(MostWords, tokens.Count) && !tokens[count].Quoted && written + 1 + tokens[count].Text.Length <= path.Length; count++)
        {
            if (count > 0)
            {
                path[written++] = ' ';
            }

            tokens[count].Text.CopyTo(path[written..]);
            written += tokens[count].Text.Length;
            if (_byPath.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path[..written], out var command)
                || _unhyphened.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path[..written], out command))
            {
                found = (command, count + 1);
            }
        }

        return found;
    }

    /// <summary>The command that was probably meant by words that name none.</summary>
    public string? Nearest(IReadOnlyList<Token> tokens)
    {
        if (tokens.Count > 1 && Groups.Contains(tokens[0].Text, StringComparer.OrdinalIgnoreCase)
            && NearestWord.Find($"{tokens[0].Text} {tokens[1].Text}", Paths) is { } leaf)
        {
            return leaf;
        }

        // "i want to quit" begins no command.
        return tokens is [{ Text.Length: 1 }, _, ..] ? null : NearestWord.Find(tokens[0].Text, Paths);
    }

    /// <summary>The one command of a group that is called so: <c>milestone</c> is <c>goal milestone</c>.</summary>
    public string? Leaf(string name) =>
        Commands.Select(c => c.Definition).Where(d => d.Group.Length > 0 && d.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList()
            is [var only] ? only.Path : null;

    private void Add(string path, ICommand command)
    {
        if (!_byPath.TryAdd(path, command))
        {
            throw new InvalidOperationException($"The command '{path}' is declared twice.");
        }

        if (path.Contains('-', StringComparison.Ordinal))
        {
            _unhyphened.TryAdd(path.Replace('-', ' '), command);
        }
    }
}
