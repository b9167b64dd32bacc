using CoachBot.Testing;

namespace CoachBot.Specs.SixWeeks;

/// <summary>
/// Six weeks of a team of three, Monday 2 March to Sunday 12 April 2026, in the order of the instants. The clocks go forward in New
/// York on 8 March and in London on 29 March; Tokyo has one time. What a question is answered is kept under its label.
/// </summary>
internal sealed class SixWeeksScript(Conversation chat)
{
    private readonly Dictionary<string, Message> _answers = [];
    private string _speaker = "ada";

    /// <summary>What the questions were answered, by label.</summary>
    public IReadOnlyDictionary<string, Message> Answers => _answers;

    /// <summary>Command lines and presses so far: each is answered by one reply.</summary>
    public int Lines { get; private set; }

    public async Task PlayAsync()
    {
        await BeginAsync();
        await WeekOneAsync();
        await WeekTwoAsync();
        await WeekThreeAsync();
        await WeekFourAsync();
        await WeekFiveAsync();
        await WeekSixAsync();
        await EndAsync();
    }

    /// <summary>Monday 2 March, 09:00 in London, 18:00 in Tokyo, 04:00 in New York.</summary>
    private async Task BeginAsync()
    {
        await SayAsync("ada", null, "team holiday 2026-04-10");
        await SayAsync("kenji", null, "@zone Asia/Tokyo", "schedule add every weekday 09:00 20m forum");
        await SayAsync(
            "grace", null, "@zone America/New_York", "settings day-start 04:00",
            "schedule add 3x a week 20m forum", "schedule add tue fri 10:00 30m blog", "schedule add sat 02:30 15m podcast");
        await SayAsync("ada", null, "goal add 51 qualified leads by 30 June", "schedule add mon wed fri 09:30 30m linkedin");
    }

    private async Task WeekOneAsync()
    {
        await SayAsync("ada", "2026-03-02T09:40", "@press 1");
        await SayAsync("kenji", "2026-03-03T09:30", "log 20m forum");
        await SayAsync("kenji", "2026-03-04T09:30", "log 20m forum");
        await AskAsync("grace", "2026-03-04T09:00", ("grace step 1", "why"));
        await SayAsync("kenji", "2026-03-05T09:30", "log 10m forum");
        await AskAsync("ada", "2026-03-05T12:00", ("ada step 1", "why"));
        await SayAsync("ada", null, "log 15m linkedin");
        await SayAsync("ada", "2026-03-06T10:00", "log 30m linkedin");
        await SayAsync("ada", "2026-03-06T13:30", "record leads 5");
        await AskAsync("ada", null, ("goal in week 1", "progress G1"));
        await SayAsync("ada", null, "record leads = 2");
        await SayAsync("grace", "2026-03-07T09:20", "log 20m forum");
        await SayAsync("grace", "2026-03-08T03:10", "log 15m podcast");
        await SayAsync("grace", "2026-03-08T11:00", "log 20m forum", "schedule end podcast");
    }

    private async Task WeekTwoAsync()
    {
        await SayAsync("kenji", "2026-03-09T09:30", "log 40m forum");
        await SayAsync("ada", "2026-03-09T10:00", "log 30m linkedin");
        await AskAsync("grace", "2026-03-09T09:00", ("grace after week 1", "progress me"), ("grace quota step 1", "why"));
        await SayAsync("kenji", "2026-03-10T09:30", "log 20m forum");
        await SayAsync("grace", "2026-03-10T18:00", "log 20m forum");
        await SayAsync("kenji", "2026-03-11T09:30", "log 20m forum");
        await SayAsync("ada", "2026-03-11T10:00", "log 30m linkedin");
        await AskAsync("grace", "2026-03-11T09:00", ("grace step 3", "why"));
        await SayAsync("grace", "2026-03-12T12:00", "log 5m forum");
        await SayAsync("ada", "2026-03-13T12:00", "record leads 2");
        await AskAsync("ada", null, ("stage in week 2", "stage"));
    }

    private async Task WeekThreeAsync()
    {
        await SayAsync("kenji", "2026-03-16T09:30", "log 20m forum");
        await AskAsync("grace", "2026-03-16T09:00", ("grace step 4", "why"));
        await SayAsync("kenji", "2026-03-17T09:30", "log 20m forum");
        await AskAsync("kenji", null, ("kenji in week 3", "progress me"), ("kenji step 2", "why"));
        await AskAsync("ada", "2026-03-17T12:00", ("ada step 2", "why"), ("goal in week 3", "progress G1"), ("ada in week 3", "progress me"));
        await SayAsync("grace", "2026-03-17T18:00", "log 20m forum");
        await SayAsync("kenji", "2026-03-18T10:00", "log 5m forum");
        await SayAsync("ada", "2026-03-18T10:00", "log 30m linkedin", "record leads 2");
        await AskAsync("ada", null, ("ada after her reserves", "progress me"), ("ada's reserves", "why reserve"));
        await AskAsync("grace", "2026-03-18T09:00", ("grace step 5", "why"), ("grace gone quiet", "schedule list"));
        await SayAsync("kenji", "2026-03-19T09:30", "log 20m forum", "log 20m forum --date 2026-03-13", "away 2026-03-20 to 2026-03-20");
        await AskAsync("kenji", null, ("kenji after his backfill", "progress me"), ("kenji's reserves", "why reserve"));
        await SayAsync("ada", "2026-03-19T18:00", "away 2026-03-20 to 2026-03-24");
        await SayAsync("grace", "2026-03-19T18:00", "log 20m forum");
        await SayAsync("grace", "2026-03-22T10:00", "skip forum", "away 2026-03-26 to 2026-03-29");
    }

    private async Task WeekFourAsync()
    {
        await SayAsync("kenji", "2026-03-23T09:05", "snooze 1h");
        await SayAsync("kenji", "2026-03-23T10:20", "log 20m forum");
        await SayAsync("kenji", "2026-03-24T08:00", "@down 2h 30m");
        await SayAsync("kenji", "2026-03-24T10:40", "log 20m forum");
        await SayAsync("kenji", "2026-03-25T07:00", "@down 6h");
        await SayAsync("kenji", "2026-03-25T14:00", "log 20m forum");
        await SayAsync("ada", "2026-03-25T10:00", "log 30m linkedin");
        await SayAsync("grace", "2026-03-25T10:00", "log 20m forum");
        await SayAsync("kenji", "2026-03-26T09:30", "skip");
        await SayAsync("kenji", "2026-03-27T09:30", "log 20m forum");
        await SayAsync("ada", "2026-03-27T10:00", "log 30m linkedin", "record leads 2");
        await AskAsync("ada", "2026-03-27T20:00", ("goal in week 4", "progress G1"), ("ada in week 4", "progress me"));
    }

    private async Task WeekFiveAsync()
    {
        await SayAsync("kenji", "2026-03-30T09:30", "log 20m forum");
        await SayAsync("ada", "2026-03-30T12:00", "record leads = 13");
        await AskAsync("ada", null, ("stage in week 5", "stage"));
        await SayAsync("kenji", "2026-03-31T09:30", "log 20m forum");
        await SayAsync("ada", "2026-04-01T00:30", "@down 19h");
        await SayAsync("ada", "2026-04-01T20:00", "log 10m linkedin");
        await AskAsync("grace", "2026-04-01T15:30", ("grace after the outage", "why"));
        await SayAsync("kenji", "2026-04-02T09:30", "log 20m forum");
        await AskAsync("ada", "2026-04-02T12:00", ("ada step 2 again", "why"));
        await SayAsync("ada", null, "record leads = 10");
        await SayAsync("grace", "2026-04-02T18:00", "log 20m forum");
        await SayAsync("kenji", "2026-04-03T09:30", "log 20m forum", "mute until 2026-04-08");
        await SayAsync("grace", "2026-04-03T12:00", "log 30m blog");
        await AskAsync("grace", null, ("grace awake", "schedule list"));
        await SayAsync("grace", "2026-04-03T12:30", "log 20m forum");
        await SayAsync("grace", "2026-04-04T11:00", "log 45m forum");
    }

    private async Task WeekSixAsync()
    {
        await SayAsync("ada", "2026-04-06T12:00", "record leads 20");
        await AskAsync("ada", null, ("ada step 3", "why"), ("goal in week 6", "progress G1"));
        await SayAsync("ada", null, "undo");
        await SayAsync("kenji", "2026-04-07T09:30", "log 20m forum");
        await AskAsync("ada", "2026-04-07T12:00", ("ada step 4", "why"));
        await SayAsync("ada", null, "log 30m linkedin");
        await SayAsync("kenji", "2026-04-08T09:30", "log 20m forum", "settings last-call on");
        await AskAsync("kenji", null, ("kenji without his backfill", "progress me"));
        await SayAsync("ada", "2026-04-08T10:00", "log 30m linkedin", "record leads 5");
        await SayAsync("grace", "2026-04-08T12:00", "log 40m");
        await SayAsync("kenji", "2026-04-09T20:00", "log 20m forum");
        await SayAsync("grace", "2026-04-09T18:00", "log 20m forum");
        await SayAsync("kenji", "2026-04-10T10:00", "log 20m forum --date 2026-04-06");
        await SayAsync("grace", "2026-04-12T10:00", "log 20m forum");
    }

    /// <summary>Sunday 12 April, 18:00 in London, 13:00 in New York; in Tokyo it is 02:00 and still Sunday: the day starts at 03:00.</summary>
    private async Task EndAsync()
    {
        await AskAsync(
            "ada", "2026-04-12T18:00", ("ada at the end", "progress me"), ("goal at the end", "progress G1"), ("team at the end", "progress team"),
            ("stage at the end", "stage"), ("ada's schedule", "schedule list"), ("why the goal", "why G1"), ("ada's streak", "why streak"),
            ("ada's consistency", "why consistency"), ("ada's rhythm", "why rhythm"), ("ada's reserves at the end", "why reserve"));
        await AskAsync(
            "kenji", null, ("kenji at the end", "progress me"), ("kenji's schedule", "schedule list"), ("kenji's streak", "why streak"),
            ("kenji's consistency", "why consistency"), ("kenji's rhythm", "why rhythm"), ("kenji's reserves at the end", "why reserve"),
            ("stage for kenji", "stage"));
        await AskAsync(
            "grace", null, ("grace at the end", "progress me"), ("grace's schedule", "schedule list"), ("grace's last nag", "why"),
            ("grace's streak", "why streak"), ("grace's consistency", "why consistency"), ("grace's rhythm", "why rhythm"),
            ("grace's reserves at the end", "why reserve"), ("grace's blog", "why blog"), ("stage for grace", "stage"));
    }

    private async Task SayAsync(string who, string? at, params string[] lines)
    {
        await BecomeAsync(who, at);
        foreach (var line in lines)
        {
            await chat.SayAsync(line);
            Lines += line.StartsWith('@') && !line.StartsWith("@press", StringComparison.Ordinal) ? 0 : 1;
        }
    }

    private async Task AskAsync(string who, string? at, params (string Label, string Question)[] questions)
    {
        await BecomeAsync(who, at);
        foreach (var (label, question) in questions)
        {
            _answers[label] = await chat.AskAsync(question);
            Lines++;
        }
    }

    private async Task BecomeAsync(string who, string? at)
    {
        if (who != _speaker)
        {
            await chat.SayAsync($"@as {who}");
            _speaker = who;
        }

        if (at is not null)
        {
            await chat.SayAsync($"@until {at}");
        }
    }
}
