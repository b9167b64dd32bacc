using CoachBot.Application.Chat;
using CoachBot.Application.Replies;
using CoachBot.Testing;
using NodaTime;

namespace CoachBot.Specs;

/// <summary>What can't be taken is answered privately with what would work, and not a row of the store changes.</summary>
public sealed class BadInputSpecs
{
    /// <summary>A line, and what the answer names instead.</summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "flurb", "help shows what I understand" },
        { "goal fly", "goal" },
        { "loog 30m", "Did you mean log 30m?" },
        { "today and tomorrow", "today works" },

        { "log 30m on 3/4", "Thu 3 Apr 2025 or Tue 4 Mar 2025" },
        { "log 30m on 31 feb", "28 days" },
        { "goal add 30 leads by 3/4", "Fri 3 Apr or Wed 4 Mar" },
        { "goal add 30 leads by 31 June", "30 days" },
        { "goal add 30 leads by 2026-01-02", "from Mon 5 Jan on" },
        { "goal edit 1 by 2026-01-02", "from Mon 5 Jan on" },
        { "goal milestone 1 10 by 2026-01-02", "from Mon 5 Jan on" },
        { "goal milestone 1 10 by 31 December", "30 Jun" },
        { "goal milestone 1 50 by 30 April", "30 qualified leads" },
        { "away 2026-02-06 to 2026-02-02", "earlier day first" },
        { "away 2025-11-01 to 2025-11-05", "on works" },

        { "goal add leads from 8 to 8 by 30 June", "name a target that is some steps away" },
        { "goal add qualified leads from 8 to 8 by 30 June", "name a target that is some steps away" },
        { "goal add €1.200 sales by 30 June", "1.2 or 1,200" },
        { "record leads €1.200", "1.2 or 1,200" },
        { "record nonsense 12", "qualified leads" },
        { "goal add a million dollars with social media", "conversations, offers, bookings" },

        { "log -30m", "from 1 minute to 24 hours" },
        { "log -30", "from 1 minute to 24 hours" },
        { "log 0m", "from 1 minute to 24 hours" },
        { "log 30h", "from 1 minute to 24 hours" },
        { "log 24h", "A smaller number works" },
        { "log 30m on 2026-01-06", "up to Mon 5 Jan" },
        { "log 30m --date tomorrow", "up to Mon 5 Jan" },
        { "log 30m --date 2025-12-28", "From Mon 29 Dec 2025 on works" },
        { "log 30m --date 8 days ago", "From Mon 29 Dec 2025 on works" },
        { "schedule add mon 25:00 30m linkedin", "from 00:00 to 23:59" },
        { "schedule add 9x a week 20m forum", "up to 7x a week" },
        { "schedule edit 1 30h", "from 1 minute to 24 hours" },

        { "settings zone Europe/Londn", "Europe/London" },
        { "settings zone Nowhere", "Europe/London" },
        { "settings day-start 09:00", "between 00:00 and 06:00" },
        { "settings last-call perhaps", "on|off" },
        { "stage place nowhere", "experimental" },

        { "goal show 99", "goal list" },
        { "goal edit 99 to 40", "goal list" },
        { "goal close 99", "goal list" },
        { "pause 99", "goal list" },
        { "pause goal", "Which goal?" },
        { "team room #", "team room #social" },
        { "schedule end 77", "schedule list" },
        { "schedule edit 77 20m", "schedule list" },
        { "log edit 99 45m", "log list" },
        { "log delete 99", "log list" },
        { "snooze 7h", "1h" },
        { "resume", "pauses shows what is" },
        { "unmute", "not muted" },
        { "log 30m --colour red", "--channel" },
        { "progress @zoe", "team invite" },
        { "schedule add monthly 30m linkedin", "Every 4 weeks" },
        { "@fill minutes=20", "log" },
        { "@press 99", "@press 1" },
        { "@dance", "@advance 3d" },
        { "@zone Europe/Londn", "Europe/London" },
        { "@as be\u0007n", "stands on one line" },
        { "@as " + new string('x', 81), "up to 80 characters" },
        { "@advance 999999w", "the year 2200" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task It_is_refused_with_what_would_work(string line, string works)
    {
        await using var chat = await SetUpAsync();

        await RefusedAsync(chat, line, works);
    }

    [Fact]
    public async Task A_day_takes_24_hours_in_all()
    {
        await using var chat = await SetUpAsync();
        await chat.AskAsync("log 23h");

        await RefusedAsync(chat, "log 31m", "a day has 1,440");
        await RefusedAsync(chat, "log edit 1 2h", "a day has 1,440");
        Assert.Contains("30 min", (await chat.AskAsync("log 30m")).Text);
    }

    [Theory]
    [InlineData("goal add 30 {0} by 30 June")]
    [InlineData("strategy add {0}")]
    [InlineData("log 30m {0}")]
    [InlineData("schedule add mon 09:00 30m {0}")]
    [InlineData("away 2026-02-02 {0}")]
    [InlineData("skip {0}")]
    [InlineData("help {0}")]
    [InlineData("{0}")]
    public async Task A_text_of_5000_characters_is_too_long(string line)
    {
        await using var chat = await SetUpAsync();

        var answer = await RefusedAsync(chat, string.Format(System.Globalization.CultureInfo.InvariantCulture, line, new string('x', 5000)), "");

        Assert.True(answer.Text.Length < 600, $"An answer of {answer.Text.Length} characters");
        Assert.Matches("at most|help", answer.Text);
    }

    [Fact]
    public async Task A_line_longer_than_is_read_is_refused()
    {
        await using var chat = await SetUpAsync();

        await RefusedAsync(chat, "log 30m " + new string('x', 9000), "at most 8,000");
    }

    [Theory]
    [InlineData("strategy add Hear\u0007the bell")]
    [InlineData("goal add 30 le\u0000ads by 30 June")]
    [InlineData("log 30m linkedin a\u001b[31mred note")]
    [InlineData("schedule add mon 09:00 30m for\u0008um")]
    [InlineData("skip be\u0085cause")]
    public async Task Control_characters_are_refused(string line)
    {
        await using var chat = await SetUpAsync();

        var answer = await RefusedAsync(chat, line, "plain text works");

        Assert.DoesNotContain(answer.Text, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public async Task Another_members_commitment_and_check_in_are_not_there_for_me()
    {
        await using var chat = await SetUpAsync();
        await chat.SayAsync("@as bob");
        await chat.AskAsync("today");

        await RefusedAsync(chat, "schedule end 1", "You have no commitment 1");
        await RefusedAsync(chat, "schedule edit 1 20m", "You have no commitment 1");
        await RefusedAsync(chat, "log delete 1", "You have no check-in 1");
        await RefusedAsync(chat, "undo", "nothing of yours");
        await RefusedAsync(chat, "goal edit 1 to 40", "ada");
        Assert.DoesNotContain("met Mr Smith", (await chat.AskAsync("log list")).Text);
    }

    [Fact]
    public async Task Another_teams_goal_is_not_there_by_its_number()
    {
        await using var chat = await SetUpAsync();
        var other = new Actor("terminal", "elsewhere", "eve", "eve", "Europe/London");
        var before = StoreDump.Of(chat.StorePath).Where(row => row.StartsWith("goals:", StringComparison.Ordinal)).ToList();

        foreach (var line in new[] { "goal show 1", "goal close 1", "goal edit 1 to 40", "progress G1", "record leads 12" })
        {
            var answer = await chat.Pipeline.AnswerAsync(new CommandInvoked(line, other, line), CancellationToken.None);
            Assert.DoesNotContain("G1 qualified leads", TextOf(answer.Reply));
        }

        Assert.Equal(before, StoreDump.Of(chat.StorePath).Where(row => row.StartsWith("goals:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Done")]
    [InlineData("Skip today")]
    public async Task A_button_pressed_twice_does_it_once(string label)
    {
        await using var chat = await SetUpAsync();
        await chat.SayAsync("@until 2026-01-05T09:00");
        var reminder = chat.All.Single(m => m.Kind == "reminder");
        await chat.PressAsync(label);

        await PressRefusedAsync(chat, ActionOf(reminder, label), "today shows what is open now");
    }

    [Theory]
    [InlineData("Done")]
    [InlineData("Skip today")]
    [InlineData("Snooze")]
    public async Task A_button_for_what_is_gone_says_so(string label)
    {
        await using var chat = await SetUpAsync();
        await chat.SayAsync("@until 2026-01-05T09:00");
        var reminder = chat.All.Single(m => m.Kind == "reminder");
        await chat.AskAsync("schedule end 1");

        await PressRefusedAsync(chat, ActionOf(reminder, label), "today shows what is open now");
    }

    [Theory]
    [InlineData("checkin.done:o=99999")]
    [InlineData("checkin.done:o=x")]
    [InlineData("checkin.done")]
    [InlineData("nag.mute:o=-1")]
    [InlineData("fly:o=1")]
    public async Task A_button_that_nobody_made_does_nothing(string action)
    {
        await using var chat = await SetUpAsync();

        await PressRefusedAsync(chat, "v1:" + action, "today");
    }

    [Fact]
    public async Task Another_members_button_is_not_mine()
    {
        await using var chat = await SetUpAsync();
        await chat.SayAsync("@until 2026-01-05T09:00");
        var done = ActionOf(chat.All.Single(m => m.Kind == "reminder"), "Done");
        await chat.SayAsync("@as bob");
        await chat.AskAsync("today");

        await PressRefusedAsync(chat, done, "today shows what is open now");
    }

    private static string ActionOf(Message message, string label) => message.Actions[message.Buttons.ToList().IndexOf(label)];

    private static string TextOf(Reply reply) =>
        PlainTextRenderer.Render(reply, new Reader("ada", "Europe/London", default, default), new LocalDate(2026, 1, 5));

    private static async Task<Message> RefusedAsync(Conversation chat, string line, string works)
    {
        var before = StoreDump.Of(chat.StorePath);
        var answer = (await chat.SayAsync(line)).First(m => m.Kind == "reply");

        Assert.Contains(works, answer.Text);
        Assert.DoesNotContain("went wrong on my side", answer.Text);
        Assert.Equal("private", answer.Visibility);
        Assert.Equal(before, StoreDump.Of(chat.StorePath));
        return answer;
    }

    private static async Task PressRefusedAsync(Conversation chat, string action, string works)
    {
        var before = StoreDump.Of(chat.StorePath);
        var reply = await chat.PressActionAsync(action);

        Assert.Contains(works, TextOf(reply));
        Assert.Equal(before, StoreDump.Of(chat.StorePath));
    }

    private static async Task<Conversation> SetUpAsync()
    {
        var chat = await Conversation.StartAsync();
        await chat.AskAsync("goal add 30 qualified leads by 30 June");
        await chat.AskAsync("schedule add mon wed fri 09:00 30m linkedin");
        await chat.AskAsync("log 30m forum met Mr Smith");
        return chat;
    }
}
