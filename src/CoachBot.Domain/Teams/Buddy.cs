using NodaTime;

namespace CoachBot.Domain.Teams;

/// <summary>
/// Two members who encourage each other. Each is reminded of the other on a fixed day, whatever the other did or left out: a nudge tells
/// nothing of anybody's record.
/// </summary>
/// <param name="IsMutual">Whether the other agreed; before that nobody is nudged.</param>
/// <param name="NudgeOn">The day of the next nudge; null before both agreed.</param>
public sealed record Buddy(MemberId Person, bool IsMutual = false, LocalDate? NudgeOn = null)
{
    /// <summary>The weekday of nudges: in the middle of the week a word still helps.</summary>
    public const IsoDayOfWeek NudgeDay = IsoDayOfWeek.Wednesday;

    /// <summary>The same pair, to be nudged on the next such day after a day.</summary>
    public Buddy After(LocalDate day) => this with { IsMutual = true, NudgeOn = day.Next(NudgeDay) };
}
