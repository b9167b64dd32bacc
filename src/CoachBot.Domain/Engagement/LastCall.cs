using NodaTime;

namespace CoachBot.Domain.Engagement;

/// <summary>When the last call of an occasion goes out.</summary>
public static class LastCall
{
    /// <summary>How much of the window, in per cent, is over by then.</summary>
    public const int Percent = 80;

    /// <summary>80 % of the window, cut to the minute; null for a reminder inside quiet hours.</summary>
    public static Instant? LastCallAt(this Occasion occasion)
    {
        var window = occasion.WindowEnd - occasion.Reminder;
        return window <= Duration.Zero
            ? null
            : occasion.Reminder + Duration.FromMinutes((long)window.TotalMinutes * Percent / 100);
    }
}
