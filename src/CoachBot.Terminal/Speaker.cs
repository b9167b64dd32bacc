using CoachBot.Application.Chat;
using CoachBot.Application.Replies;

namespace CoachBot.Terminal;

/// <summary>Somebody at the terminal: their account, and what they last saw that can be acted upon.</summary>
public sealed class Speaker(string name, string zone)
{
    public const string Platform = "terminal";
    public const string Workspace = "terminal";

    public string Name { get; } = name;

    /// <summary>IANA zone; a newcomer's first setting.</summary>
    public string Zone { get; set; } = zone;

    public Actor Actor => new(Platform, Workspace, Name.ToLowerInvariant(), Name, Zone);

    /// <summary>The buttons of the latest message that had any, and the outbox id of that message (null for a reply).</summary>
    public (IReadOnlyList<Button> Buttons, long? Message) Latest { get; set; } = ([], null);

    public Form? OpenForm { get; set; }
}
