using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>The long session of a week: on one of the commitment's named days, with minutes of its own, 1 to 1,440.</summary>
public sealed record LongSession(IsoDayOfWeek Day, int Minutes);
