using CoachBot.Application.Replies;

namespace CoachBot.Application.Tests.Replies;

public sealed class FactJsonTests
{
    public static TheoryData<Type> Facts =>
        [.. typeof(Reply).Assembly.GetExportedTypes().Where(type => type.IsSealed && type.Name.EndsWith("Facts", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Options_KnowAllFacts(Type facts) => Assert.True(FactJson.Options.TryGetTypeInfo(facts, out _), $"FactTypes does not name {facts.Name}.");
}
