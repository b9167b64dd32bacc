using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Drafts;
using CoachBot.Application.Dashboards;
using CoachBot.Application.Stores;
using CoachBot.Slack.Interactions;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Protocol.Wire;
using CoachBot.Slack.Workspaces;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Slack.Home;

/// <summary>
/// The Home tab: published when it is opened, when a button of it is pressed, and 2 s after a change to what it shows, for people who have
/// opened it before. Of what waits for a person only what they looked at counts as told, and only once Slack has it.
/// https://docs.slack.dev/reference/methods/views.publish
/// </summary>
internal sealed partial class HomeTab(
    SlackWebApi api, Actors actors, DashboardReader dashboards, SlashNames commands, FormDrafts drafts, IPlatformNotes notes, TimeProvider wire,
    ILogger<HomeTab> logger) : IAsyncDisposable
{
    private const int MostKnown = 10_000;
    private const string HashConflict = "hash_conflict";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<(string Workspace, string User), OpenedTab> _tabs = new();
    private readonly PersonLanes _turns = new();
    private readonly Travels _later = new(wire, logger);
    private readonly CancellationTokenSource _stop = new();

    /// <summary>The person opened it.</summary>
    public Task OpenAsync(SlackWorkspace workspace, AppHomeOpened opened, CancellationToken cancellationToken) => PublishAsync(
        workspace, opened.UserId, isSeen: true, tab => (tab.Answer, tab.Hash) = (null, opened.View?.Hash), cancellationToken);

    /// <summary>A button was pressed in it, or a form sent that it had opened: the answer stands on top.</summary>
    public async Task ShowAsync(Asker asker, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Reply.Form is { } form)
        {
            await drafts.BeginAsync(asker.Actor, form, cancellationToken);
        }

        await PublishAsync(asker.Workspace, asker.Actor.Account, isSeen: true, tab => tab.Answer = answer, cancellationToken);
    }

    /// <summary>Something may have changed that a person's tab shows.</summary>
    public void Touch(SlackWorkspace workspace, string user)
    {
        var tab = TabOf(workspace, user);
        if (tab.IsOpened is not false && !_stop.IsCancellationRequested && tab.TryWait())
        {
            _later.Start(_ => LaterAsync(workspace, user, tab, _stop.Token));
        }
    }

    /// <summary>What was not published yet is when the tab is opened next.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _later.ArriveAsync(CancellationToken.None);
        _later.Dispose();
        _stop.Dispose();
    }

    private async Task LaterAsync(SlackWorkspace workspace, string user, OpenedTab tab, CancellationToken cancellationToken)
    {
        try
        {
            tab.IsOpened ??= await notes.FindAsync(SlackOptions.Platform, KeyOf(workspace, user), Now(), cancellationToken) is not null;
            if (tab.IsOpened is true)
            {
                await Task.Delay(Pause, wire, cancellationToken);
                tab.EndWait();
                await PublishAsync(workspace, user, isSeen: false, _ => { }, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program stops.
        }
        finally
        {
            tab.EndWait();
        }
    }

    private Task PublishAsync(
        SlackWorkspace workspace, string user, bool isSeen, Action<OpenedTab> change, CancellationToken cancellationToken) =>
        _turns.TryEnter(user)!.TakeAsync(
            async publishing =>
            {
                var tab = TabOf(workspace, user);
                change(tab);
                await RememberAsync(workspace, user, tab, isSeen, publishing);
                try
                {
                    var dashboard = await PublishAsync(workspace, user, tab, evenIfSame: isSeen, publishing);
                    await (isSeen ? dashboards.SeenAsync(dashboard, publishing) : Task.CompletedTask);
                }
                catch (SlackApiException fault)
                {
                    // It is a look at what the store holds: the next change, or the next look, shows it.
                    tab.Shown = null;
                    LogNotPublished(user, fault.Message);
                }

                return true;
            },
            cancellationToken);

    /// <summary>
    /// With the hash of what was seen last, so that a call that comes late overwrites nothing newer; where something newer is there, what
    /// the store holds by now is newer still.
    /// </summary>
    private async Task<Dashboard> PublishAsync(
        SlackWorkspace workspace, string user, OpenedTab tab, bool evenIfSame, CancellationToken cancellationToken)
    {
        while (true)
        {
            var actor = await actors.OfAsync(workspace, user, null, cancellationToken);
            var dashboard = await dashboards.ReadAsync(actor, cancellationToken);
            var view = HomeRenderer.Render(
                dashboard with { Sections = [.. dashboard.Sections.Select(section => section with { Blocks = commands.In(section.Blocks) })] },
                tab.Answer is { } answer ? answer with { Reply = commands.In(answer.Reply) } : null);
            var shown = Fingerprint(view);
            if (shown == tab.Shown && !evenIfSame)
            {
                return dashboard;
            }

            try
            {
                var now = await api.PublishViewAsync(workspace.Token, user, view, tab.Hash, mayRepeat: true, cancellationToken);
                (tab.Hash, tab.Shown) = (now.Hash, shown);
                return dashboard;
            }
            catch (SlackApiException fault) when (fault.Code == HashConflict && tab.Hash is not null)
            {
                tab.Hash = null;
            }
        }
    }

    private async Task RememberAsync(
        SlackWorkspace workspace, string user, OpenedTab tab, bool isSeen, CancellationToken cancellationToken)
    {
        if (isSeen && tab.IsOpened is not true)
        {
            tab.IsOpened = true;
            await notes.PutAsync(new PlatformNote(SlackOptions.Platform, KeyOf(workspace, user), user, "opened"), cancellationToken);
        }
    }

    private OpenedTab TabOf(SlackWorkspace workspace, string user)
    {
        var key = (workspace.TeamId, user);
        if (_tabs.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_tabs.Count >= MostKnown)
        {
            _tabs.Clear();
        }

        return _tabs.GetOrAdd(key, static _ => new OpenedTab());
    }

    private Instant Now() => Instant.FromDateTimeOffset(wire.GetUtcNow());

    private static string Fingerprint(HomeView view) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(view, SlackJson.Default.SlackView)));

    private static string KeyOf(SlackWorkspace workspace, string user) => $"home:{workspace.TeamId}:{user}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "The Home tab of {User} could not be shown: {Error}")]
    private partial void LogNotPublished(string user, string error);
}
