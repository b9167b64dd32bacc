using System.Text.RegularExpressions;
using CoachBot.Testing;

namespace CoachBot.Specs;

/// <summary>Somebody wrote how they want numbers and dates: from then on every answer to them looks so.</summary>
public sealed partial class FormatSpecs
{
    /// <summary>What is to be typed, or to be posted for others, stays as it is.</summary>
    private static readonly string[] Typed =
    [
        "by 30 June", "26 Dec", "27 Mar 2026", "For example: goal add", "Number: ", "Worth of one outcome: ", "“We can't answer on", "1,000,000,000,000",
    ];

    [Fact]
    public async Task No_figure_and_no_day_is_written_in_the_english_way()
    {
        await using var chat = await Conversation.StartAsync();
        await chat.SayAllAsync("settings numbers continental", "settings dates iso");

        await chat.SayAllAsync(
            "team rate €40.5 everyone", "strategy add answer customers faster --worth €1000.5",
            "goal add 1100.25 qualified leads by 30 June --strategy S1", "goal add \"Answer faster\" from 8.5 h to 2.25 h by end of March",
            "goal add more leads", "goal add 30 leads by yesterday", "goal add 30 leads by 3/4", "goal watch orders", "record orders 1234.5",
            "record qualified leads 12.25", "record \"Answer faster\" 7.75", "record qualified leads -5000", "record qualified leads 1.200",
            "goal milestone G1 600.5 by 31 March", "goal milestone G1 2000.5 by 31 March", "goal milestone G1 700.5 by 15 February",
            "goal edit G1 to 1200.75", "goal edit G1 to 300.5", "goal edit G1 by 12 March", "metric edit orders --kind outcome",
            "schedule add mon wed 09:00 30m linkedin for G1", "schedule add every 3 days 30m newsletter", "audit add linkedin 60m --strategy S1 --owner ada",
            "expectation add 4h mon-fri 9-17 linkedin", "team holiday 6 April Easter", "away 3 Feb to 4 Feb training", "away 2026-02-06 to 2026-02-03",
            "log 30m linkedin", "log 15m linkedin on 5 March", "log 15m linkedin on 3/4", "log 15m linkedin on 31 feb", "worth spend €1200.5 linkedin");
        await LookAsync(chat);
        for (var week = 0; week < 6; week++)
        {
            await chat.SayAllAsync("@advance 7d", "log 30m linkedin", "record qualified leads 10.25", "worth spend €20.5 linkedin");
        }

        await LookAsync(chat);

        string[] english = [.. chat.All.SelectMany(m => m.Text.Split('\n').Concat(m.Buttons)).Where(l => English().IsMatch(l) && !Typed.Any(l.Contains))];
        Assert.Empty(english);
        Assert.Contains(chat.All, m => m.Text.Contains("1.100,25 by 2026-06-30", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Money_with_a_fraction_has_its_cents()
    {
        await using var chat = await Conversation.StartAsync();

        Assert.Contains("€1,200.50 for LinkedIn", (await chat.SayAllAsync("log 30m linkedin", "worth spend €1200.5 linkedin"))[^1].Text, StringComparison.Ordinal);
        Assert.Contains("€1,200 for LinkedIn", (await chat.AskAsync("worth spend €1200 linkedin")).Text, StringComparison.Ordinal);
    }

    private static Task LookAsync(Conversation chat) => chat.SayAllAsync(
        "goal", "goal show G1", "goal show G1 band", "goal show G2", "metric", "metric show orders", "metric show \"qualified leads\"", "record",
        "schedule", "log list", "worth", "worth show S1", "strategy", "strategy show S1", "strategy edit S1", "audit", "audit list", "audit capacity",
        "expectation", "today", "progress", "progress team", "stats", "why", "why G1", "why streak", "why consistency", "why rhythm", "why nag", "stage",
        "review", "review month", "review report", "team", "pauses", "plan", "idea", "settings");

    /// <summary>A grouping comma, a decimal point, or a day beside the name of its month.</summary>
    [GeneratedRegex(@"\d,\d{3}(?!\d)|\d\.\d{1,2}(?![\d.])|\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}\b")]
    private static partial Regex English();
}
