using CoachBot.Application.Replies;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands;

/// <summary>Whether a command only looks (on a snapshot, nothing recorded) or changes something (in a transaction).</summary>
public enum CommandEffect
{
    Query,
    Change,
}

/// <summary>
/// A command, declared once: the grammar, the forms, the help, the terminal's completion, <c>docs/commands.md</c> and the
/// platforms' own commands are projected from it.
/// </summary>
/// <param name="Path">A leaf, e.g. <c>goal add</c>; a path is a leaf or a group, never both.</param>
/// <param name="Summary">One line, without a full stop.</param>
public sealed record CommandDefinition(string Path, string Summary, CommandEffect Effect)
{
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>Words that say nothing in it: <c>we answer within 4 h</c>.</summary>
    public IReadOnlyList<string> Fillers { get; init; } = [];

    public Role Who { get; init; } = Role.Member;

    /// <summary>What is said over the form that asks for what is missing; null for the usual words.</summary>
    public Line? Intro { get; init; }

    /// <summary>What to say instead, told to whoever says to it what it can't do; null where its usage says enough.</summary>
    public Line? Instead { get; init; }

    /// <summary>Lines that work as they stand.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Other words for it, e.g. <c>record</c> for <c>goal record</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>True where the group's name alone means this leaf: <c>stage</c> is short for <c>stage show</c>.</summary>
    public bool IsDefault { get; init; }

    /// <summary>False where <c>undo</c> passes over it: queries, messages, forget-me, team settings.</summary>
    public bool CanUndo { get; init; }

    /// <summary>The words before the last: <c>goal</c> of <c>goal add</c>; empty for a command without a group.</summary>
    public string Group => Path.LastIndexOf(' ') is > 0 and var at ? Path[..at] : "";

    public string Name => Path[(Path.LastIndexOf(' ') + 1)..];

    /// <summary>The fewest words that name it: <c>log</c> for <c>log add</c>.</summary>
    public string ShortPath => IsDefault && Group.Length > 0 ? Group : Path;

    /// <summary>How it is typed, shortest form: <c>goal add TITLE… [by DATE]</c>.</summary>
    public string Usage
    {
        get
        {
            var parts = Parameters.Where(p => !p.OnlyNamed && !p.NotInForm).Select(p =>
            {
                var name = (p.Markers.Count > 0 && p.OnlyMarked ? p.Markers[0] + " " : "")
                    + (p.Kind == ParameterKind.Choice ? string.Join('|', p.Choices) : p.Name.ToUpperInvariant());
                return p.Required ? name : $"[{name}]";
            });
            return string.Join(' ', parts.Prepend(ShortPath));
        }
    }
}
