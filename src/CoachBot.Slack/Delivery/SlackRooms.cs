using CoachBot.Application.Chat;
using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Workspaces;

namespace CoachBot.Slack.Delivery;

/// <summary>The conversations of Slack's direct messages.</summary>
internal sealed class SlackRooms(SlackWebApi api, SlackWorkspaces workspaces, IPlatformNotes notes, TimeProvider time)
    : DirectRooms(SlackOptions.Platform, notes, time)
{
    /// <exception cref="SlackApiException">It can't be opened.</exception>
    public Task<string> OfAsync(SlackWorkspace workspace, string account, CancellationToken cancellationToken) =>
        OfAsync(new Person(workspace.TeamId, account), cancellationToken);

    public Task RememberAsync(SlackWorkspace workspace, string account, string room, CancellationToken cancellationToken) =>
        RememberAsync(new Person(workspace.TeamId, account), room, cancellationToken);

    public Task ForgetAsync(SlackWorkspace workspace, string account, CancellationToken cancellationToken) =>
        ForgetAsync(new Person(workspace.TeamId, account), cancellationToken);

    protected override async Task<string> OpenAsync(Person person, CancellationToken cancellationToken) =>
        await workspaces.FindAsync(person.Workspace, cancellationToken) is { } workspace
            ? await api.OpenConversationAsync(workspace.Token, person.Account, cancellationToken)
            : throw new SlackApiException("conversations.open", "not_installed", SlackErrorKind.Ours);
}
