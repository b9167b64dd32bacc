using CoachBot.Application.Agenda;
using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Application.Stores;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Commands;

/// <summary>
/// Whether somebody still belongs to a team, where the platform tells it only of those who speak in its rooms: whoever left the workspace, or
/// lost the role of its team, is gone from the team until they are back.
/// </summary>
public sealed class Belonging(ICoachStore store, CommandCatalog catalog, ActionCatalog actions, Departures departures, TimeProvider time)
{
    private static readonly HashSet<string> OwnData = ["export", "forget-me"];

    /// <summary>Where somebody belongs; null for a stranger.</summary>
    public Task<Place?> FindAsync(ChatEvent chatEvent, CancellationToken cancellationToken) => store.ReadAsync(
        reader => Admission.Known(reader, chatEvent) is { } account
            && reader.Workspaces(account.Team).FirstOrDefault(w => w.Platform == chatEvent.Actor.Platform) is { } workspace
                ? new Place(account, workspace, reader.Member(account.Team, account.Member).Member)
                : null,
        cancellationToken);

    /// <summary>Whether it is about what is kept of the speaker, which they may have and have erased wherever they are.</summary>
    public bool IsAboutOwnData(ChatEvent chatEvent)
    {
        try
        {
            return OwnData.Contains(Calls.Of(chatEvent, catalog, actions).Path);
        }
        catch (UserError)
        {
            return false;
        }
    }

    /// <summary>Whoever does not belong there any more is gone from the team; nothing is done about those who do.</summary>
    /// <param name="roles">The roles that they hold in the workspace; null for who is not in it.</param>
    /// <returns>Whether they belong.</returns>
    public async Task<bool> SettleAsync(Place place, IReadOnlyCollection<string>? roles, CancellationToken cancellationToken)
    {
        if (place.Holds(roles))
        {
            return true;
        }

        if (place.Member.IsHere)
        {
            await departures.LeaveAsync(place.Account, place.Workspace.Platform, place.Workspace.ExternalId, Now(), cancellationToken);
        }

        return false;
    }

    /// <summary>What who does not belong any more is told privately.</summary>
    public Answer Refusal(Actor actor) => new(
        Reply.Of(new Block.Text(GeneralTexts.NoLongerThere())), new Reader(actor.Name, "Etc/UTC", default, default), Now().InUtc().Date, IsMember: false);

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}

/// <summary>Where somebody belongs, or did.</summary>
public sealed record Place(Account Account, Workspace Workspace, Member Member)
{
    /// <summary>Whether who holds these roles belongs there; null for who is not there.</summary>
    internal bool Holds(IReadOnlyCollection<string>? roles) =>
        Workspace.LeftAt is null && roles is not null
        && (Workspace.Role is not { } role || roles.Contains(role) || Member.Role == Role.Admin);
}
