using System.Text;
using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Domain.Teams;
using CoachBot.Specs.Servers;

namespace CoachBot.Specs.Privacy;

/// <summary>One person who tries everything: what they were shown that they may not see, and what was done that they may not do.</summary>
internal sealed class Visit(TwoTeams teams, Onlooker onlooker)
{
    private static readonly IncomingFile File = new("figures.csv", Encoding.UTF8.GetBytes("date,leads\n2025-12-29,3\n"));

    private readonly HashSet<string> _pressed = [];

    public List<string> Problems { get; } = [];

    /// <summary>The commands that gave an answer.</summary>
    public HashSet<string> Answered { get; } = [];

    /// <summary>Says everything to a command, opens its form, asks what would fit, and presses each button that comes up once.</summary>
    public async Task TryAsync(CommandDefinition definition)
    {
        foreach (var line in Lines.Of(definition).Distinct())
        {
            var (trial, reply) = await EventAsync(new CommandInvoked(ServerRig.NewId(), onlooker.Actor, line) { Files = [File] }, line);
            Judge(definition, trial, reply, line);
            foreach (var button in reply.Buttons.Where(b => _pressed.Add(b.Action.Text)))
            {
                var press = new ButtonPressed(ServerRig.NewId(), onlooker.Actor, button.Action, null);
                await EventAsync(press, button.Action.Get("t") ?? "");
            }

            if (Calls.Sharing(reply) is { } share && _pressed.Add(share.Text))
            {
                await EventAsync(new ButtonPressed(ServerRig.NewId(), onlooker.Actor, share, null), line);
            }
        }

        foreach (var parameter in definition.Parameters)
        {
            var fits = await teams.Rig.Completer.CompleteAsync(
                new CompletionAsked(ServerRig.NewId(), onlooker.Actor, definition.Path, parameter.Name, ""), CancellationToken.None);
            Look(string.Join('\n', fits.Select(f => $"{f.Label} {f.Value}")), $"{definition.Path} --{parameter.Name} …", "");
        }
    }

    private void Judge(CommandDefinition definition, Trial trial, Reply reply, string line)
    {
        if (onlooker.Team is null || onlooker.Role < definition.Who)
        {
            var said = Leaks.WordsOf(reply);
            var isPolite = reply.Blocks.Count == 1 && said.Contains(Refusal(definition.Who), StringComparison.Ordinal);
            if (!trial.IsRefused || trial.Writes.Count > 0 || !isPolite)
            {
                Problems.Add($"“{line}” is not refused to {onlooker} in one sentence: {said}");
            }
        }
        else if (definition.Effect == CommandEffect.Query && trial.Writes.Count > 0)
        {
            Problems.Add($"“{line}” only looks, and writes for {onlooker}: {string.Join(", ", trial.Writes)}");
        }
        else if (!trial.IsRefused && reply.Form is null)
        {
            Answered.Add(definition.Path);
        }
    }

    private string Refusal(Role least) => onlooker.Team is null ? "you are not in it yet"
        : least == Role.Admin ? "is for admins: " : "is for leads: ";

    private async Task<(Trial Trial, Reply Reply)> EventAsync(ChatEvent chatEvent, string typed)
    {
        var (trial, reply) = await teams.TryAsync(chatEvent);
        var what = chatEvent is ButtonPressed pressed ? $"the button {pressed.Action}" : $"“{typed}”";
        if (trial.Fault is { } fault)
        {
            Problems.Add($"{what} by {onlooker} ends in {fault}");
        }

        Look(Leaks.TextOf(reply), what, typed, reply.InRoom, chatEvent is ButtonPressed { Action.Name: Calls.ShareAction });
        foreach (var message in trial.Messages)
        {
            var to = await teams.ReceiverAsync(message.To);
            Add(
                teams.Leaks.In(Leaks.TextOf(message.Content), to, to is null ? onlooker.Team : null, typed),
                $"{what} by {onlooker} tells {to?.ToString() ?? "the room"}");
        }

        return (trial, reply);
    }

    private void Look(string text, string what, string typed, bool isInRoom = false, bool isShared = false) =>
        Add(teams.Leaks.In(text, onlooker, isInRoom ? onlooker.Server : null, typed, isShared), $"{what} shows {onlooker}");

    private void Add(IEnumerable<Marker> leaks, string where) =>
        Problems.AddRange(leaks.Select(leak => $"{where} “{leak.Word}” ({leak.Kind})"));
}
