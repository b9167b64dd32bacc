using System.Globalization;
using CoachBot.Testing;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Specs.Reports;

/// <summary>
/// Twelve weeks in small, from Monday 5 January on: three people with an appointment each Monday, two of whom also look after a second
/// channel. What the report must say is counted here while it is played.
/// </summary>
internal sealed class Season : IAsyncDisposable
{
    public const string LastSunday = "2026-03-29";
    private static readonly LocalDate FirstMonday = new(2026, 1, 5);

    private Season(Conversation chat) => Chat = chat;

    public Conversation Chat { get; }

    public int Minutes { get; private set; }

    public int MinutesOfTwo { get; private set; }

    public int Kept { get; private set; }

    public int Due { get; private set; }

    public int Leads { get; private set; }

    /// <summary>Played up to the Monday after.</summary>
    public static async Task<Season> PlayAsync(string second = "get found")
    {
        var season = new Season(await Conversation.StartAsync());
        await season.Chat.SayAllAsync(
            "team rate €60",
            "strategy add answer customers faster --worth €100",
            $"strategy add \"{second}\"",
            "goal add 30 leads by 30 June --strategy S1",
            "audit add linkedin 60m --strategy S1 --owner ada",
            "audit add pinterest 45m --strategy S2",
            "schedule add mon 09:00 30m linkedin for G1",
            "@as bob", "schedule add mon 09:00 30m linkedin for G1",
            "@as cleo", "schedule add mon 09:00 30m linkedin for G1");
        for (var week = 0; week < 12; week++)
        {
            await season.PlayAsync(week);
        }

        await season.UntilAsync(12);
        return season;
    }

    public ValueTask DisposeAsync() => Chat.DisposeAsync();

    private async Task PlayAsync(int week)
    {
        await UntilAsync(week);
        await LogAsync("ada", 30, isKept: true);
        await LogAsync("bob", 30, isKept: week is not (3 or 7));
        await LogAsync("cleo", 20, isKept: week != 5);
        if (week % 2 == 0)
        {
            Leads += 2;
            await Chat.SayAllAsync("@as ada", "record leads 2");
        }

        if (week == 4)
        {
            MinutesOfTwo += 17 + 16;
            await Chat.SayAllAsync("@as bob", "log 17m pinterest", "@as cleo", "log 16m pinterest");
            await Chat.SayAllAsync("@as ada", "audit verdict pinterest rest nobody answers there");
        }

        if (week == 6)
        {
            await Chat.SayAllAsync(
                "@as ada", "review answer the forum --change \"no more quizzes\"", "@as bob", "review answer the forum --change \"shorter posts\"",
                "@as cleo", "review answer the forum");
        }
    }

    private async Task LogAsync(string name, int minutes, bool isKept)
    {
        Due++;
        if (isKept)
        {
            (Kept, Minutes) = (Kept + 1, Minutes + minutes);
            await Chat.SayAllAsync($"@as {name}", $"log {minutes}m linkedin");
        }
    }

    private async Task UntilAsync(int week) => await Chat.SayAllAsync(
        $"@until {LocalDatePattern.Iso.Format(FirstMonday.PlusWeeks(week))}T10:00".ToString(CultureInfo.InvariantCulture), "@as ada");
}
