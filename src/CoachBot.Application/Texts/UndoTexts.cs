using CoachBot.Application.Replies;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said about taking a change back.</summary>
public static class UndoTexts
{
    public static Line ImportedSince() => Line.Of($"Another file was imported since, and builds on that one. Importing the right figures"
        + $" again puts them in the place of the wrong ones.");

    public static Line Nothing() => Line.Of($"There is nothing of yours to undo. Messages, `forget-me` and team settings can't be undone.");

    /// <summary>By having spoken they are in the team again.</summary>
    public static Line BackInTheTeam() => Line.Of($"That you are out of the team is taken back, and nothing else. `undo` again takes back your last change before it.");

    public static Line TakenBackAlready() => Line.Of($"That is taken back already.");

    public static Line AnotherSince(string command, Instant at) =>
        Line.Of($"You made another change since: {What(command)} of {at}. `undo` takes back the latest first, then the one before.");

    public static Line TooLongAgo(string command, Instant at) =>
        Line.Of($"Your last change, {What(command)} of {at}, is more than 7 days old; that record is closed.");

    public static Line InUse(string command, Instant at) =>
        Line.Of($"{Begin(command)} of {at} can't be taken back: something else rests on it by now. `goal close` or `schedule end` work.");

    public static Line Gone(string command, Instant at, string goal) =>
        Line.Of($"{What(command)} of {at} needs no taking back: {goal} is gone, as whoever added it took that back. `undo` again takes the change before it back.");

    /// <summary>The reminder that was snoozed has come back, or its day is over.</summary>
    public static Line SnoozeIsOver(Instant at) =>
        Line.Of($"The snooze of {at} needs no taking back: its time is over. `undo` again takes the change before it back.");

    /// <param name="by">Who changed it; null where that is not known any more.</param>
    /// <param name="instead">The command that works instead.</param>
    public static Line ChangedSince(string command, Instant at, string goal, string? by, string instead) => by is null
        ? Line.Of($"{Begin(command)} of {at} can't be taken back: {goal} was changed since, and that would go with it. `{instead}` works.")
        : Line.Of($"{Begin(command)} of {at} can't be taken back: {by} changed {goal} since, and that would go with it. `{instead}` works.");

    public static Line Done(string command, Instant at) => Line.Of($"Taken back: {What(command)} of {at}.");

    /// <param name="channel">Null where none was said.</param>
    public static Line CheckIn(int minutes, string? channel, Instant at) => channel is null
        ? Line.Of($"Taken back: the check-in of {at}, {minutes} min.")
        : Line.Of($"Taken back: the check-in of {at}, {minutes} min {channel}.");

    /// <summary>The same where a sentence begins with it.</summary>
    private static Line Begin(string command)
    {
        var what = What(command);
        return what.Parts is [Inline.Plain { Text: [var first, .. var rest] }, ..]
            ? new Line([new Inline.Plain(char.ToUpperInvariant(first) + rest), .. what.Parts.Skip(1)])
            : what;
    }

    /// <summary>A change in words: <c>the check-in</c> of <c>log add</c>; where there are none, the command.</summary>
    private static Line What(string command) => command switch
    {
        "start" => Line.Of($"the small start"),
        "log add" => Line.Of($"the check-in"),
        "log edit" => Line.Of($"the corrected check-in"),
        "log delete" => Line.Of($"the deleted check-in"),
        "schedule add" => Line.Of($"the new commitment"),
        "schedule edit" => Line.Of($"the changed commitment"),
        "schedule end" => Line.Of($"the ended commitment"),
        "strategy add" => Line.Of($"the new strategy"),
        "goal add" => Line.Of($"the new goal"),
        "goal watch" => Line.Of($"the number to watch"),
        "goal edit" => Line.Of($"the changed goal"),
        "goal close" => Line.Of($"the closed goal"),
        "goal hand" => Line.Of($"the question of who owns the goal"),
        "goal help" => Line.Of($"what you gave"),
        "goal keep" => Line.Of($"the kept goal"),
        "goal milestone" => Line.Of($"the milestone"),
        "goal record" => Line.Of($"the recorded number"),
        "stage place" => Line.Of($"where you placed the team"),
        "idea add" => Line.Of($"the saved idea"),
        "idea use" => Line.Of($"the used idea"),
        "idea drop" => Line.Of($"the dropped idea"),
        "review answer" => Line.Of($"the answers to the review"),
        "skip" => Line.Of($"the skip"),
        "snooze" => Line.Of($"the snooze"),
        "away" => Line.Of($"the days away"),
        "back" => Line.Of($"the end of the days away"),
        "pause" => Line.Of($"the pause"),
        "resume" => Line.Of($"the end of the pause"),
        "mute" => Line.Of($"the mute"),
        "unmute" => Line.Of($"the end of the mute"),
        "audit add" or "audit tools" => Line.Of($"what was said of a channel"),
        "audit verdict" => Line.Of($"the verdict"),
        "audit pause" => Line.Of($"the pause of a channel"),
        "expectation add" => Line.Of($"the promise to your audience"),
        "expectation edit" => Line.Of($"the changed promise"),
        "expectation end" => Line.Of($"the end of the promise"),
        "cover add" => Line.Of($"the hours that you cover"),
        "cover end" => Line.Of($"the end of the hours that you covered"),
        "cover take" => Line.Of($"the cover that you took"),
        "worth spend" => Line.Of($"the money spent"),
        _ => Line.Of($"`{command}`"),
    };
}
