using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Domain.Tests.Journey;

internal static class Scores
{
    public static Gen<int> One { get; } = Gen.Choose(1, 4);
}
