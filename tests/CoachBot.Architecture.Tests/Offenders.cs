namespace CoachBot.Architecture.Tests;

internal static class Offenders
{
    /// <summary>Fails with every offender named, one a line: the runner's own message stops after the first few.</summary>
    public static void MustBeNone(this IEnumerable<string> offenders)
    {
        var found = offenders.Distinct().Order(StringComparer.Ordinal).ToArray();
        if (found.Length > 0)
            Assert.Fail(string.Join(Environment.NewLine, found.Prepend($"{found.Length} found:")));
    }
}
