using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands.Reading;

/// <summary>One of several things that words may mean.</summary>
/// <param name="Label">What a person reads.</param>
/// <param name="Text">What may be typed instead, and means nothing else.</param>
public sealed record Meaning(Line Label, string Text);
