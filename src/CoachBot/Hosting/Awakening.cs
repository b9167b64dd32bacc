using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Outbox;
using CoachBot.Application.Stores;
using CoachBot.Domain.Engagement;
using NodaTime;

namespace CoachBot.Hosting;

/// <summary>What happens first when the bot starts: it finds out how long it was gone, what it had begun to send, and whom it owes an answer.</summary>
public sealed class Awakening(
    IHostPresence presence, IOutboxStore outbox, LostAnswers answers, IEnumerable<IChatPlatform> platforms, TimeProvider time)
{
    /// <param name="terminal">True where a terminal opens (days closed normally meanwhile), false where a host starts (it was down).</param>
    /// <param name="simulated">True on a virtual clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StartRefusedException">The store was left at a later time than now.</exception>
    public async Task WakeAsync(bool terminal, bool simulated, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        if (await presence.LastAliveAsync(cancellationToken) is { } last)
        {
            if (last.Told > now && (simulated || last.Simulated))
            {
                throw new StartRefusedException(
                    $"The store was left at {last.Told}; a simulation goes on from there or later, not at {now}. Name a later --simulate, or another file with Store__Sqlite.");
            }

            if (last.At < now)
            {
                await presence.AddSilenceAsync(new Silence(last.At, now, terminal), cancellationToken);
            }

            if (last.At > now || terminal)
            {
                // What a terminal could not show, because nobody read it any more, is shown when one opens.
                await outbox.RetryNowAsync(now, cancellationToken);
            }
        }

        await presence.BeatAsync(new Presence(now, simulated), cancellationToken);
        await outbox.ReleaseClaimsAsync(cancellationToken);
        // Who sits at a terminal saw what was answered.
        foreach (var platform in terminal ? [] : platforms)
        {
            await answers.SendUnansweredAsync(platform.Name, cancellationToken);
        }
    }
}

/// <summary>The program can't start as it was asked to; the message is one sentence for a person.</summary>
public sealed class StartRefusedException(string message) : Exception(message), IPersonalFault;
