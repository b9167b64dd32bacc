using NodaTime;

namespace CoachBot.Specs.Season;

/// <summary>
/// What the five really did, counted as it happens and added up by hand: it knows nothing of the coach's books, and each figure of
/// the coach is held against it.
/// </summary>
internal sealed class Tally
{
    private readonly List<Deed> _deeds = [];
    private readonly List<Promised> _promised = [];
    private readonly List<Amount> _outcomes = [];
    private readonly List<Amount> _spent = [];

    /// <summary>An occasion fell due, and was kept or not.</summary>
    public void Due(LocalDate date, string who, string channel, bool isKept) => _promised.Add(new Promised(date, who, channel, isKept));

    /// <summary>Somebody did something.</summary>
    public void Did(LocalDate date, string who, string channel, int minutes) => _deeds.Add(new Deed(date, who, channel, minutes));

    /// <summary>An outcome was recorded for a strategy.</summary>
    public void CameIn(LocalDate date, string strategy, int amount) => _outcomes.Add(new Amount(date, strategy, amount));

    /// <summary>Money was paid for a channel.</summary>
    public void Paid(LocalDate date, string channel, int amount) => _spent.Add(new Amount(date, channel, amount));

    public int Kept(DateInterval span) => _promised.Count(p => span.Contains(p.Date) && p.IsKept);

    public int Due(DateInterval span) => _promised.Count(p => span.Contains(p.Date));

    public int Kept(DateInterval span, string who) => _promised.Count(p => span.Contains(p.Date) && p.IsKept && p.Who == who);

    public int Due(DateInterval span, string who) => _promised.Count(p => span.Contains(p.Date) && p.Who == who);

    public int Minutes(DateInterval span) => _deeds.Where(d => span.Contains(d.Date)).Sum(d => d.Minutes);

    public int Minutes(DateInterval span, params string[] channels) =>
        _deeds.Where(d => span.Contains(d.Date) && channels.Contains(d.Channel)).Sum(d => d.Minutes);

    public int Outcomes(DateInterval span, string strategy) => _outcomes.Where(o => span.Contains(o.Date) && o.Of == strategy).Sum(o => o.Value);

    public int Spent(DateInterval span, params string[] channels) =>
        _spent.Where(s => span.Contains(s.Date) && channels.Contains(s.Of)).Sum(s => s.Value);

    private sealed record Deed(LocalDate Date, string Who, string Channel, int Minutes);

    private sealed record Promised(LocalDate Date, string Who, string Channel, bool IsKept);

    private sealed record Amount(LocalDate Date, string Of, int Value);
}
