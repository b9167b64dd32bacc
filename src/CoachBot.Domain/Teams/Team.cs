using NodaTime;

namespace CoachBot.Domain.Teams;

/// <summary>A team and what it chose for all of its members.</summary>
public sealed record Team
{
    public required TeamId Id { get; init; }

    public required string Name { get; init; }

    public required Instant InstalledAt { get; init; }

    /// <summary>The team's room on its platform; null where none was named: then nothing is posted.</summary>
    public string? Room { get; init; }

    public IsoDayOfWeek ReviewDay { get; init; } = IsoDayOfWeek.Monday;

    public LocalTime ReviewTime { get; init; } = new(9, 0);

    /// <summary>The day of the last review, or the one from which they count; null where none was ever wanted.</summary>
    public LocalDate? ReviewedOn { get; init; }

    /// <summary>How many reviews in a row were posted and not answered.</summary>
    public int ReviewsUnanswered { get; init; }

    /// <summary>From when on a new round of the assessment is proposed, once; null where none is.</summary>
    public Instant? AssessAgainAt { get; init; }

    /// <summary>What an hour costs; null where nobody has said it.</summary>
    public HourlyRate? Rate { get; init; }
}

/// <summary>A member as the others see them: a name and a role.</summary>
public sealed record RosterEntry(MemberId Id, string Name, Role Role, string Zone, bool SharesKept, bool IsHere);
