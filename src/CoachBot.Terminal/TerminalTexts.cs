using CoachBot.Application.Replies;

namespace CoachBot.Terminal;

/// <summary>What the terminal itself says: about its <c>@</c> lines, not about coaching.</summary>
public static class TerminalTexts
{
    /// <summary>What Enter does with an optional question.</summary>
    public const string LeaveOut = "leave out";

    public static Reply Questions() => Reply.Say($"A few short questions: Enter takes what stands in brackets, `cancel` leaves them for later.");

    public static Reply Dropped(string command) => Reply.Say($"Left for later; nothing was changed. {new Inline.Code(command)} asks again.");

    public static Reply MustBeSaid() => Reply.Say($"That one I need. `cancel` leaves it all for later.");

    public static Reply AnswerFirst() => Reply.Say($"That reads like a command. Answer this first, or leave it with `cancel`.");

    /// <summary>Below a goodbye.</summary>
    public static Reply HowToLeave() => Reply.Say($"{new Inline.Code("exit")} leaves the terminal; everything is kept.");

    /// <summary>Where the files of a reply were written; empty where there are none.</summary>
    public static string Written(IReadOnlyList<string> files) => files switch
    {
        [] => "",
        [var one] => $"Written to {one}",
        _ => $"{files.Count} files, written to {Path.GetDirectoryName(files[0])}",
    };

    public static Reply OnlySimulated(string word) => Reply.Say($"{word} moves a virtual clock: start with --simulate 2026-01-05T08:00.");

    public static Reply NotBackwards() => Reply.Say($"The clock only goes forward. A later time works.");

    public static Reply TooFar() => Reply.Say($"The virtual clock ends with the year {AtLines.LastYear.ToString(System.Globalization.CultureInfo.InvariantCulture)}. A shorter time works.");

    public static Reply NoName() => Reply.Say($"A name has up to {Speakers.LongestName} characters and stands on one line: @as alice works.");

    /// <summary>Above an answer whose files could not be written.</summary>
    public static Line NotWritten(string why) =>
        Line.Of($"The files of this answer could not be written ({why.TrimEnd('.')}). Make room there, or let me write there, then ask again.");

    public static Reply UnknownAtLine(string line) =>
        Reply.Say($"I can't read “{(line.Length <= 60 ? line : line[..60] + "…")}”. These work: @advance 3d, @until 2026-01-09T21:00, @down 6h, @as alice, @zone Asia/Tokyo, @press 2, @fill field=value; …");

    public static Reply UnknownZone(string zone) => Reply.Say($"I know no zone “{(zone.Length <= 60 ? zone : zone[..60] + "…")}”. Europe/London or Asia/Tokyo work.");

    public static Reply NoSuchButton(int count) => count == 0
        ? Reply.Say($"There is no button to press yet.")
        : count == 1 ? Reply.Say($"The latest message with buttons has 1: @press 1 works.")
        : Reply.Say($"The latest message with buttons has {count}: @press 1 to @press {count} work.");

    public static Reply NoForm() => Reply.Say($"No form is open. A command with something missing opens one, e.g. `log`.");

    public static Reply FillLooksLike(Form form) => Reply.Say($"Fill it like this: @fill {string.Join("; ", form.Fields.Take(2).Select(f => f.Name + "=…"))}");
}
