namespace CoachBot.Application.Commands.Reading;

/// <summary>A word of a command line, or what stands between a pair of double quotes.</summary>
/// <param name="Text">The text, without the quotes.</param>
/// <param name="Quoted">Whether it stood between quotes, and so is never a keyword.</param>
/// <param name="Start">Where it starts in the line, from 0, the opening quote included.</param>
/// <param name="End">The position behind its last character, the closing quote included.</param>
public sealed record Token(string Text, bool Quoted, int Start, int End);
