using System.Text.Json.Serialization;
using NodaTime;

namespace CoachBot.Application.Replies;

/// <summary>
/// A piece of a line. User text enters as <see cref="Plain"/> and each renderer escapes it; nothing pings but a
/// <see cref="Mention"/>. Days, numbers and moments are written by the renderer in the reader's own format and zone.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(Plain), "p")]
[JsonDerivedType(typeof(Bold), "b")]
[JsonDerivedType(typeof(Code), "c")]
[JsonDerivedType(typeof(Link), "l")]
[JsonDerivedType(typeof(Mention), "m")]
[JsonDerivedType(typeof(Room), "r")]
[JsonDerivedType(typeof(Moment), "i")]
[JsonDerivedType(typeof(Day), "d")]
[JsonDerivedType(typeof(Number), "n")]
[JsonDerivedType(typeof(Amount), "a")]
public abstract record Inline
{
    public sealed record Plain(string Text) : Inline;

    /// <summary>Text that matters most in its line.</summary>
    public sealed record Bold(IReadOnlyList<Inline> Parts) : Inline;

    /// <summary>A command or an id, to be typed as it stands.</summary>
    public sealed record Code(string Text) : Inline;

    public sealed record Link(string Text, Uri Address) : Inline;

    /// <summary>Someone who is meant to notice: the only thing that pings.</summary>
    /// <param name="Account">The platform's id of them.</param>
    public sealed record Mention(string Account, string Name) : Inline;

    /// <summary>A room, by the platform's id where it has one, else by its name.</summary>
    public sealed record Room(string Id) : Inline;

    /// <summary>An instant, shown in the reader's zone.</summary>
    public sealed record Moment(Instant At) : Inline;

    public sealed record Day(LocalDate Date) : Inline;

    /// <summary>A figure; its unit stands beside it.</summary>
    public sealed record Number(decimal Value) : Inline;

    /// <summary>A figure with its unit, which decides how it is written: <c>€12.50</c>, <c>1 lead</c>.</summary>
    public sealed record Amount(decimal Value, string Unit) : Inline;
}
