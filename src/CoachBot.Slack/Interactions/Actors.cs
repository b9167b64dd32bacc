using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CoachBot.Application.Chat;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Workspaces;
using Microsoft.Extensions.Logging;

namespace CoachBot.Slack.Interactions;

/// <summary>
/// Who acts, as Slack tells it: their name, zone, and whether they manage the workspace
/// (https://docs.slack.dev/reference/methods/users.info). It is asked at most every ten minutes a person.
/// </summary>
internal sealed partial class Actors(SlackWebApi api, TimeProvider wire, ILogger<Actors> logger)
{
    private const int MostKnown = 10_000;

    /// <summary>No command is about more people.</summary>
    private const int MostNamed = 3;

    /// <summary>Slack's own, which it does not call a bot.</summary>
    private const string Slackbot = "USLACKBOT";
    private static readonly TimeSpan Holds = TimeSpan.FromMinutes(10);

    /// <summary>So much of the 3 s that Slack waits; what is not known by then counts as unknown.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<(string Workspace, string User), (SlackUser User, DateTimeOffset At)> _known = new();
    private readonly ConcurrentDictionary<(string Workspace, string User), Lazy<Task<SlackUser>>> _asking = new();

    /// <param name="name">The name that came with the event; it counts where Slack tells no other.</param>
    public async Task<Actor> OfAsync(SlackWorkspace workspace, string userId, string? name, CancellationToken cancellationToken)
    {
        var user = await UserAsync(workspace, userId, cancellationToken);
        return new Actor(SlackOptions.Platform, workspace.TeamId, userId, user?.Name ?? name ?? userId, user?.TimeZone)
        {
            IsOpenDoor = false,
            IsNameCurrent = user is not null,
            IsVisitor = user is not null && IsVisitor(user, workspace.Identity),
            ManagesWorkspace = user?.IsAdmin ?? false,
            WorkspaceName = workspace.Identity.TeamName,
        };
    }

    /// <summary>
    /// Whether they are met in a channel that is shared with another company's workspace
    /// (https://docs.slack.dev/apis/slack-connect); the workspaces of one organisation are one company's.
    /// </summary>
    private static bool IsVisitor(SlackUser user, SlackIdentity here) =>
        user.TeamId is { } home && home != here.TeamId && (user.EnterpriseId is null || user.EnterpriseId != here.EnterpriseId);

    /// <summary>Whom a text mentions that are programs. Most mention nobody.</summary>
    public async ValueTask<IReadOnlyCollection<string>> BotsAsync(SlackWorkspace workspace, string text, CancellationToken cancellationToken)
    {
        if (!text.Contains("<@", StringComparison.Ordinal))
        {
            return [];
        }

        var users = await Task.WhenAll(MentionedIn(text).Select(id => UserAsync(workspace, id, cancellationToken)));
        return [.. users.OfType<SlackUser>().Where(user => user.IsBot || user.Id == Slackbot).Select(user => user.Id)];
    }

    /// <summary>A text in which those whom it mentions have their names: where they are not in the team, the answer names them.</summary>
    public Task<string> NamedAsync(SlackWorkspace workspace, string text, CancellationToken cancellationToken) =>
        NamedAsync(workspace, text, MostNamed, cancellationToken);

    /// <param name="most">How many are named; the others stay as they are.</param>
    public async Task<string> NamedAsync(SlackWorkspace workspace, string text, int most, CancellationToken cancellationToken)
    {
        var ids = MentionedIn(text, most);
        var users = await Task.WhenAll(ids.Select(id => UserAsync(workspace, id, cancellationToken)));
        foreach (var (id, user) in ids.Zip(users))
        {
            if (MarkUp().Replace(user?.Name ?? "", "").Trim() is { Length: > 0 } name)
            {
                text = text.Replace($"<@{id}>", $"<@{id}|{name}>", StringComparison.Ordinal);
            }
        }

        return text;
    }

    private static List<string> MentionedIn(string text, int most = MostNamed) =>
        [.. Mention().Matches(text).Select(found => found.Groups[1].Value).Distinct().Take(most)];

    private async Task<SlackUser?> UserAsync(SlackWorkspace workspace, string userId, CancellationToken cancellationToken)
    {
        var key = (workspace.TeamId, userId);
        if (_known.TryGetValue(key, out var known) && wire.GetUtcNow() - known.At < Holds)
        {
            return known.User;
        }

        // Who does much at once is asked for once, so none of their tokens ends it; what comes too late for this answer is there for the next.
        var asking = _asking.GetOrAdd(key, (_, of) => new Lazy<Task<SlackUser>>(() => AskAsync(of, userId, CancellationToken.None)), workspace);
        try
        {
            return await asking.Value.WaitAsync(Patience, wire, cancellationToken);
        }
        catch (Exception fault) when (fault is SlackApiException or TimeoutException)
        {
            LogUnknown(userId, fault.Message);
            return known.User;
        }
    }

    private async Task<SlackUser> AskAsync(SlackWorkspace workspace, string userId, CancellationToken cancellationToken)
    {
        var key = (workspace.TeamId, userId);
        try
        {
            var user = await api.GetUserAsync(workspace.Token, userId, cancellationToken);
            if (_known.Count >= MostKnown)
            {
                _known.Clear();
            }

            _known[key] = (user, wire.GetUtcNow());
            return user;
        }
        finally
        {
            _asking.TryRemove(key, out _);
        }
    }

    /// <summary>A slash command brings the names along (<c>should_escape</c>), other texts do not.</summary>
    [GeneratedRegex("<@([A-Z0-9]{1,40})(?:\\|[^>]*)?>")]
    private static partial Regex Mention();

    /// <summary>What a name in a mention can't hold.</summary>
    [GeneratedRegex("[<>|&]")]
    private static partial Regex MarkUp();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack does not tell who {User} is: {Error}")]
    private partial void LogUnknown(string user, string error);
}
