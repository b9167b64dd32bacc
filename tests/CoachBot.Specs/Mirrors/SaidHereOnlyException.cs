namespace CoachBot.Specs.Mirrors;

/// <summary>Something that a platform's own client does not let a person do.</summary>
internal sealed class SaidHereOnlyException(string message) : Exception(message);
