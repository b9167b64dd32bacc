using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Texts;

public static class UndoTexts
{
    public static Line Nothing() => Line.Of($"There is nothing of yours to undo. Messages, `forget-me` and team settings can't be undone.");

    public static Line TooLongAgo(string command, Instant at) =>
        Line.Of($"Your last change ({new Inline.Code(command)}, {at}) is more than 7 days old; that record is closed.");

    public static Line Done(string command, Instant at) => Line.Of($"Undone: {new Inline.Code(command)} of {at}.");
}
