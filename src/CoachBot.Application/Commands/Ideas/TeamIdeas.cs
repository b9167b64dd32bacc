using CoachBot.Application.Privacy;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Reviews;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands.Ideas;

/// <summary>The team's ideas, read where a command needs them.</summary>
internal static class TeamIdeas
{
    public static Parameter Number { get; } = new("number", ParameterKind.WholeNumber, "Number of the idea") { Required = true };

    /// <summary>The ideas in the team's book, to be changed.</summary>
    public static Shelf<IdeaId, Idea> LoadIdeas(this CommandContext context)
    {
        context.Team.Ideas.Load(context.Reader.ReviewRecords(context.Team.Id, context.Now).Ideas);
        return context.Team.Ideas;
    }

    /// <summary>The fresh ones, newest first.</summary>
    public static IReadOnlyList<Idea> Fresh(this CommandContext context) =>
    [
        .. context.Reader.ReviewRecords(context.Team.Id, context.Now).Ideas.Where(i => i.State == IdeaState.Fresh)
            .OrderByDescending(i => i.Number),
    ];

    /// <summary>An idea, with who offered it where the reader of the answer may know.</summary>
    public static IdeaFacts FactsOf(this CommandContext context, Idea idea) =>
        new(idea.Number, idea.Text, OfferedBy(context.Reader, context.Team, idea, context.ShownTo()));

    /// <summary>Who offered it, where they agreed to be named or it is the viewer; else null.</summary>
    public static string? OfferedBy(ICoachReader reader, TeamBook team, Idea idea, MemberId? viewer) =>
        team.Roster.Any(r => r.Id == idea.By) && (idea.By == viewer || IsNamed(reader.Member(team.Id, idea.By).Settings))
            ? team.NameOf(idea.By)
            : null;

    private static bool IsNamed(MemberSettings settings) =>
        Visibility.MaySee(DataKind.Kudos, Viewer.Room, settings.SharesKept, settings.PraiseInPublic);

    /// <summary>Closes the idea that the arguments name.</summary>
    /// <exception cref="UserError">There is none, or it is closed.</exception>
    public static Idea Close(this CommandContext context, IdeaState state)
    {
        var ideas = context.LoadIdeas();
        var number = context.Arguments.Get<int>("number");
        var idea = ideas.Items.FirstOrDefault(i => i.Number == number) ?? throw new UserError(IdeaTexts.Unknown(number));
        if (idea.State != IdeaState.Fresh)
        {
            throw new UserError(IdeaTexts.ClosedAlready(number, idea.State == IdeaState.Used, context.OtherWhoDid("idea.closed", idea.Id.Value)));
        }

        ideas.Put(idea with { State = state, ClosedAt = context.Now });
        context.Team.Ledger.Add(new LedgerEntry(
            "idea.closed", context.Now, idea.Id.Value, 0, context.Today, "", LedgerEntry.Of(("number", number), ("state", state))));
        return idea;
    }
}
