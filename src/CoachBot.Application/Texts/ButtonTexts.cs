using NodaTime;

namespace CoachBot.Application.Texts;

/// <summary>What buttons say.</summary>
public static class ButtonTexts
{
    public const string Join = "Join";
    public const string Done = "Done";
    public const string Snooze = "Snooze";
    public const string SkipToday = "Skip today";
    public const string MakeUp = "Make it up";
    public const string Why = "Why this?";
    public const string Mute = "Mute";
    public const string Unmute = "Unmute";
    public const string Undo = "Undo";
    public const string Pause = "Pause";
    public const string Change = "Change it";
    public const string StartAgain = "Start again";
    public const string Agree = "Agree";
    public const string MyClock = "Change my clock";

    public static string DoneToo(string channel) => $"{channel} too";

    public static string SkipInstead(string channel, LocalTime time) =>
        $"Skip {channel} at {time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)} instead";

    public static string Shrink(int minutes) => $"Make it {minutes} min";

    /// <param name="days">In words.</param>
    public static string LessOften(string days) => $"Make it {days}";

    public static string Log(int minutes, string channel) => $"Log {minutes} min {channel}";
}
