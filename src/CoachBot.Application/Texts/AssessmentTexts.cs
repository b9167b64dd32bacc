using CoachBot.Application.Replies;
using CoachBot.Domain.Journey;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What the assessment says. It names questions and stages, never raters.</summary>
public static class AssessmentTexts
{
    public const string AssessButton = "Answer the questions";
    public const string RevoteButton = "Vote once more";
    public const string RevealButton = "Reveal";
    public const string FinishButton = "End the talk";
    public const string ShowButton = "Show the stage";
    public const string ShareQuestion = "With so few raters, the result can tell what you said. May the team see it?";

    public const string EvidenceQuestion = "What did you see that says so? Only you read it, here and in your export.";

    public static Line Ask(int questions, bool isRevote) => isRevote
        ? Line.Of($"{questions} questions, once more after the talk: 1 is not at all, 4 is fully. This vote stands.")
        : Line.Of($"{questions} questions, 1 (not at all) to 4 (fully), in about four minutes. Nobody sees what you say; you can"
            + $" change it until all answers are revealed together.");

    public static Line Taken() => Line.Of($"Noted, and nobody sees it. You can change it with `stage assess` until all have answered"
        + $" or a lead says `stage reveal`.");

    public static Line Revoted() => Line.Of($"Noted: your second vote stands. It counts once the talk is over.");

    public static Line Refused(BallotOutcome why) => why == BallotOutcome.TooLate
        ? Line.Of($"The answers are revealed, and who has seen them can't answer blind any more. Join the talk: `stage` shows it.")
        : Line.Of($"You have voted twice in this round. `stage` shows where it stands; a lead can end the talk with `stage finish`.");

    public static Line Revealed() => Line.Of($"The answers are revealed, without names: `stage` shows them.");

    public static Line RevealedToYou() =>
        Line.Of($"The answers to the assessment are revealed, without names. Talk them over; then each of you can vote once more.");

    public static Line NotShown() =>
        Line.Of($"The result stays hidden: with fewer than three raters it would tell on one of you, and not all agreed to that.");

    public static Line TalkItOver() => Line.Of($"Talk it over; then each of you can vote once more with `stage assess`.");

    public static Line TalkAbout(string title) =>
        Line.Of($"Talk about **{title}** first: there you are furthest apart, and that is the finding. Then each of you can vote once more.");

    public static Line Finished(AssessedVoice voice) => voice.IsRange
        ? Line.Of($"The round is over: you see the team between **{JourneyTexts.Stage(voice.Lowest)}** and **{JourneyTexts.Stage(voice.Highest)}**.")
        : Line.Of($"The round is over: you see the team as **{JourneyTexts.Stage(voice.Stage)}**.");

    public static Line FinishedToYou() => Line.Of($"The talk over the assessment has ended: the result stands.");

    public static Line NobodyAnswered() => Line.Of($"Nobody has answered yet: `stage assess` begins.");

    public static Line RevealedAlready() => Line.Of($"They are revealed: `stage` shows them. A lead can end the talk with `stage finish`.");

    public static Line NothingToFinish() => Line.Of($"No talk is open. `stage assess` begins a round, or goes on with the open one.");

    /// <param name="raters">How many answered.</param>
    /// <param name="missing">How many are here who have not; who they are would tell who has.</param>
    public static Line TooFew(int raters, int missing)
    {
        var few = Line.Of($"Too few have answered: {raters} so far, and what fewer than three say would tell on one of you.");
        return missing switch
        {
            0 => few + Line.Of($"It works once three have answered."),
            1 => few + Line.Of($"It works once the one of you who is missing has answered, too: `stage assess`."),
            _ => few + Line.Of($"It works once {Math.Min(3, raters + missing)} have answered; {missing} of you still may, with `stage assess`."),
        };
    }

    public static Line CustomersNoted(JourneyStage stage) =>
        Line.Of($"Noted: customers see you as **{JourneyTexts.Stage(stage)}**, as it was told to you. It is shown apart.");

    public static Line Customers(JourneyStage stage, LocalDate on, string? note) => note is null
        ? Line.Of($"Customers, as reported on {on}: **{JourneyTexts.Stage(stage)}**.")
        : Line.Of($"Customers, as reported on {on}: **{JourneyTexts.Stage(stage)}** (\"{note}\").");

    public static Line Again() => Line.Of($"The last assessment is twelve weeks old, and a team never stands still. A new round takes four"
        + $" minutes each: begin it, and ask the others to answer `stage assess`.");

    public static Line Voice(AssessedVoice voice, LocalDate on, bool isTalk) => (voice.IsRange, isTalk) switch
    {
        (true, true) => Line.Of($"Before the talk you see the team between {Range(voice)}: you are too far apart for one stage."),
        (true, false) => Line.Of($"In the assessment of {on} you saw the team between {Range(voice)}: too far apart for one stage."),
        (false, true) => Line.Of($"Before the talk you see the team as **{JourneyTexts.Stage(voice.Stage)}**."),
        _ => Line.Of($"In the assessment of {on} you saw the team as **{JourneyTexts.Stage(voice.Stage)}**."),
    };

    public static Line TalkingPoint(string title, decimal agreement) =>
        Line.Of($"The talking point: **{title}** (agreement {decimal.Round(agreement, 2)} of 1). People differ on where they are, and that is the finding.");

    /// <param name="anchors">What 1, 2, 3 and 4 look like.</param>
    public static Line Anchors(IReadOnlyList<string> anchors) =>
        Line.Of($"Between {string.Join("; ", anchors.Select((anchor, i) => $"{i + 1} “{anchor}”"))}: what did each of you see?");

    public static Line IsOpen(bool hasAnswered) => hasAnswered
        ? Line.Of($"A round of the assessment is open, and your answers are in.")
        : Line.Of($"A round of the assessment is open: your answers are missing.");

    public static Line Fell(JourneyStage from, JourneyStage to) => Line.Of($"It was **{JourneyTexts.Stage(from)}** before and is"
        + $" **{JourneyTexts.Stage(to)}** now. Stages fall too; what changed between the two rounds?");

    public static string Stages(AssessedVoice voice) => voice.IsRange
        ? $"{JourneyTexts.Stage(voice.Lowest)} to {JourneyTexts.Stage(voice.Highest)}"
        : JourneyTexts.Stage(voice.Stage);

    private static Line Range(AssessedVoice voice) =>
        Line.Of($"**{JourneyTexts.Stage(voice.Lowest)}** and **{JourneyTexts.Stage(voice.Highest)}**");
}
