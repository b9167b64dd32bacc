using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands.Reading;

/// <summary>What a reader made of the words at a place: a value and how many words it took, a problem, or nothing.</summary>
public readonly record struct Taken(int Consumed, object? Value, Line? Problem)
{
    private IReadOnlyList<Meaning>? Several { get; init; }

    /// <summary>What the words may mean, where they mean several things; none otherwise.</summary>
    public IReadOnlyList<Meaning> Meanings => Several ?? [];

    public static readonly Taken Nothing;

    public static Taken Of(int consumed, object value) => new(consumed, value, null);

    /// <summary>Several readings are equally good, so the person is asked.</summary>
    public static Taken Unclear(int consumed, Line asked, IEnumerable<Meaning> meanings) =>
        new(consumed, null, asked) { Several = [.. meanings] };

    public static Taken Wrong(int consumed, LineHandler problem) => Wrong(consumed, problem.ToLine());

    public static Taken Wrong(int consumed, Line problem) => new(consumed, null, problem);
}
