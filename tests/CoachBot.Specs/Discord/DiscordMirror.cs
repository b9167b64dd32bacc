using System.Runtime.CompilerServices;
using CoachBot.Loopback.Discord;
using CoachBot.Terminal;
using CoachBot.Testing;
using NodaTime;

namespace CoachBot.Specs.Discord;

/// <summary>
/// Holds a conversation of the terminal once more in Discord, in direct messages: same text in, same coaching out. Every word that the
/// terminal said is to be said there, and every button to be there.
/// </summary>
internal sealed class DiscordMirror(Script script, DiscordRig rig)
{
    /// <summary>Five messages in five seconds are a limit of Discord's specs: weeks of talk would wait for minutes.</summary>
    private static readonly LoopbackDiscordOptions Unhurried = DiscordRig.Patient with { LimitRates = false };

    /// <summary>A form of more than five fields comes in parts there.</summary>
    private const string SaveAsItIs = "Save as it is";

    private readonly Dictionary<string, LoopbackUser> _people = new(StringComparer.OrdinalIgnoreCase) { [script.Name] = rig.Ada };
    private readonly HashSet<string> _seen = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _buttons = new(StringComparer.OrdinalIgnoreCase);
    private LoopbackModal? _modal;
    private string? _zone;

    [ModuleInitializer]
    internal static void Hold() => Conversation.Mirror = HoldAsync;

    private static async Task HoldAsync(Script script)
    {
        if (SaidHereOnly.Why(script) is not null)
        {
            return;
        }

        var start = AtLines.InstantOf(script.At, script.Zone)!.Value;
        await using var rig = await DiscordRig.StartAsync(Unhurried, start: start);
        await rig.Discord.SlashAsync(rig.Ada, rig.Bakery, "coach setup", ("zone", script.Zone), ("room", rig.Social));
        await rig.Discord.UntilAsync(() => rig.Discord.Commands(rig.Bakery).Count > 1, "the team's commands registered");
        await rig.SettleAsync();
        var mirror = new DiscordMirror(script, rig) { _zone = script.Zone };
        mirror.New();
        foreach (var exchange in script.Exchanges)
        {
            await mirror.HoldAsync(exchange);
        }
    }

    private async Task HoldAsync(Exchange exchange)
    {
        var (word, rest) = exchange.Line.Split(' ', 2) is [var first, var other] ? (first, other) : (exchange.Line.Trim(), "");
        var told = new List<Said>();
        switch (word)
        {
            case "@as":
                await BecomeAsync(rest);
                break;
            case "@advance":
                await rig.PassAsync(AtLines.DurationOf(rest)!.Value);
                break;
            case "@until" when AtLines.InstantOf(rest, _zone!) is { } until:
                // A simulation goes no way back.
                await rig.PassAsync(Duration.Max(until - rig.Now, Duration.Zero));
                break;
            case "@press":
                told.AddRange(await PressAsync(exchange, int.Parse(rest, System.Globalization.CultureInfo.InvariantCulture)));
                break;
            case "@fill":
                told.AddRange(await FillAsync(exchange, rest));
                break;
            default:
                told.AddRange(await SayAsync(exchange));
                break;
        }

        await rig.SettleAsync();
        told.AddRange(New());
        foreach (var message in exchange.Messages)
        {
            if (message.Buttons.Count > 0)
            {
                _buttons[message.To ?? exchange.Speaker] = message.Buttons;
            }

            if (message.Edits is null && message.Kind != "clock" && !(word[0] == '@' && word is not ("@press" or "@fill") && message.Kind == "reply"))
            {
                SameWords.Require(exchange.Line, message, told);
            }
        }
    }

    private async Task BecomeAsync(string name)
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

    private async Task<IEnumerable<Said>> SayAsync(Exchange exchange)
    {
        var person = _people[exchange.Speaker];
        var typed = rig.Discord.Type(person, exchange.Line);
        await rig.Discord.UntilAsync(() => rig.Discord.Messages(person).Any(m => m.Nonce == typed.Id), $"an answer to “{exchange.Line}”");
        return New();
    }

    private async Task<IEnumerable<Said>> PressAsync(Exchange exchange, int number)
    {
        var person = _people[exchange.Speaker];
        var label = _buttons[exchange.Speaker][number - 1];
        var message = rig.Discord.Messages(person).Last(m => m.Buttons.Contains(label));
        return await AnswerAsync(await rig.Discord.PressAsync(person, message, label));
    }

    private async Task<IEnumerable<Said>> FillAsync(Exchange exchange, string text)
    {
        var person = _people[exchange.Speaker];
        if (_modal is null)
        {
            var asked = rig.Discord.Messages(person).Last(m => m.Buttons.Count > 0);
            _modal = (await rig.Discord.PressAsync(person, asked, asked.Buttons[0])).Modal!;
        }

        var fields = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split('=', 2)).Select(pair => (pair[0].Trim(), (object)pair[1].Trim())).ToArray();
        var modal = _modal;
        _modal = null;
        var sent = await rig.Discord.SubmitModalAsync(person, modal, fields);
        return await AnswerAsync(sent.Message is { } part && part.Buttons.Contains(SaveAsItIs)
            ? await rig.Discord.PressAsync(person, part, SaveAsItIs)
            : sent);
    }

    private async Task<IEnumerable<Said>> AnswerAsync(InteractionResult result)
    {
        _modal = result.Modal;
        return result.Modal is { } modal
            ? [new Said(modal.Title + " " + string.Join(' ', modal.Fields.Select(f => f.Label)), [], IsForm: true)]
            : [Of(await result.CompletedAsync())];
    }

    private List<Said> New()
    {
        var rooms = _people.Values.Select(rig.Discord.DirectMessages).Append(rig.Social);
        return [.. rooms.SelectMany(rig.Discord.Messages).Where(m => m.Author == rig.Discord.Bot && _seen.Add(m.Id)).Select(Of)];
    }

    private Said Of(LoopbackMessage message) => new(
        _people.Aggregate(message.Text, (text, person) => text.Replace($"<@{person.Value.Id}>", $"@{person.Key}", StringComparison.Ordinal)),
        message.Buttons);
}
