using RadLine;

namespace CoachBot.Terminal;

/// <summary>What a key does to the line, written where the key is bound.</summary>
internal sealed class EditCommand(Action<LineEditorContext> edit) : LineEditorCommand
{
    public override void Execute(LineEditorContext context) => edit(context);
}
