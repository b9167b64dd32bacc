using CoachBot.Application.Commands;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;

namespace CoachBot.Application.Privacy;

/// <summary>What the speaker may do and see by their role.</summary>
public static class Rights
{
    /// <summary>Whether the speaker may do what leads may.</summary>
    public static bool IsLead(this CommandContext context) => context.Has(Role.Lead);

    /// <summary>Whether the speaker may change what belongs to somebody: its owner may, and leads.</summary>
    public static bool MayChange(this CommandContext context, MemberId owner) => owner == context.Member.Id || context.IsLead();

    /// <exception cref="UserError">It is for a higher role; the answer names who has it.</exception>
    public static void Demand(this CommandContext context, Role least, string path)
    {
        if (!context.Has(least))
        {
            throw new UserError(GeneralTexts.NotAllowed(path, least, context.Team.Roster)) { IsDenied = true };
        }
    }

    /// <summary>What reads the answer as far as the team's own things go: the speaker by their role, or the room.</summary>
    public static Viewer Viewer(this CommandContext context) =>
        context.IsForRoom ? Privacy.Viewer.Room : Viewers.Of(context.Member.Member.Role);

    /// <summary>The same, for what is about one member.</summary>
    public static Viewer Viewer(this CommandContext context, MemberId about) =>
        context.IsForRoom ? Privacy.Viewer.Room : Viewers.Of(context.Member.Id, context.Member.Member.Role, about);

    /// <summary>Who reads the answer; null for everyone in the room.</summary>
    public static MemberId? ShownTo(this CommandContext context) => context.IsForRoom ? null : context.Member.Id;

    private static bool Has(this CommandContext context, Role least) => context.Member.Member.Role >= least;
}
