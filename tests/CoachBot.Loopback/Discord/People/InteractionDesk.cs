using System.Security.Cryptography;
using System.Text.Json;

namespace CoachBot.Loopback.Discord;

/// <summary>Dispatches interactions and keeps their tokens: 3 s for the first answer, 15 min for the rest
/// (https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback).</summary>
internal sealed class InteractionDesk : IDisposable
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    /// <summary>Tokens kept where nothing is recorded, so that a long benchmark does not fill the memory.</summary>
    private const int FewTokens = 20_000;

    private readonly DiscordWorld _world;
    private readonly GatewayServer _gateway;
    private readonly LoopbackDiscordOptions _options;
    private readonly Signal _changes;
    private readonly Dictionary<string, Interaction> _byToken = [];
    private readonly Queue<string> _tokens = new();
    private readonly Queue<Interaction> _waiting = new();
    private readonly ITimer _deadline;

    public InteractionDesk(DiscordWorld world, GatewayServer gateway, LoopbackDiscordOptions options, Signal changes)
    {
        (_world, _gateway, _options, _changes) = (world, gateway, options, changes);
        _deadline = world.Clock.CreateTimer(_ => TimeOutLate(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Dispatches one; the task ends with the first answer, or without one after 3 s.</summary>
    /// <param name="data">Writes the fields of <c>data</c>.</param>
    public Task<InteractionResult> SendAsync(InteractionKind kind, LoopbackUser user, LoopbackChannel channel, Action<Utf8JsonWriter> data,
        string? commandName = null, LoopbackMessage? source = null, int? focusedType = null)
    {
        Interaction interaction;
        lock (_world.Gate)
        {
            var id = _world.Ids.Next();
            var token = $"{id}-{RandomNumberGenerator.GetHexString(48, lowercase: true)}";
            interaction = new(kind, user, channel, new(id, token, _world, _changes), _world.Now)
            {
                CommandName = commandName,
                Source = source,
                FocusedType = focusedType,
            };
            Keep(token, interaction);
            if (_options.InteractionsEndpointUrl is null)
                _gateway.Sessions.Broadcast("INTERACTION_CREATE", channel.Guild, GatewayIntents.None, _ =>
                    InteractionJson.Write(interaction, _world, data));
        }

        return interaction.Answer;
    }

    /// <exception cref="DiscordError">10062 for an unknown, late or foreign token; 40060 for a second answer.</exception>
    public Interaction ForCallback(string id, string token)
    {
        if (!_byToken.TryGetValue(token, out var interaction) || interaction.Result.InteractionId != id || interaction.Result.TimedOut
            || (!interaction.IsAnswered && _world.Now - interaction.SentAt > _options.AnswerWithin))
            throw DiscordError.Unknown(10062, "interaction");
        if (interaction.IsAnswered) throw new DiscordError(400, 40060, "Interaction has already been acknowledged.");
        return interaction;
    }

    /// <exception cref="DiscordError">10015 for an unknown or unanswered one; 50027 after 15 minutes.</exception>
    public Interaction ForWebhook(string applicationId, string token)
    {
        if (applicationId != _world.ApplicationId || !_byToken.TryGetValue(token, out var interaction) || !interaction.IsAnswered)
            throw DiscordError.Unknown(10015, "Webhook");
        if (_world.Now - interaction.SentAt > TokenLife) throw new DiscordError(401, 50027, "Invalid Webhook Token");
        return interaction;
    }

    public void Dispose() => _deadline.Dispose();

    private void Keep(string token, Interaction interaction)
    {
        _byToken[token] = interaction;
        _tokens.Enqueue(token);
        if (!_options.Record && _tokens.Count > FewTokens) _byToken.Remove(_tokens.Dequeue());
        _waiting.Enqueue(interaction);
        if (_waiting.Count == 1) _deadline.Change(_options.AnswerWithin, Timeout.InfiniteTimeSpan);
    }

    private void TimeOutLate()
    {
        lock (_world.Gate)
        {
            while (_waiting.TryPeek(out var first) && (first.IsAnswered || _world.Now - first.SentAt >= _options.AnswerWithin))
            {
                _waiting.Dequeue();
                if (!first.IsAnswered) first.TimeOut();
            }

            if (_waiting.TryPeek(out var next)) _deadline.Change(next.SentAt + _options.AnswerWithin - _world.Now, Timeout.InfiniteTimeSpan);
        }

        _changes.Pulse();
    }
}
