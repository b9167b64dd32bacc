using CoachBot.Application.Commands;
using CoachBot.Application.Replies;

namespace CoachBot.Benchmarks.Clients;

/// <summary>The trivial handler: it says what the bare clients say.</summary>
internal sealed class PingCommand : ICommand
{
    private static readonly Reply Words = Reply.Say($"Ask away.");

    public CommandDefinition Definition { get; } = new("ping", "Answer", CommandEffect.Query);

    public Reply Handle(CommandContext context) => Words;
}
