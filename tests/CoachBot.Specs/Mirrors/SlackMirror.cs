using CoachBot.Loopback.Slack;
using CoachBot.Specs.Slack;
using CoachBot.Terminal;
using CoachBot.Testing;
using NodaTime;

namespace CoachBot.Specs.Mirrors;

/// <summary>The same conversation in Slack.</summary>
internal sealed class SlackMirror(Script script, SlackRig rig) : PlatformMirror("Slack", script)
{
    /// <summary>One message a second and conversation is a limit of Slack's specs: weeks of talk would wait for minutes.</summary>
    private static readonly LoopbackSlackOptions Unhurried = new() { RateLimits = false };

    private readonly Dictionary<string, SlackUser> _people = new(StringComparer.OrdinalIgnoreCase) { [script.Name] = rig.Ada };
    private readonly HashSet<(SlackMessage Message, int Version)> _seen = [];

    protected override Instant Now => rig.Now;

    /// <summary>Slack cuts a text off behind it: https://docs.slack.dev/reference/methods/chat.postMessage</summary>
    protected override int LongestLine => 40_000;

    protected override IEnumerable<(string There, string Here)> Names =>
    [
        .. _people.Select(person => ($"<@{person.Value.Id}>", $"@{person.Key}")),
        ($"<#{rig.Social.Id}>", "#" + rig.Social.Name), (rig.Slack.Workspace.Name, Speaker.Workspace),
    ];

    public static async Task HoldAsync(Script script)
    {
        await using var rig = await SlackRig.StartAsync(Unhurried, AtLines.InstantOf(script.At, script.Zone)!.Value, script.Zone);
        await rig.SayAsync(rig.Ada, $"setup {script.Zone}");
        await rig.PassAsync(Duration.Zero);
        await new SlackMirror(script, rig).HoldAsync();
    }

    protected override async Task BecomeAsync(string name)
    {
        if (_people.ContainsKey(name))
        {
            return;
        }

        _people[name] = string.Equals(name, "ben", StringComparison.OrdinalIgnoreCase) ? rig.Ben : rig.AddPerson(name);
        await rig.SayAsync(_people[name], "today");
    }

    protected override async Task<IEnumerable<Said>> SayAsync(string speaker, string line, NamedFile? file)
    {
        var person = _people[speaker];
        if (person.View is { } left)
        {
            await rig.Slack.CloseViewAsync(left, all: true);
        }

        await rig.Slack.DirectMessageAsync(person, line, file is null ? [] : [rig.Slack.AddFile(person, file.Name, file.Content)]);
        return await AnswerAsync(person, line);
    }

    protected override async Task<IEnumerable<Said>> PressAsync(string speaker, string label)
    {
        var person = _people[speaker];
        var message = Direct(person).Last(m => m.Elements.Any(e => e.Text == label));
        return await PressAsync(person, message, label);
    }

    private async Task<IEnumerable<Said>> PressAsync(SlackUser person, SlackMessage message, string label)
    {
        Assert.Null((await rig.Slack.PressAsync(person, message, label)).Problem);
        return await AnswerAsync(person, label);
    }

    protected override async Task<IEnumerable<Said>> FillAsync(string speaker, IReadOnlyList<(string Field, string Value)> fields)
    {
        var person = _people[speaker];
        if (person.View is null)
        {
            var asked = Direct(person).Last(m => m.Elements.Any(e => e.Type == "button"));
            await rig.Slack.PressAsync(person, asked, asked.Elements.First(e => e.Type == "button").ActionId);
            await AnswerAsync(person, "a form");
        }

        var view = person.View!;
        var values = new FormValues();
        foreach (var (field, value) in fields)
        {
            values[field] = view.Elements.First(e => e.ActionId == field).Type == "external_select"
                ? await ChosenAsync(view, field, value)
                : value;
        }

        var sent = await rig.Slack.SubmitViewAsync(view, values);
        Assert.Null(sent.Problem);
        return sent.Errors.Count > 0 ? [new Said(NameOf(person), string.Join('\n', sent.Errors.Values), [])]
            : person.View is not null ? [Of(person.View)]
            : await AnswerAsync(person, "a form");
    }

    protected override Task PassAsync(Duration span) => rig.PassAsync(span);

    protected override Task GoDownAsync(Duration span) => rig.GoDownAsync(span);

    protected override List<Said> New() =>
    [
        .. rig.Slack.Messages.All.Where(m => m.IsFromBot && !IsFile(m))
            .SelectMany(m => m.Versions.Select((version, i) => (Message: m, Version: i)))
            .Where(_seen.Add).Select(seen => Of(seen.Message) with { IsEdit = seen.Version > 0 }),
    ];

    /// <summary>Whatever is typed into a list, one of its entries is chosen.</summary>
    private async Task<string> ChosenAsync(SlackView view, string field, string typed)
    {
        var offered = (await rig.Slack.SuggestAsync(view, field, typed)).Options.Select(option => option.Value).ToList();
        Assert.NotEmpty(offered);
        return offered.Find(value => value.Equals(typed, StringComparison.OrdinalIgnoreCase)) ?? offered[0];
    }

    /// <summary>What is acknowledged is answered a moment later: with a message, another version of one, or a form.</summary>
    private async Task<IEnumerable<Said>> AnswerAsync(SlackUser person, string to)
    {
        List<Said> said = [];
        await rig.UntilAsync(() => (said = New()).Count > 0 || person.View is not null, $"an answer to “{to}”");
        return person.View is { } view && said.Count == 0 ? [Of(view)] : said;
    }

    /// <summary>A file comes behind its answer, as a message without a word.</summary>
    private static bool IsFile(SlackMessage message) => message.Files.Count > 0 && message.Readable.Length == 0;

    private IEnumerable<SlackMessage> Direct(SlackUser person) =>
        rig.Slack.Workspace.DirectMessage(person).Messages.Where(m => m.IsFromBot && !m.IsDeleted);

    private string NameOf(SlackUser person) => _people.First(known => known.Value == person).Key;

    private Said Of(SlackView view) => new(NameOf(view.User), InTerminalsNames(view.Title + " " + view.Readable), []) { IsForm = true };

    private Said Of(SlackMessage message) =>
        new(
            _people.FirstOrDefault(person => rig.Slack.Workspace.DirectMessage(person.Value) == message.Channel).Key,
            InTerminalsNames(message.Readable), [.. message.Elements.Where(e => e.Type == "button").Select(e => e.Text)])
        {
            Now = () => Of(message),
            PressAsync = async (speaker, label) => message.Elements.Any(e => e.Text == label)
                ? await PressAsync(_people[speaker], message, label)
                : null,
        };
}
