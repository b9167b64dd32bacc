using CoachBot.Application.Chat;
using CoachBot.Slack.Home;
using CoachBot.Slack.Interactions;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Workspaces;

namespace CoachBot.Slack;

/// <summary>
/// Takes what Slack tells, by socket or HTTP alike, and sees that it is acknowledged after its commit. What a person does gets its place in
/// their lane as it is received, so that it is handled in the order in which Slack told it. A person's action that takes longer
/// than 1.5 s of the 3 s that Slack waits is acknowledged first, and answered when it is done; an event is not, as Slack repeats it, but one
/// whose file is wanted: it may take long, and comes to a preview that changes nothing, so that whoever loses it in a crash sends it again.
/// </summary>
internal sealed class SlackEvents(
    SlackWorkspaces workspaces, SlashCommands commands, Presses presses, Submissions submissions, Suggestions suggestions,
    Shortcuts shortcuts, TypedMessages typed, HomeTab home,
    Leaving leaving, PersonLanes turns, Travels travels, TimeProvider wire) : ISlackConsumer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    public Func<CancellationToken, ValueTask<SlackAnswer>> Receive(SlackEvent received)
    {
        var turn = PersonOf(received) is { } person ? turns.TryEnter(person) : null;
        return cancel => HandleAsync(received, turn, cancel);
    }

    /// <summary>Whose actions are handled in their order.</summary>
    private static string? PersonOf(SlackEvent received) => received switch
    {
        SlashCommand slash => slash.UserId,
        BlockActions or ViewSubmission or GlobalShortcut or MessageShortcut => ((Interaction)received).UserId,
        MessageReceived message => message.UserId,
        AppMention mention => mention.UserId,
        _ => null,
    };

    private async ValueTask<SlackAnswer> HandleAsync(SlackEvent received, Turn? turn, CancellationToken cancel)
    {
        try
        {
            // Another workspace's events, and those of one that is gone, are acknowledged so that Slack does not repeat them.
            return await workspaces.FindAsync(received.TeamId, cancel) is { } workspace
                ? await HandleAsync(workspace, received, turn!, cancel)
                : SlackAnswer.Empty;
        }
        finally
        {
            turn?.GiveUp();
        }
    }

    /// <param name="workspace">Where it happened.</param>
    /// <param name="received">What happened.</param>
    /// <param name="turn">There for what <see cref="PersonOf"/> names somebody for.</param>
    /// <param name="cancel">Ends it.</param>
    private async ValueTask<SlackAnswer> HandleAsync(SlackWorkspace workspace, SlackEvent received, Turn turn, CancellationToken cancel)
    {
        switch (received)
        {
            case SlashCommand slash:
                return await SoonAsync(workspace, turn, slash.UserId, handling => commands.HandleAsync(workspace, slash, handling), cancel);
            case BlockActions pressed:
                return await SoonAsync(workspace, turn, pressed.UserId, handling => presses.HandleAsync(workspace, pressed, handling), cancel);
            case ViewSubmission sent:
                return await SoonAsync(workspace, turn, sent.UserId, handling => submissions.HandleAsync(workspace, sent, handling), cancel);
            case GlobalShortcut or MessageShortcut:
                var used = (Interaction)received;
                return await SoonAsync(workspace, turn, used.UserId, handling => shortcuts.HandleAsync(workspace, used, handling), cancel);
            case BlockSuggestion asked:
                return await suggestions.HandleAsync(workspace, asked, cancel);
            case ApiEvent told when TypedMessages.Reads(told, workspace.Identity.UserId) is { } message:
                Task<Outcome> ReadAsync(CancellationToken handling) => typed.HandleAsync(workspace, message, handling);
                return typed.WantsFile(message)
                    ? await SoonAsync(workspace, turn, message.UserId, ReadAsync, cancel)
                    : Go(await InTurnAsync(workspace, turn, message.UserId, ReadAsync, cancel));
            case AppHomeOpened { Tab: "home" } opened:
                travels.Start(stop => home.OpenAsync(workspace, opened, stop));
                return SlackAnswer.Empty;
            case AppUninstalled or TokensRevoked { BotUserIds.Count: > 0 }:
                await leaving.HandleAsync(workspace, cancel);
                return SlackAnswer.Empty;
            default:
                return SlackAnswer.Empty;
        }
    }

    /// <summary>What a person does may change what their Home tab shows.</summary>
    private async Task<Outcome> InTurnAsync(
        SlackWorkspace workspace, Turn turn, string user, Func<CancellationToken, Task<Outcome>> work, CancellationToken cancel)
    {
        var outcome = await turn.TakeAsync(work, cancel);
        home.Touch(workspace, user);
        return outcome;
    }

    private async Task<SlackAnswer> SoonAsync(
        SlackWorkspace workspace, Turn turn, string user, Func<CancellationToken, Task<Outcome>> act, CancellationToken cancel)
    {
        var work = InTurnAsync(workspace, turn, user, act, cancel);
        if (!await work.IsLateAsync(Patience, wire, cancel))
        {
            return Go(await work);
        }

        travels.Start(async stop =>
        {
            var outcome = await work.WaitAsync(stop);
            await (outcome.Late?.Invoke(stop) ?? Task.CompletedTask);
            await (outcome.Then?.Invoke(stop) ?? Task.CompletedTask);
        });
        return SlackAnswer.Empty;
    }

    private SlackAnswer Go(Outcome outcome)
    {
        if (outcome.Then is { } then)
        {
            travels.Start(then);
        }

        return outcome.Acknowledgement;
    }
}
