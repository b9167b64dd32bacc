using NodaTime;

namespace CoachBot.Application.Outbox;

/// <summary>When a message that could not be sent is tried again: after 5 s, doubling to 15 min, for about a day.</summary>
public static class RetryPolicy
{
    public const int MostAttempts = 100;
    private static readonly Duration First = Duration.FromSeconds(5);
    private static readonly Duration Longest = Duration.FromMinutes(15);

    public static bool GivesUp(int attempts) => attempts >= MostAttempts;

    public static Duration After(int attempts) =>
        Duration.FromSeconds(Math.Min(Longest.TotalSeconds, First.TotalSeconds * Math.Pow(2, Math.Min(attempts, 20))));
}
