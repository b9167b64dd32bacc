using System.Collections.Concurrent;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Discord.Delivery;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Interactions;

/// <summary>
/// Talks with those who belong to a team. In direct messages Discord tells nobody's roles, and nothing of who left a server: it is asked about
/// each who speaks there, once an hour. Where it does not answer soon, they are heard.
/// </summary>
internal sealed class Conversation(CommandPipeline pipeline, Completer completer, Belonging belonging, DiscordRest rest, TimeProvider wire)
{
    private const int MostKnown = 10_000;

    private static readonly TimeSpan Holds = TimeSpan.FromHours(1);

    /// <summary>Leaves time for an answer before it has to be announced.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.75);

    private readonly ConcurrentDictionary<(string Server, string Person), long> _belong = new();

    public async Task<Answer> AnswerAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        if (!chatEvent.Actor.IsDirect)
        {
            return await AnswerInServerAsync(chatEvent, cancellationToken);
        }

        if (belonging.IsAboutOwnData(chatEvent))
        {
            var own = await pipeline.AnswerAsync(chatEvent, cancellationToken);
            // Who asks for what is kept of them is not back by it.
            await BelongsAsync(chatEvent, cancellationToken);
            return own;
        }

        return await BelongsAsync(chatEvent, cancellationToken)
            ? await pipeline.AnswerAsync(chatEvent, cancellationToken)
            : belonging.Refusal(chatEvent.Actor);
    }

    public async Task<IReadOnlyList<Completion>> CompleteAsync(CompletionAsked asked, CancellationToken cancellationToken) =>
        !asked.Actor.IsDirect || await BelongsAsync(asked, cancellationToken) ? await completer.CompleteAsync(asked, cancellationToken) : [];

    /// <summary>Whoever is turned away there, and was of the team, has lost its role.</summary>
    private async Task<Answer> AnswerInServerAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        var answer = await pipeline.AnswerAsync(chatEvent, cancellationToken);
        if (!answer.IsMember && await belonging.FindAsync(chatEvent, cancellationToken) is { } place)
        {
            await belonging.SettleAsync(place, chatEvent.Actor.Roles, cancellationToken);
        }

        return answer;
    }

    private async Task<bool> BelongsAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        if (await belonging.FindAsync(chatEvent, cancellationToken) is not { } place)
        {
            return true;
        }

        var key = (place.Workspace.ExternalId, chatEvent.Actor.Account);
        if (place.Member.IsHere && _belong.TryGetValue(key, out var since) && wire.GetElapsedTime(since) < Holds)
        {
            return true;
        }

        var (isKnown, roles) = await RolesAsync(key.ExternalId, key.Account, cancellationToken);
        if (!isKnown)
        {
            return true;
        }

        if (!await belonging.SettleAsync(place, roles, cancellationToken))
        {
            _belong.TryRemove(key, out _);
            return false;
        }

        if (_belong.Count >= MostKnown)
        {
            _belong.Clear();
        }

        _belong[key] = wire.GetTimestamp();
        return true;
    }

    /// <summary>Null for the roles of who is not in the server.</summary>
    private async Task<(bool IsKnown, IReadOnlyCollection<string>? Roles)> RolesAsync(string server, string person, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Patience, wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            var member = await rest.GetGuildMemberAsync(Snowflake.Parse(server), Snowflake.Parse(person), either.Token);
            return (true, [.. (member.Roles ?? []).Select(role => role.ToString())]);
        }
        catch (DiscordApiException fault)
        {
            return (DiscordErrors.IsNobodyThere(fault.Code), null);
        }
        catch (DiscordFatalException)
        {
            return (false, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (false, null);
        }
    }
}
