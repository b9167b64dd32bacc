using CoachBot.Application.Chat;

namespace CoachBot.Slack.Interactions;

/// <summary>What one person does is handled in order; different people seldom wait for each other.</summary>
internal sealed class Turns
{
    private const int Count = 64;
    private readonly Lane[] _lanes = [.. Enumerable.Range(0, Count).Select(_ => new Lane())];

    /// <summary>A place behind what the person did before, which must be taken or given up.</summary>
    public Turn Enter(string person) => _lanes[(uint)person.GetHashCode(StringComparison.Ordinal) % Count].TryEnter()!;
}
