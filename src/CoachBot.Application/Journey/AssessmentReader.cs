using CoachBot.Application.Content;
using CoachBot.Application.Privacy;
using CoachBot.Application.Stores;
using CoachBot.Domain.Journey;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Journey;

/// <summary>What a round of the assessment says, and to whom.</summary>
public static class AssessmentReader
{
    /// <summary>Hears a round that was revealed; null where none of its questions is asked any more.</summary>
    public static AssessedVoice? Voice(AssessmentContent content, Assessment round)
    {
        IReadOnlyList<RatedQuestion> rated =
            [.. content.Questions.Where(q => round.Questions.Contains(q.Key)).Select(q => round.Rated(q.Key, q.Dimension, q.Gate))];
        return rated.Count == 0 ? null : AssessedVoice.Of(rated);
    }

    /// <summary>
    /// Whether what the raters said together may be shown: three at least, or all of them agreed. Who rated alone sees their own.
    /// </summary>
    /// <param name="round">A round that was revealed, or is about to be.</param>
    /// <param name="viewer">Who looks; null for the room.</param>
    public static bool MaySee(Assessment round, MemberId? viewer)
    {
        var haveAgreed = round.Ballots.All(b => b.MayShow);
        return Visibility.MayTotal([.. round.Ballots.Select(b => b.Rater).Distinct().Select(rater => (rater, haveAgreed))], viewer);
    }

    /// <summary>
    /// Whether the blind answers may be revealed now: what they say may be seen, and they are not one person's while others could answer.
    /// </summary>
    /// <param name="round">An open round.</param>
    /// <param name="people">How many are in the team.</param>
    /// <param name="viewer">Who reveals.</param>
    public static bool MayReveal(Assessment round, int people, MemberId viewer) =>
        (round.Raters > 1 || (round.Raters == 1 && people == 1)) && MaySee(round, viewer);

    /// <summary>The rounds that ended with answers that the viewer may see, oldest first, with what they said.</summary>
    public static IReadOnlyList<(Assessment Round, AssessedVoice Voice)> History(AssessmentContent content, AssessmentRecords records, MemberId? viewer) =>
    [
        .. from round in records.Rounds
           where round.IsFinished && MaySee(round, viewer)
           let voice = Voice(content, round)
           where voice is not null
           select (round, voice),
    ];
}
