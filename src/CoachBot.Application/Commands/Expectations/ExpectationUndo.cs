using CoachBot.Application.Expectations;
using CoachBot.Domain.Expectations;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Commands.Expectations;

/// <summary>Takes changes of what the audience was promised back, and of who answers when.</summary>
internal static class ExpectationUndo
{
    /// <summary>A promise that was new ends: covers and holes of it may be there by now.</summary>
    public static void TakeBack(CommandContext context, ExpectationId id, Expectation? before)
    {
        var expectations = context.Team.Expectations;
        if ((before ?? expectations.Find(id)) is { } expectation)
        {
            expectations.Put(before ?? expectation with { EndedAt = context.Now });
        }
    }

    public static void TakeBack(CommandContext context, CoverId id, Cover? before)
    {
        var covers = context.Team.Covers;
        if ((before ?? covers.Find(id)) is { } cover)
        {
            covers.Put(before ?? cover with { EndedAt = context.Now });
        }
    }

    /// <summary>A hole that the speaker took is open again, while it is to come.</summary>
    public static void TakeBack(CommandContext context, HoleId id)
    {
        if (context.Team.Holes.Find(id) is { } hole && hole.TakenBy == context.Member.Id && hole.To > context.Now)
        {
            HoleBoard.GiveBack(context.Session, context.Team, hole, context.NewId, context.Now);
        }
    }
}
