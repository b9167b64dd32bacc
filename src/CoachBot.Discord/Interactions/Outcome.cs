using CoachBot.Application.Commands;
using CoachBot.Discord.Protocol;

namespace CoachBot.Discord.Interactions;

/// <summary>What an interaction comes to: something that the coach says, or a callback that is ready as it is.</summary>
internal sealed record Outcome
{
    public Answer? Said { get; private init; }

    public InteractionResponse? Ready { get; private init; }

    /// <summary>What stands in for <see cref="Ready"/> where the answer was announced already; null where nothing can.</summary>
    public MessagePayload? Later { get; private init; }

    public static Outcome Of(Answer said) => new() { Said = said };

    public static Outcome Of(InteractionResponse ready, MessagePayload? later = null) => new() { Ready = ready, Later = later };
}
