namespace CoachBot.Terminal;

/// <summary>
/// What Tab makes of the text before the cursor: the first time the part that all completions share, where that says more than
/// what was typed; then one completion after the other, round and round.
/// </summary>
/// <param name="complete">Gives the texts that the text before the cursor may become, best first.</param>
internal sealed class Completion(Func<string, IReadOnlyList<string>> complete)
{
    private IReadOnlyList<string> _choices = [];
    private int _at;
    private string? _shown;

    /// <summary>The text to show instead; null where there is none.</summary>
    public string? Next(string text) => Move(text, 1);

    /// <summary>The same backwards.</summary>
    public string? Previous(string text) => Move(text, -1);

    private string? Move(string text, int step)
    {
        if (text == _shown && _choices.Count > 0)
        {
            _at = (_at + step + _choices.Count) % _choices.Count;
            return _shown = _choices[_at];
        }

        _choices = complete(text);
        if (_choices.Count == 0)
            return _shown = null;

        var shared = Shared(_choices);
        if (_choices.Count > 1 && shared.Length > text.Length)
        {
            // The next step goes to the first choice, or to the last.
            _at = step > 0 ? -1 : 0;
            return _shown = shared;
        }

        _at = step > 0 ? 0 : _choices.Count - 1;
        return _shown = _choices[_at];
    }

    private static string Shared(IReadOnlyList<string> choices) =>
        choices.Aggregate((a, b) => a[..a.AsSpan().CommonPrefixLength(b)]);
}
