using CoachBot.Application.Chat;
using CoachBot.Slack.Workspaces;

namespace CoachBot.Slack.Interactions;

/// <summary>Who is answered, and where.</summary>
/// <param name="Room">
/// The conversation in which they asked; null where there was none, <see cref="Home"/> where it was their Home tab.
/// </param>
/// <param name="Thread">The thread in it; null outside of one.</param>
internal sealed record Asker(SlackWorkspace Workspace, Actor Actor, string? Room, string? Thread = null)
{
    /// <summary>In place of a conversation: a person's Home tab, which answers by itself.</summary>
    public const string Home = "home";

    public bool IsHome => Room == Home;

    /// <summary>
    /// Whether the room is the person's direct message with the bot. Commands and their buttons work between two people too, where the
    /// other one reads along.
    /// </summary>
    public bool IsWithBot { get; init; }

    /// <summary>Whether nobody else is there.</summary>
    public bool IsDirect => Room is null || IsHome || IsWithBot;
}
