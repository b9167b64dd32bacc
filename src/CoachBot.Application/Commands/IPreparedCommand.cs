using CoachBot.Application.Stores;

namespace CoachBot.Application.Commands;

/// <summary>
/// A change with work so long that it would hold everybody up inside its transaction. It is done before: first on a snapshot, then
/// in transactions of its own; the handler finds the outcome in the context.
/// </summary>
public interface IPreparedCommand : ICommand
{
    /// <summary>The work on a snapshot.</summary>
    /// <exception cref="UserError">The input is wrong.</exception>
    IPreparation Prepare(CommandContext context);
}

/// <summary>What was prepared on a snapshot.</summary>
public interface IPreparation
{
    /// <summary>Puts down what the handler will need, in as many short transactions as it takes.</summary>
    Task FinishAsync(ICoachStore store, CancellationToken cancellationToken);
}
