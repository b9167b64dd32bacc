namespace CoachBot.Testing;

/// <summary>A conversation as it was held in the terminal.</summary>
/// <param name="At">Local time of its beginning, as <c>--simulate</c> has it.</param>
/// <param name="Zone">The first speaker's.</param>
/// <param name="Name">The first speaker.</param>
/// <param name="Exchanges">What was said, and what it caused.</param>
public sealed record Script(string At, string Zone, string Name, IReadOnlyList<Exchange> Exchanges);

/// <summary>A line, who said it, and every message that came of it.</summary>
public sealed record Exchange(string Line, string Speaker, IReadOnlyList<Message> Messages);
