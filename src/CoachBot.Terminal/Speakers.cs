namespace CoachBot.Terminal;

/// <summary>Everybody who has spoken at this terminal, and who speaks now.</summary>
public sealed class Speakers(string first, string zone)
{
    public const int LongestName = 80;

    private readonly Dictionary<string, Speaker> _byAccount = new(StringComparer.Ordinal) { [first.ToLowerInvariant()] = new Speaker(first, zone) };
    private string _now = first.ToLowerInvariant();

    public Speaker Now => _byAccount[_now];

    /// <summary>A name as it was typed, also as a mention; null where it is none.</summary>
    public static string? NameOf(string text) =>
        text.Trim().TrimStart('@').Trim() is { Length: > 0 and <= LongestName } name && !name.Any(char.IsControl) ? name : null;

    public Speaker OfAccount(string account) => _byAccount.TryGetValue(account, out var known) ? known : Add(account);

    /// <summary>Hands the word to somebody, known or new.</summary>
    public Speaker Become(string name)
    {
        _now = name.ToLowerInvariant();
        return _byAccount.TryGetValue(_now, out var known) ? known : Add(name);
    }

    private Speaker Add(string name) => _byAccount[name.ToLowerInvariant()] = new Speaker(name, zone);
}
