using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands;

/// <summary>
/// A command: its declaration and what it does. A handler calls the domain and returns a reply; it opens no transaction, sends
/// nothing and renders nothing.
/// </summary>
public interface ICommand
{
    CommandDefinition Definition { get; }

    /// <exception cref="UserError">The input is wrong; everything is rolled back.</exception>
    Reply Handle(CommandContext context);
}
