using CoachBot.Application.Replies;
using CoachBot.Domain.Goals;
using CoachBot.Domain.Worth;
using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What is said about what works, what it costs and what comes of it.</summary>
public static class WorthTexts
{
    public const string StrategyButton = "Add a strategy";
    public const string RateButton = "What an hour costs";

    public static string OpenButton(int number) => $"Open S{number}";

    public static Line IsMoney() => Line.Of($"That is no amount of money that I can work with; `20` or `€12.50` works.");

    public static Line OneCurrency(string currency) => Line.Of($"This team counts in {currency}, and I can't convert. Put it down in {currency}.");

    public static Line SpentInFuture() => Line.Of($"That day is still to come. Put it down once it is paid.");

    public static Line Spent(Quantity amount, string channel, LocalDate day) => Line.Of($"{amount} for {channel} on {day} is put down.");

    public static Line RateSet(Quantity rate, bool forAll) => forAll
        ? Line.Of($"An hour costs {rate}. Everyone sees what strategies and channels cost. It judges them, never a person.")
        : Line.Of($"An hour costs {rate}. Leads alone see what strategies and channels cost. It judges them, never a person.");

    public static Line NoStrategy() => Line.Of($"There is no strategy yet, so nothing to hold the effort against. What do you want to get out of it? A few words are enough.");

    public static Line Heading(string strategy, WorthCall call) => Line.Of($"{strategy}: {Words(call)}");

    /// <param name="cost">Null where the time has no price, or it is not shown.</param>
    /// <param name="spent">Null where nothing was paid.</param>
    public static Line WentIn(int? minutes, int? before, Quantity? cost, Quantity? spent) => Line.Of(
        $"In: {TimeSpent(minutes, before)}{(cost is { } all ? Line.Of($", {all} in all") : Line.Of($", no price on it"))}{(spent is { } paid ? Line.Of($", {paid} of it paid") : Line.Empty)}.");

    /// <param name="outcomes">Null where none is counted.</param>
    /// <param name="each">What one cost; null where that is not known.</param>
    /// <param name="worth">Null where nobody said what one is worth.</param>
    /// <param name="currency">Of what went in, and of what comes back.</param>
    public static Line CameOut(Quantity? outcomes, Quantity? before, Quantity? each, Quantity? worth, decimal? ratio, string currency) => outcomes is not { } came
        ? Line.Of($"Out: no outcome is counted for it.")
        : Line.Of($"Out: {came} ({(before is { } b ? Line.Figure(b) : Line.Plain("none counted"))} in the 4 weeks before){(each is { } one ? Line.Of($", {one} each") : Line.Empty)}{(worth is { } w ? Line.Of($", worth {w}") : Line.Empty)}.")
            + (ratio is { } r ? Line.Of($"{Quantity.Of(r, currency)} comes back for each {Quantity.Of(1, currency)} that goes in.") : worth is null ? Line.Of($"What one is worth is not known.") : Line.Of($"What comes back for each {Quantity.Of(1, currency)} that goes in is not known."));

    /// <param name="notBefore">Null where check-ins are what is missing.</param>
    public static Line Advice(WorthCall call, LocalDate? notBefore) => call switch
    {
        WorthCall.TooEarly when notBefore is { } day => Line.Of($"It takes {WorthAdvice.Weeks} weeks and {WorthAdvice.FewestCheckIns} check-ins. Ask me again on {day}."),
        WorthCall.TooEarly => Line.Of($"It takes {WorthAdvice.Weeks} weeks and {WorthAdvice.FewestCheckIns} check-ins."),
        WorthCall.WasItRecorded => Line.Of($"Nothing was written down for it in 4 weeks. Did nothing come of it, or was it not recorded? `record` works, also with 0."),
        WorthCall.DoubleDown => Line.Of($"**Double down**: it pays, and it holds. More of it is worth a try; that more comes of more is likely, not promised."),
        WorthCall.Fix => Line.Of($"**Fix**: less comes of it than goes in, or than before. Change one thing, and look again in 4 weeks."),
        WorthCall.Stop => Line.Of($"**Stop**, for a month on trial: the last 4 weeks were written down and nothing came of it, nor in the 4 before."),
        _ => Line.Of($"**Keep**: something comes of it, and it holds."),
    };

    public static Line Signal(string name, Quantity growth, bool isNone) => isNone
        ? Line.Of($"Early signal: no {name} in 4 weeks.")
        : Line.Of($"Early signal, {name}: {growth} in 4 weeks.");

    /// <param name="cost">Null where it is not known, or not shown.</param>
    /// <param name="outcomes">Null where none is counted.</param>
    public static Line Stopping(int? minutes, Quantity? cost, Quantity? outcomes) => Line.Of(
        $"To stop it frees {(minutes is { } some ? $"{some} min a week" : "time that is not shown")}{(cost is { } money ? Line.Of($" and {money}") : Line.Empty)}, and costs {(outcomes is { } count ? Line.Of($"about {count} a week") : Line.Plain("what nobody has counted"))}.");

    public static Line Freed(int tools, int rested, IReadOnlyList<string> channels) => Line.Of(
        $"Freed: {tools} min a week by tools, {rested} min by rest{(channels.Count == 0 ? "" : $" ({string.Join(", ", channels)})")}.");

    /// <param name="cost">Null where the time has no price, or it is not shown.</param>
    public static Line Cost(decimal? cost, decimal spend, string? currency) => cost is { } all
        ? Line.Figure(Quantity.Of(all, currency ?? "€"))
        : spend > 0 ? Line.Of($"{Quantity.Of(spend, currency ?? "€")} paid") : Line.Of($"no price on it");

    private static string TimeSpent(int? minutes, int? before)
    {
        var then = before is { } some ? $" ({some} min in the 4 before)" : minutes is null ? "" : " (not shown in the 4 before)";
        return (minutes is { } now ? $"{now} min in 4 weeks" : "time not shown, as fewer than three have some in these 4 weeks") + then;
    }

    public static string Words(WorthCall call) => call switch
    {
        WorthCall.TooEarly => "too early to say",
        WorthCall.WasItRecorded => "was it recorded?",
        WorthCall.DoubleDown => "double down",
        WorthCall.Keep => "keep",
        WorthCall.Fix => "fix",
        _ => "stop",
    };
}
