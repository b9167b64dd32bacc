namespace CoachBot.Application.Commands;

/// <summary>A value that would fit.</summary>
/// <param name="Label">What a person reads.</param>
/// <param name="Value">What is put in its place; the parameter can read it.</param>
public sealed record Completion(string Label, string Value);
