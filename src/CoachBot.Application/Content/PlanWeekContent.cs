namespace CoachBot.Application.Content;

/// <summary>A week of a plan.</summary>
public sealed record PlanWeekContent
{
    /// <summary>In per cent of the first week, which is 100.</summary>
    public int Load { get; init; }

    /// <summary>True for a week that is there to recover.</summary>
    public bool Easy { get; init; }

    /// <summary>What the week is about.</summary>
    public string About { get; init; } = "";
}
