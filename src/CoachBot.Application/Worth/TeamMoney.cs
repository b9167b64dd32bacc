using CoachBot.Application.Commands;
using CoachBot.Application.Privacy;
using CoachBot.Application.Texts;
using CoachBot.Domain.Teams;
using NodaTime;

namespace CoachBot.Application.Worth;

/// <summary>The team's money: one rate, one currency.</summary>
public static class TeamMoney
{
    private const decimal Most = 1_000_000_000m;

    /// <summary>The rate, where the reader may see what is worked out with it; null otherwise.</summary>
    public static HourlyRate? RateFor(CommandContext context) =>
        context.Team.Team.Rate is { } rate && Visibility.MaySeeRate(context.Viewer(), rate.ForAll) ? rate : null;

    /// <summary>The currency that the team counts in; null where it has named none.</summary>
    public static string? CurrencyOf(CommandContext context) =>
        context.Team.Team.Rate?.Currency ?? CurrencySpent(context);

    /// <summary>The currency of what was paid; null where nothing was.</summary>
    public static string? CurrencySpent(CommandContext context) =>
        context.Reader.Spends(context.Team.Id, LocalDate.MinIsoValue) is [.., var last] ? last.Currency : null;

    /// <summary>An amount of money above 0 in the team's currency.</summary>
    /// <exception cref="UserError">It is none, or of another currency.</exception>
    public static (decimal Amount, string Currency) Read(CommandContext context, AmountValue typed, string? currency)
    {
        if (typed.Value is <= 0 or > Most || typed.Value * 100 != decimal.Truncate(typed.Value * 100))
        {
            throw new UserError(WorthTexts.IsMoney());
        }

        return currency is not null && typed.Unit is { } unit && unit != currency
            ? throw new UserError(WorthTexts.OneCurrency(currency))
            : (typed.Value, typed.Unit ?? currency ?? "€");
    }
}
