using CoachBot.Application.Replies;

namespace CoachBot.Application.Commands.Reading;

/// <summary>What a reader made of the words at a place: a value and how many words it took, a problem, or nothing.</summary>
public readonly record struct Taken(int Consumed, object? Value, Line? Problem)
{
    public static readonly Taken Nothing;

    public static Taken Of(int consumed, object value) => new(consumed, value, null);

    public static Taken Wrong(int consumed, LineHandler problem) => new(consumed, null, problem.ToLine());
}
