namespace CoachBot.Application.Chat;

/// <summary>Something that a person did on a platform.</summary>
/// <param name="EventId">Unique on its platform: an event that comes twice is answered as before and does nothing twice.</param>
public abstract record ChatEvent(string EventId, Actor Actor);

/// <summary>A command as text, without the <c>/coach</c> before it.</summary>
public sealed record CommandInvoked(string EventId, Actor Actor, string Text) : ChatEvent(EventId, Actor);

/// <summary>A button was pressed.</summary>
/// <param name="Message">The outbox id of the message that it stood on; null for a reply's button.</param>
public sealed record ButtonPressed(string EventId, Actor Actor, ActionId Action, long? Message) : ChatEvent(EventId, Actor);

/// <summary>A form was sent: the command's path, and a text for each field that was filled in.</summary>
public sealed record FormSubmitted(string EventId, Actor Actor, string Form, IReadOnlyDictionary<string, string> Fields)
    : ChatEvent(EventId, Actor);

/// <summary>Who acts, as the platform knows them.</summary>
/// <param name="Platform">The platform's name, e.g. <c>terminal</c>.</param>
/// <param name="Workspace">The workspace's or server's id there.</param>
/// <param name="Account">The person's id there.</param>
/// <param name="Name">How the person is called there.</param>
/// <param name="Zone">Their IANA zone, where the platform tells it.</param>
public sealed record Actor(string Platform, string Workspace, string Account, string Name, string? Zone);
