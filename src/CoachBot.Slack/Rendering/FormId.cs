namespace CoachBot.Slack.Rendering;

/// <summary>What a form's id asks for.</summary>
public enum FormMove
{
    /// <summary>The form was sent: <c>form:goal add</c>, a view's private_metadata.</summary>
    Sent,

    /// <summary>The form is to be opened: <c>open:goal add</c>, a button's action_id.</summary>
    Open,
}

/// <summary>A form's identity, as it travels through Slack: <c>form:goal add:C0123</c>.</summary>
/// <param name="Path">The command's path.</param>
/// <param name="Room">
/// The conversation that the form was asked for in; null where none is known. A submission tells none of its own:
/// https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
/// </param>
public readonly record struct FormId(FormMove Move, string Path, string? Room = null)
{
    private const char Colon = ':';
    private const string SentWord = "form";
    private const string OpenWord = "open";

    /// <summary>Reads a private_metadata or an action_id; false where it is no form's.</summary>
    public static bool TryParse(string? text, out FormId id)
    {
        id = default;
        if (text?.Split(Colon) is not [(SentWord or OpenWord) and var word, { Length: > 0 } path, .. var rest])
            return false;
        if (rest is not ([] or [{ Length: > 0 }]))
            return false;

        id = new FormId(word == SentWord ? FormMove.Sent : FormMove.Open, path, rest is [var room] ? room : null);
        return true;
    }

    public override string ToString() =>
        $"{(Move == FormMove.Sent ? SentWord : OpenWord)}{Colon}{Path}{(Room is null ? "" : Colon + Room)}";
}
