namespace CoachBot.Specs;

/// <summary>What the settings and the coaching content may be, and what the doctor says of them.</summary>
[Trait("Category", BuiltProgram.Category)]
public sealed class SettingsSpecs : IDisposable
{
    private readonly RunningProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task The_doctor_finds_a_sound_machine_sound()
    {
        await _program.TalkAsync();

        var outcome = await _program.RunAsync("doctor");

        Assert.Equal(0, outcome.Code);
        Assert.Collection(
            outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Matches(@"^ok     configuration: .*appsettings\.json is read", line),
            line => Assert.Equal("ok     content: 14 questions of the assessment, 3 baselines of capacity, 5 exercises, 4 plans", line),
            line => Assert.Matches("^ok     folder: .* can be written", line),
            line => Assert.Matches(@"^ok     store: .*coach\.db is of this version; it was written by a simulation", line),
            line => Assert.Equal("ok     discord: no token is set, so it is left out", line),
            line => Assert.Equal("ok     slack: no token is set, so it is left out", line),
            line => Assert.Matches(@"^ok     time: \d{4}-\d\d-\d\d \d\d:\d\d UTC, zone .*, zone data TZDB: \d{4}", line));
    }

    [Fact]
    public async Task The_doctor_says_how_to_mend_what_is_broken()
    {
        Directory.CreateDirectory(_program.PathOf("config"));
        await File.WriteAllTextAsync(_program.PathOf("config/appsettings.json"), "{ \"Store\": ");
        await File.WriteAllTextAsync(_program.Store, new string('x', 5000));

        var config = await _program.RunAsync("doctor", "", ("Config__Path", _program.PathOf("config")));
        var store = await _program.RunAsync("doctor");

        Assert.Equal((1, 1), (config.Code, store.Code));
        Assert.DoesNotContain("no token is set", config.Output, StringComparison.Ordinal);
        Assert.Matches(@"fault  configuration: .*appsettings\.json can't be read \(.*\)\. Correct it, or name another folder with Config__Path\.", config.Output);
        Assert.Contains("fault  store: " + _program.Store + " is not an SQLite database. Restore a backup", store.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_a_simulation_left_in_the_future_is_told_with_the_way_out()
    {
        await _program.RunAsync("chat --simulate 2199-01-07T08:00 --zone Europe/London --as ada", "today\n");

        var chat = await _program.RunAsync("chat --as ada");
        var doctor = await _program.RunAsync("doctor");

        Assert.Equal((1, 1), (chat.Code, doctor.Code));
        Assert.Matches(@"^The store was left at 2199-01-07T08:00:00Z; .*\. Name a later --simulate, or another file with Store__Sqlite\.\s*$", chat.Error);
        Assert.Contains("fault  store: " + _program.Store + " was left by a simulation at 2199-01-07T08:00:00Z", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coaching_content_that_cannot_be_used_is_refused_at_the_start_with_its_line()
    {
        Directory.CreateDirectory(_program.PathOf("config/coaching"));
        await File.WriteAllTextAsync(_program.PathOf("config/coaching/assessment.json"), "{\n  \"question\": []\n}");

        var chat = await _program.RunAsync("chat --as ada", "", ("Config__Path", _program.PathOf("config")));
        var doctor = await _program.RunAsync("doctor", "", ("Config__Path", _program.PathOf("config")));

        Assert.Equal((1, 1, ""), (chat.Code, doctor.Code, chat.Output));
        Assert.EndsWith("assessment.json, line 2: the key \"question\" is unknown here; $schema or questions works.", chat.Error.Trim(), StringComparison.Ordinal);
        Assert.Contains($"fault  content: {chat.Error.Trim()}", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_is_refused_with_those_that_can()
    {
        var level = await _program.RunAsync("chat --as ada", "", ("Log__Level", "loud"));
        var postgres = await _program.RunAsync("db verify", "", ("Store__Postgres", "Host=db"));

        Assert.Equal((1, 1), (level.Code, postgres.Code));
        Assert.Equal("Log__Level is 'loud'. One of Trace, Debug, Information, Warning, Error, Critical, None works.", level.Error.Trim());
        Assert.StartsWith("Store__Postgres is set, but this version keeps its store in SQLite only.", postgres.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_settings_that_is_not_there_is_not_passed_over()
    {
        var folder = _program.PathOf("confg");
        var sentence = $"Config__Path names {folder}, where there is no folder. Name one that is there, or unset it.";

        var chat = await _program.RunAsync("chat --as ada", "", ("Config__Path", folder));
        var doctor = await _program.RunAsync("doctor", "", ("Config__Path", folder));
        var unset = await _program.RunAsync("doctor", "", ("Config__Path", ""));

        Assert.Equal((1, "", sentence), (chat.Code, chat.Output, chat.Error.Trim()));
        Assert.Contains($"fault  configuration: {sentence}", doctor.Output, StringComparison.Ordinal);
        Assert.Matches(@"^ok     configuration: .*appsettings\.json is read", unset.Output);
    }
}
