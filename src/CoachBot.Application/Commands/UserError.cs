using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands;

/// <summary>
/// A wrong input: it rolls everything back and is answered privately with what would work. The only exception whose text a
/// person reads.
/// </summary>
public sealed class UserError(Reply reply) : Exception("A wrong input")
{
    public UserError(Line line)
        : this(Reply.Of(new Block.Text(line)))
    {
    }

    public Reply Reply { get; } = reply;

    /// <summary>Whether the speaker may not do it: no other words would help, so no form is offered.</summary>
    public bool IsDenied { get; init; }

    /// <summary>What the speaker may not do; the answer names who may.</summary>
    public static UserError Denied(Line line) => new(line) { IsDenied = true };

    /// <summary>The words that mean several things, and what they may mean; no words where something was not said, nothing to mean where something else is wrong.</summary>
    public (string Typed, IReadOnlyList<Meaning> Meanings) Unclear { get; init; } = ("", []);

    /// <summary>The parameter that was not said at all, where <see cref="Unclear"/> has what it may be; null where words mean several things.</summary>
    public string? Missing { get; init; }

    public static UserError Say(LineHandler text) => new(Line.Of(text));
}
