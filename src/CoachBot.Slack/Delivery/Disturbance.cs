using System.Collections.Concurrent;
using CoachBot.Application.Chat;
using CoachBot.Slack.Protocol.Api;
using CoachBot.Slack.Workspaces;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Slack.Delivery;

/// <summary>
/// Whether a person wants not to be disturbed now (https://docs.slack.dev/reference/methods/dnd.teamInfo). It widens their quiet hours:
/// a nag or a notice waits until it ends. A reminder goes at the time that its member chose.
/// </summary>
internal sealed partial class Disturbance(SlackWebApi api, TimeProvider time, ILogger<Disturbance> logger)
{
    private const int MostKnown = 10_000;

    /// <summary>The method takes few calls a minute (tier 2), and a person seldom changes their times.</summary>
    private static readonly Duration Holds = Duration.FromMinutes(10);
    private readonly ConcurrentDictionary<(string Workspace, string Account), (DoNotDisturb? Quiet, Instant At)> _known = new();
    private readonly Dictionary<string, Question> _questions = [];

    /// <exception cref="DeliveryException">It is to wait; the exception says until when.</exception>
    public async Task ThrowIfUnwantedAsync(SlackWorkspace workspace, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message.Kind is not (MessageKind.Nag or MessageKind.Notice) || message.Account is not { } account)
        {
            return;
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        if (await FindAsync(workspace, account, now, cancellationToken) is { IsEnabled: true, Start: { } start, End: { } end }
            && Instant.FromDateTimeOffset(start) <= now && now < Instant.FromDateTimeOffset(end))
        {
            throw new DeliveryException(DeliveryFault.NotNow, "Its receiver wants not to be disturbed now.") { NotBefore = Instant.FromDateTimeOffset(end) };
        }
    }

    /// <summary>Null where Slack does not tell: then the quiet hours that the member set stand alone.</summary>
    private async Task<DoNotDisturb?> FindAsync(SlackWorkspace workspace, string account, Instant now, CancellationToken cancellationToken)
    {
        var key = (workspace.TeamId, account);
        if (_known.TryGetValue(key, out var known) && now - known.At < Holds && now >= known.At)
        {
            return known.Quiet;
        }

        try
        {
            var found = await AskAsync(workspace, account, cancellationToken);
            if (_known.Count >= MostKnown)
            {
                _known.Clear();
            }

            var quiet = found.GetValueOrDefault(account);
            _known[key] = (quiet, now);
            return quiet;
        }
        catch (SlackApiException fault)
        {
            LogUnknown(account, fault.Message);
            return null;
        }
    }

    /// <summary>Who is asked about while an answer is awaited is asked about together in the next call: few calls do for a whole team.</summary>
    private Task<IReadOnlyDictionary<string, DoNotDisturb>> AskAsync(SlackWorkspace workspace, string account, CancellationToken cancellationToken)
    {
        lock (_questions)
        {
            var question = _questions.GetValueOrDefault(workspace.TeamId);
            if (question is not { IsOpen: true })
            {
                question = new Question();
                var before = _questions.GetValueOrDefault(workspace.TeamId)?.Answer ?? Task.CompletedTask;
                // Whoever gives up waiting takes the answer from nobody else.
                question.Answer = AnswerAsync(workspace, question, before, CancellationToken.None);
                _questions[workspace.TeamId] = question;
            }

            question.Accounts.Add(account);
            return question.Answer.WaitAsync(cancellationToken);
        }
    }

    private async Task<IReadOnlyDictionary<string, DoNotDisturb>> AnswerAsync(
        SlackWorkspace workspace, Question question, Task before, CancellationToken cancellationToken)
    {
        // Whoever asks holds the lock until the question is put down.
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        lock (_questions)
        {
            question.IsOpen = false;
        }

        return await api.GetDoNotDisturbAsync(workspace.Token, question.Accounts, cancellationToken);
    }

    private sealed class Question
    {
        public List<string> Accounts { get; } = [];

        /// <summary>Whether more may be asked about: it was not sent yet.</summary>
        public bool IsOpen { get; set; } = true;

        public Task<IReadOnlyDictionary<string, DoNotDisturb>> Answer { get; set; } = null!;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack does not tell whether {User} may be disturbed: {Error}")]
    private partial void LogUnknown(string user, string error);
}
