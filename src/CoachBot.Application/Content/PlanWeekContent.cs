namespace CoachBot.Application.Content;

/// <summary>A week of a plan.</summary>
public sealed record PlanWeekContent
{
    /// <summary>In per cent of the first week, which is 100.</summary>
    public int Load { get; set; }

    /// <summary>True for a week that is there to recover.</summary>
    public bool Easy { get; set; }

    /// <summary>What the week is about.</summary>
    public string About { get; set; } = "";
}
