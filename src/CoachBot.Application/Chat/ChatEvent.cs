using System.Collections.ObjectModel;
using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Application.Chat;

/// <summary>Something that a person did on a platform.</summary>
/// <param name="EventId">Unique on its platform: an event that comes twice is answered as before and does nothing twice.</param>
public abstract record ChatEvent(string EventId, Actor Actor)
{
    /// <summary>The files that were handed in with it.</summary>
    public IReadOnlyList<IOfferedFile> Files { get; init; } = [];

    /// <summary>The accounts that it names and that belong to programs, not to people, where the platform tells.</summary>
    public IReadOnlyCollection<string> Bots { get; init; } = [];

    /// <summary>The roles of the people that it names, by their accounts, where the platform tells.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> RolesOf { get; init; } = ReadOnlyDictionary<string, IReadOnlyCollection<string>>.Empty;

    /// <summary>The rooms that it names and where the coach can't post, each with what it lacks there, where the platform tells.</summary>
    public IReadOnlyDictionary<string, string> ClosedRooms { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The room that it names and that the coach is not in, where the platform tells; null for none.</summary>
    public string? RoomWithoutCoach { get; init; }
}

/// <summary>A command as text, without the <c>/coach</c> before it.</summary>
public sealed record CommandInvoked(string EventId, Actor Actor, string Text) : ChatEvent(EventId, Actor);

/// <summary>A button was pressed.</summary>
/// <param name="Message">The outbox id of the message that it stood on; null for a reply's button.</param>
public sealed record ButtonPressed(string EventId, Actor Actor, ActionId Action, long? Message) : ChatEvent(EventId, Actor);

/// <summary>A form was sent: the command's path, and a text for each field that was filled in.</summary>
public sealed record FormSubmitted(string EventId, Actor Actor, string Form, IReadOnlyDictionary<string, string> Fields)
    : ChatEvent(EventId, Actor)
{
    /// <summary>
    /// The event's id of a form that people send with a click. Each click is another event to the platform: the same form with the same words and files is
    /// one, so that an impatient second click does nothing twice.
    /// </summary>
    /// <param name="actor">Who sends it: nobody is answered what somebody else was.</param>
    /// <param name="opening">What the platform tells this form by from the same one opened again.</param>
    /// <param name="fields">What was typed into it.</param>
    /// <param name="files">What the platform tells the files by that were put in.</param>
    public static string IdOf(Actor actor, string opening, IReadOnlyDictionary<string, string> fields, IEnumerable<string> files)
    {
        var words = fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}").Concat(files);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words.Prepend(actor.Account))));
        return $"{opening}:{Convert.ToHexStringLower(hash.AsSpan(0, 16))}";
    }
}

/// <summary>Somebody is choosing a value, and wants to see what would fit.</summary>
/// <param name="Command">The command's path.</param>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Text">What was typed so far.</param>
public sealed record CompletionAsked(string EventId, Actor Actor, string Command, string Parameter, string Text) : ChatEvent(EventId, Actor);
