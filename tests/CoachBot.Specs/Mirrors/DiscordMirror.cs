using CoachBot.Loopback.Discord;
using CoachBot.Specs.Discord;
using CoachBot.Terminal;
using CoachBot.Testing;
using NodaTime;

namespace CoachBot.Specs.Mirrors;

/// <summary>The same conversation in Discord.</summary>
internal sealed class DiscordMirror(Script script, DiscordRig rig) : PlatformMirror("Discord", script)
{
    /// <summary>Five messages in five seconds are a limit of Discord's specs: weeks of talk would wait for minutes.</summary>
    private static readonly LoopbackDiscordOptions Unhurried = DiscordRig.Patient with { LimitRates = false };

    /// <summary>A form of more than five fields comes in parts there.</summary>
    private const string Continue = "Continue";
    private const string SaveAsItIs = "Save as it is";

    private readonly Dictionary<string, LoopbackUser> _people = new(StringComparer.OrdinalIgnoreCase) { [script.Name] = rig.Ada };
    private readonly HashSet<string> _seen = [];
    private LoopbackModal? _modal;

    protected override Instant Now => rig.Now;

    /// <summary>https://docs.discord.com/developers/resources/message#create-message-jsonform-params</summary>
    protected override int LongestLine => 2000;

    protected override IEnumerable<(string There, string Here)> Names =>
    [
        .. _people.Select(person => ($"<@{person.Value.Id}>", $"@{person.Key}")),
        (MarkOf(rig.Social), "#" + rig.Social.Name), (rig.Bakery.Name, Speaker.Workspace),
    ];

    public static async Task HoldAsync(Script script)
    {
        await using var rig = await DiscordRig.StartAsync(Unhurried, start: AtLines.InstantOf(script.At, script.Zone)!.Value);
        await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "coach setup", ("zone", script.Zone));
        await rig.Discord.UntilAsync(() => rig.Discord.Commands(rig.Bakery).Count > 1, "the team's commands registered");
        await rig.SettleAsync();
        await new DiscordMirror(script, rig).HoldAsync();
    }

    protected override async Task BecomeAsync(string name)
    {
        if (_people.ContainsKey(name))
        {
            return;
        }

        var person = string.Equals(name, "ben", StringComparison.OrdinalIgnoreCase) ? rig.Ben : rig.Discord.AddUser(name);
        if (person != rig.Ben)
        {
            rig.Discord.AddMember(rig.Bakery, person);
        }

        _people[name] = person;
        await (await rig.Discord.SlashAsync(person, rig.Bakery, "coach today")).CompletedAsync();
    }

    protected override async Task<IEnumerable<Said>> SayAsync(string speaker, string line, NamedFile? file)
    {
        var person = _people[speaker];
        // A room is picked, which leaves its mark in the message.
        var text = line.Replace("#" + rig.Social.Name, MarkOf(rig.Social), StringComparison.Ordinal);
        var typed = rig.Discord.Type(person, text, file is null ? [] : [rig.Discord.Upload(file.Name, file.Content)]);
        await rig.Discord.UntilAsync(() => rig.Discord.Messages(person).Any(m => m.Nonce == typed.Id), $"an answer to “{line}”");
        return New();
    }

    protected override async Task<IEnumerable<Said>> PressAsync(string speaker, string label)
    {
        var person = _people[speaker];
        var message = rig.Discord.Messages(person).Last(m => m.Buttons.Contains(label));
        return await AnswerAsync(person, await rig.Discord.PressAsync(person, message, label));
    }

    protected override async Task<IEnumerable<Said>> FillAsync(string speaker, IReadOnlyList<(string Field, string Value)> fields)
    {
        var person = _people[speaker];
        if (_modal is null)
        {
            var asked = rig.Discord.Messages(person).Last(m => m.Buttons.Count > 0);
            _modal = (await rig.Discord.PressAsync(person, asked, asked.Buttons[0])).Modal!;
        }

        return await FillAsync(person, _modal, [.. fields]);
    }

    private async Task<IEnumerable<Said>> FillAsync(LoopbackUser person, LoopbackModal modal, List<(string Field, string Value)> fields)
    {
        var here = fields.FindAll(field => modal.Fields.Any(shown => shown.CustomId == field.Field));
        var later = fields.Except(here).ToList();
        var sent = await rig.Discord.SubmitModalAsync(person, modal, [.. here.Select(field => (field.Field, (object)field.Value))]);
        if (sent.Message is { } part && part.Buttons.Contains(Continue) && (later.Count > 0 || !part.Buttons.Contains(SaveAsItIs)))
        {
            _seen.Add(part.Id);
            return await FillAsync(person, (await rig.Discord.PressAsync(person, part, Continue)).Modal!, later);
        }

        Assert.Empty(later);
        if (sent.Message is not { } whole || !whole.Buttons.Contains(SaveAsItIs))
        {
            return await AnswerAsync(person, sent);
        }

        _seen.Add(whole.Id);
        return await AnswerAsync(person, await rig.Discord.PressAsync(person, whole, SaveAsItIs));
    }

    protected override Task PassAsync(Duration span) => rig.PassAsync(span);

    protected override Task GoDownAsync(Duration span) => rig.GoDownAsync(span);

    protected override List<Said> New()
    {
        var rooms = _people.Values.Select(rig.Discord.DirectMessages).Append(rig.Social);
        return [.. rooms.SelectMany(rig.Discord.Messages).Where(m => m.Author == rig.Discord.Bot && _seen.Add(m.Id)).Select(Of)];
    }

    private async Task<IEnumerable<Said>> AnswerAsync(LoopbackUser person, InteractionResult result)
    {
        _modal = result.Modal;
        if (result.Modal is { } modal)
        {
            var fields = string.Join(' ', modal.Fields.Select(f => f.Label));
            return [new Said(NameOf(person), $"{modal.Title} {fields}", []) { IsForm = true }];
        }

        var message = await result.CompletedAsync();
        _seen.Add(message.Id);
        return [Of(message)];
    }

    private static string MarkOf(LoopbackChannel room) => $"<#{room.Id}>";

    private string NameOf(LoopbackUser person) => _people.First(known => known.Value == person).Key;

    private Said Of(LoopbackMessage message) => new(
        _people.FirstOrDefault(person => rig.Discord.DirectMessages(person.Value) == message.Channel).Key,
        InTerminalsNames(message.Text),
        message.Buttons)
    {
        Now = () => Of(message),
        PressAsync = async (speaker, label) => message.Buttons.Contains(label)
            ? await AnswerAsync(_people[speaker], await rig.Discord.PressAsync(_people[speaker], message, label))
            : null,
    };
}
