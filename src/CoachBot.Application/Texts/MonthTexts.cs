using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What the view of a month says.</summary>
public static class MonthTexts
{
    public const string Team = "Team";
    public const string Before = "Before";
    public const string WorthButton = "What it costs";
    public const string AnswerButton = "Answer the review";

    public static Line Heading(LocalDate from, LocalDate to) => Line.Of($"Four weeks, {from} to {to}, beside the four before");

    public static Line Kept(int kept, int due) => due == 0 ? Line.Of($"nothing was due") : Line.Of($"**{kept} of {due}** kept");

    public static Line KeptBefore(int kept, int due) => due == 0 ? Line.Of($"nothing was due") : Line.Of($"{kept} of {due} kept in the four weeks before");

    public static Line Outcomes(Quantity? now, Quantity? before) => now is { } some
        ? Line.Of($"{some} ({before ?? Quantity.Of(0, "")})")
        : Line.Of($"none is counted");

    public static Line NothingYet() => Line.Of($"No strategy and no time on any channel yet: `strategy add` says what it is for, `log 15m` what was done.");

    /// <param name="wanted">Answers of these four weeks that want to change or stop something.</param>
    public static Line Wanted(int answers, int wanted) => answers == 0
        ? Line.Of($"Nobody answered the review's questions in these weeks.")
        : Line.Of($"The review: {answers} {(answers == 1 ? "answer" : "answers")}, {wanted} of them {(wanted == 1 ? "wants" : "want")} to change something.");

    /// <param name="wanted">What was wanted in the four weeks before, and came back in these.</param>
    public static Line CameBack(int wanted, int done, int notDone) => wanted == 0
        ? Line.Of($"No change was to come back from the four weeks before.")
        : Line.Of($"Of {wanted} {(wanted == 1 ? "change" : "changes")} wanted in the four weeks before: {done} done, {notDone} not, {wanted - done - notDone} not said yet.");

    public static Line AnswersNotShown() => Line.Of($"What the review's answers wanted to change is shown as a total once three people have answered.");

    /// <param name="asked">The day on which I come back to it; null where I don't.</param>
    /// <param name="isAsked">Whether that was before now.</param>
    public static Line Own(LocalDate on, string change, bool? did, LocalDate? asked, bool isAsked) => did switch
    {
        true => Line.Of($"You wanted on {on}: {change}. Done."),
        false => Line.Of($"You wanted on {on}: {change}. Not done."),
        _ => asked is not { } day ? Line.Of($"You wanted on {on}: {change}.")
            : isAsked ? Line.Of($"You wanted on {on}: {change}. I asked on {day}, and you have not said yet.")
            : Line.Of($"You wanted on {on}: {change}. I ask on {day}."),
    };

    public static Line Counted(int kudos, int saved, int used) => Line.Of(
        $"{kudos} kudos, {saved} {(saved == 1 ? "idea" : "ideas")} saved, {used} used.");
}
