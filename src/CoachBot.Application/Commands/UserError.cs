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

    public static UserError Say(LineHandler text) => new(Line.Of(text));
}
