using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Specs.Servers;

namespace CoachBot.Specs.Privacy;

/// <summary>
/// Whatever people write into whichever field: it comes out as words and pings nobody. That words are escaped is the renderers' own tests'.
/// </summary>
[Collection(TwoTeams.Shared)]
public sealed class UserTextSpecs(TwoTeams teams)
{
    private const int SamplesAField = 4;

    private static readonly HashSet<string> Known = ["ada", "lena", "olga", "mika", "gita", "sven"];

    [Fact]
    public async Task What_is_written_into_any_field_of_any_command_stays_words()
    {
        var texts = UserText.Samples(SamplesAField);
        List<string> problems = [];
        foreach (var definition in teams.Rig.Catalog.Commands.Select(c => c.Definition))
        {
            foreach (var parameter in definition.Parameters.Where(p => p.IsFreeText))
            {
                foreach (var text in texts.Select(t => t.Length > parameter.Longest ? t[..parameter.Longest] : t))
                {
                    var fields = Lines.Needed(definition);
                    fields[parameter.Name] = text;
                    var form = new FormSubmitted(ServerRig.NewId(), TwoTeams.Lena.Actor, definition.Path, fields);
                    var (trial, reply) = await teams.TryAsync(form);
                    var field = $"{definition.Path} --{parameter.Name}";
                    var shown = trial.Messages.Select(m => m.Content).Append(reply);
                    problems.AddRange(shown.SelectMany(r => UserText.Faults(r, Known)).Select(fault => $"{field}: {fault}"));
                    problems.AddRange(trial.Fault is { } fault ? [$"{field} “{text}”: {fault}"] : []);
                }
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }

    [Fact]
    public async Task What_was_written_is_words_to_everybody_who_reads_it_later()
    {
        var written = new TwoTeams();
        await written.InitializeAsync();
        var texts = UserText.Samples(SamplesAField);
        foreach (var (path, field, more) in Fields)
        {
            foreach (var text in texts)
            {
                var fields = new Dictionary<string, string>(more) { [field] = text };
                await written.TryForGoodAsync(new FormSubmitted(ServerRig.NewId(), TwoTeams.Lena.Actor, path, fields));
            }
        }

        List<string> problems = [];
        foreach (var definition in written.Rig.Catalog.Commands.Select(c => c.Definition).Where(d => d.Effect == CommandEffect.Query))
        {
            foreach (var line in Lines.Of(definition).Distinct())
            {
                var (_, reply) = await written.TryAsync(new CommandInvoked(ServerRig.NewId(), TwoTeams.Olga.Actor, line));
                problems.AddRange(UserText.Faults(reply, Known).Select(fault => $"{line}: {fault}"));
            }
        }

        await written.Rig.PassAsync(NodaTime.Duration.FromDays(15));
        problems.AddRange(written.Rig.Sent.All.SelectMany(m => UserText.Faults(m.Content, Known).Select(fault => $"a {m.Kind}: {fault}")));
        await written.DisposeAsync();
        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }

    /// <summary>What is shown to others later: the command, the field, and what else the command needs.</summary>
    private static IEnumerable<(string Path, string Field, Dictionary<string, string> More)> Fields =>
    [
        ("team name", "name", []),
        ("team holiday", "name", new() { ["date"] = "26 Dec" }),
        ("strategy add", "name", []),
        ("strategy edit", "customer", new() { ["strategy"] = "S1" }),
        ("strategy edit", "business", new() { ["strategy"] = "S1" }),
        ("goal edit", "title", new() { ["goal"] = "G1" }),
        ("metric add", "name", []),
        ("metric edit", "unit", new() { ["metric"] = "zzmetricalpha" }),
        ("audit add", "channel", new() { ["minutes"] = "30m" }),
        ("audit tools", "tools", new() { ["channel"] = "zzchannelalpha" }),
        ("audit tools", "handle", new() { ["channel"] = "zzchannelalpha", ["tools"] = "none" }),
        ("audit tools", "audience", new() { ["channel"] = "zzchannelalpha", ["tools"] = "none" }),
        ("audit verdict", "reason", new() { ["channel"] = "zzchannelalpha", ["verdict"] = "fix" }),
        ("idea add", "text", []),
        ("kudos", "text", new() { ["person"] = "<@olga>" }),
        ("stage customers", "note", new() { ["stage"] = "operational" }),
        ("schedule add", "channel", new() { ["days"] = "tue", ["time"] = "10:00", ["minutes"] = "20m" }),
        ("log add", "note", new() { ["minutes"] = "20m" }),
        ("review answer", "worked", []),
    ];
}
