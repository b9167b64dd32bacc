using CoachBot.Application.Privacy;
using CoachBot.Application.Worth;
using CoachBot.Domain.Reviews;

namespace CoachBot.Application.Reviews;

/// <summary>What became of what the review's answers wanted to change.</summary>
/// <param name="MayShow">Whether enough people answered for a total, or nobody did; where not, the figures are 0.</param>
/// <param name="Wanted">How many answers wanted to change or stop something.</param>
/// <param name="Done">Of those: said to be done.</param>
/// <param name="NotDone">Said not to be done.</param>
public sealed record ReviewChanges(bool MayShow, int Answers, int Wanted, int Done, int NotDone)
{
    /// <summary>Nobody has said yet whether it was done.</summary>
    public int Open => Wanted - Done - NotDone;

    /// <summary>The answers of a span as a total, from three people on: who answered what stays theirs.</summary>
    public static ReviewChanges Of(IEnumerable<ReviewAnswer> answers, WorthPeriods span)
    {
        var given = answers.Where(a => span.Holds(a.On)).ToList();
        return given.Count > 0 && !Visibility.MayTotal(given.Select(a => a.Member).Distinct().Count(), consented: 0)
            ? new(false, 0, 0, 0, 0)
            : new(true, given.Count, given.Count(a => a.Change is not null), given.Count(a => a.Did == true), given.Count(a => a.Did == false));
    }
}
