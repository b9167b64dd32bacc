using System.Text.Json;

namespace CoachBot.Specs;

/// <summary>What a program that drives <c>coachbot chat</c> can rely on, asked of the built program itself.</summary>
[Trait("Category", BuiltProgram.Category)]
public sealed class ChatContractSpecs : IDisposable
{
    private static readonly string[] Monday = ["--simulate", "2026-01-05T08:00", "--zone", "Europe/London", "--as", "ada", "--json"];
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-").FullName;

    private string Store => Path.Combine(_folder, "coach.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_line_has_one_reply_then_what_it_caused_and_an_at_line_ends_with_the_clock()
    {
        using var chat = ChatProcess.Start(Store, Monday);

        var promised = Assert.Single(await chat.SayAsync("schedule add mon wed fri 09:00 30m linkedin"));
        Assert.Equal(["id", "at", "kind", "visibility", "text", "buttons"], Names(promised).Except(["to"]));
        Assert.Equal(("reply", "private", "2026-01-05T08:00:00+00:00"), (Text(promised, "kind"), Text(promised, "visibility"), Text(promised, "at")));
        Assert.Equal("Undo", promised.GetProperty("buttons")[0].GetProperty("label").GetString());
        Assert.StartsWith("v1:", promised.GetProperty("buttons")[0].GetProperty("action").GetString(), StringComparison.Ordinal);

        var morning = await chat.SayAsync("@until 2026-01-05T09:00");
        Assert.Equal(["reminder", "clock"], morning.Select(Kind));
        Assert.Equal("ada", Text(morning[0], "to"));
        Assert.DoesNotContain("room", Names(morning[0]));
        Assert.Equal("2026-01-05T09:00:00+00:00", Text(morning[1], "at"));

        var pressed = await chat.SayAsync("@press 1");
        Assert.Equal(["reply", "reminder", "clock"], pressed.Select(Kind));
        Assert.Equal(Text(morning[0], "id"), Text(pressed[1], "edits"));

        var progress = Assert.Single(await chat.SayAsync("progress me"));
        Assert.Equal(1, progress.GetProperty("facts").GetProperty("kept").GetInt32());
        Assert.Superset(
            new HashSet<string> { "kept", "madeUp", "reserve", "excused", "missed", "consistency4", "consistency12", "streak", "reservesHeld", "bonusMinutes", "rhythm" },
            Names(progress.GetProperty("facts")).ToHashSet());

        var form = Assert.Single(await chat.SayAsync("log linkedin")).GetProperty("form");
        Assert.Equal("log add", Text(form, "name"));
        Assert.Superset(new HashSet<string> { "name", "label", "kind", "required", "value" }, Names(form.GetProperty("fields")[0]).ToHashSet());

        Assert.Equal(["clock"], (await chat.SayAsync("@zone Asia/Tokyo")).Select(Kind));
        // 09:00 in London is 18:00 in Tokyo.
        Assert.Equal("2026-01-05T18:00:00+09:00", Text((await chat.SayAsync("today"))[0], "at"));
        Assert.Equal(["clock"], (await chat.SayAsync("@as bob")).Select(Kind));
        Assert.Equal(["reply", "clock"], (await chat.SayAsync("@dance")).Select(Kind));
        Assert.Equal(["reply"], (await chat.SayAsync("flurb")).Select(Kind));
        Assert.Equal((0, "", ""), await chat.FinishAsync());
    }

    [Fact]
    public async Task A_simulation_goes_on_where_it_was_left_and_never_before()
    {
        using (var first = ChatProcess.Start(Store, Monday))
        {
            Assert.Equal(0, (await first.FinishAsync("schedule add mon wed fri 09:00 30m linkedin", "@until 2026-01-07T12:00")).Code);
        }

        using (var earlier = ChatProcess.Start(Store, Monday))
        {
            AssertRefused(await earlier.FinishAsync(), "a simulation goes on from there or later");
        }

        using var again = ChatProcess.Start(Store, ["--simulate", "2026-01-07T12:00", .. Monday[2..]]);
        var progress = Assert.Single(await again.SayAsync("progress me"));
        Assert.Equal(1, progress.GetProperty("facts").GetProperty("missed").GetInt32());
        // Wednesday's reminder went out before; Friday's comes.
        Assert.Equal(["2026-01-09T09:00:00+00:00"], (await again.SayAsync("@until 2026-01-09T09:00")).Where(m => Kind(m) == "reminder").Select(m => Text(m, "at")));
        Assert.Equal(0, (await again.FinishAsync()).Code);
    }

    [Fact]
    public async Task A_second_program_on_the_same_store_is_refused()
    {
        using var first = ChatProcess.Start(Store, Monday);
        await first.SayAsync("today");

        using var second = ChatProcess.Start(Store, Monday);

        AssertRefused(await second.FinishAsync("today"), "already in use by another CoachBot");
        Assert.Single(await first.SayAsync("today"));
    }

    [Theory]
    [InlineData("--zone", "Europe/Londn", "Europe/London")]
    [InlineData("--zone", "Nowhere", "Europe/London")]
    [InlineData("--simulate", "tomorrow", "2026-01-05T08:00")]
    [InlineData("--simulate", "2026-02-30T08:00", "2026-01-05T08:00")]
    [InlineData("--simulate", "9999-12-31T23:59", "1900 to 2200")]
    [InlineData("--as", "two\nlines", "--as Ada")]
    public async Task What_can_not_be_started_is_refused_with_what_would_work(string option, string value, string works)
    {
        using var chat = ChatProcess.Start(Store, option, value);

        AssertRefused(await chat.FinishAsync("today"), works);
        Assert.False(File.Exists(Store));
    }

    [Fact]
    public async Task Only_a_simulation_moves_the_clock()
    {
        using var chat = ChatProcess.Start(Store, "--as", "ada", "--zone", "Europe/London", "--json");

        foreach (var line in new[] { "@advance 3d", "@until 2030-01-01", "@down 6h" })
        {
            var answer = await chat.SayAsync(line);
            Assert.Equal(["reply", "clock"], answer.Select(Kind));
            Assert.Contains("--simulate", Text(answer[0], "text"), StringComparison.Ordinal);
        }

        Assert.Equal(0, (await chat.FinishAsync()).Code);
    }

    [Fact]
    public async Task Who_speaks_may_be_named_like_a_mention()
    {
        using var chat = ChatProcess.Start(Store, [.. Monday[..4], "--as", "@maria", "--json"]);

        Assert.Equal("maria", Text((await chat.SayAsync("today"))[0], "to"));
        await chat.SayAsync("@as @ben");
        Assert.Equal("ben", Text((await chat.SayAsync("today"))[0], "to"));
        Assert.Equal(0, (await chat.FinishAsync()).Code);
    }

    [Theory]
    [InlineData("@advance 999999w 999999w 999999w")]
    [InlineData("@down 9999w")]
    [InlineData("@until 9999-12-31")]
    public async Task No_line_takes_the_clock_out_of_its_years(string line)
    {
        using var chat = ChatProcess.Start(Store, Monday);

        var answer = await chat.SayAsync(line);

        Assert.Equal(["reply", "clock"], answer.Select(Kind));
        Assert.Equal("2026-01-05T08:00:00+00:00", Text(answer[1], "at"));
        Assert.Equal(0, (await chat.FinishAsync()).Code);
    }

    [Fact]
    public async Task Without_json_the_output_is_plain_text()
    {
        using var chat = ChatProcess.Start(Store, Monday[..^1]);

        var (code, output, error) = await chat.FinishAsync("strategy add **bold** claims", "strategy list", "@advance 1m");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("S1 **bold** claims", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", output, StringComparison.Ordinal);
        Assert.DoesNotContain("{", output, StringComparison.Ordinal);
    }

    private static void AssertRefused((int Code, string Output, string Error) end, string sentence)
    {
        Assert.NotEqual(0, end.Code);
        Assert.Equal("", end.Output);
        Assert.Contains(sentence, end.Error, StringComparison.Ordinal);
        Assert.Single(end.Error.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", end.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(p => p.Name);

    private static string Kind(JsonElement json) => Text(json, "kind");

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
