namespace CoachBot.Application.Chat;

/// <summary>What one person does is handled in order; different people seldom wait for each other.</summary>
/// <param name="longest">How many may wait in a lane; 1 or more.</param>
public sealed class PersonLanes(int longest = int.MaxValue)
{
    private const int Count = 64;
    private readonly Lane[] _lanes = [.. Enumerable.Range(0, Count).Select(_ => new Lane(longest))];

    /// <summary>A place behind what the person did before, which must be taken or given up; null where too many wait.</summary>
    public Turn? TryEnter(string person) => TryEnter((uint)person.GetHashCode(StringComparison.Ordinal));

    /// <inheritdoc cref="TryEnter(string)"/>
    /// <param name="person">A number of theirs whose last bits differ from those of others.</param>
    public Turn? TryEnter(ulong person) => _lanes[person % Count].TryEnter();
}
