using CoachBot.Application.Chat;
using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands;

/// <summary>What a button does. It is authorised again when it is pressed: the speaker's own books are all that it sees.</summary>
public interface IButtonAction
{
    /// <summary>The name in the <see cref="ActionId"/>.</summary>
    string Name { get; }

    bool CanUndo { get; }

    /// <summary>What <c>undo</c> calls it: the path of the command that does the same.</summary>
    string UndoAs { get; }

    /// <exception cref="UserError">What it was about is gone, or past.</exception>
    Reply Handle(CommandContext context, ActionId action);
}

/// <summary>All button actions, by name.</summary>
public sealed class ActionCatalog(IEnumerable<IButtonAction> actions)
{
    private readonly Dictionary<string, IButtonAction> _byName = actions.ToDictionary(a => a.Name, StringComparer.Ordinal);

    public IButtonAction? Find(string name) => _byName.GetValueOrDefault(name);
}
