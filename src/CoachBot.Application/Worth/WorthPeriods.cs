using NodaTime;

namespace CoachBot.Application.Worth;

/// <summary>The last four weeks, today included, and the four before.</summary>
public sealed record WorthPeriods(LocalDate Today)
{
    public const int Days = 28;

    public LocalDate From => Today.PlusDays(1 - Days);

    public LocalDate BeforeFrom => From.PlusDays(-Days);

    public LocalDate BeforeTo => From.PlusDays(-1);
}
