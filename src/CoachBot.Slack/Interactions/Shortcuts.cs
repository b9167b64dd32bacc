using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Reading;
using CoachBot.Application.Replies;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Workspaces;

namespace CoachBot.Slack.Interactions;

/// <summary>
/// Shortcuts (https://docs.slack.dev/interactivity/implementing-shortcuts): each stands for a command of the catalogue, and opens its form;
/// one of a message brings the message's words into it.
/// </summary>
internal sealed class Shortcuts(CommandCatalog catalog, Actors actors, Answers answers)
{
    /// <summary>Of those whom a message mentions: each that is not known yet is asked for.</summary>
    private const int MostNamed = 12;

    /// <summary>What Slack puts in place of the text of a message that is made of blocks alone.</summary>
    private const string Undisplayed = "This content can't be displayed.";

    public async Task<Outcome> HandleAsync(SlackWorkspace workspace, Interaction used, CancellationToken cancellationToken)
    {
        var (id, room, message) = used switch
        {
            MessageShortcut from => (from.CallbackId, from.ChannelId, from.Message),
            GlobalShortcut anywhere => (anywhere.CallbackId, null, null),
            _ => ("", (string?)null, (SourceMessage?)null),
        };
        if (SlackShortcut.All.FirstOrDefault(one => one.CallbackId == id) is not { } shortcut || catalog.Find(shortcut.Path) is not { } command)
        {
            return Outcome.Silent;
        }

        var actor = await actors.OfAsync(workspace, used.UserId, used.UserName, cancellationToken);
        var words = await WordsAsync(workspace, message, cancellationToken);
        var form = Filled(command.Definition, shortcut, words);
        var asker = await answers.AskerAsync(workspace, actor, room, message?.ThreadTs, cancellationToken);
        return new Outcome { Then = stop => ShowAsync(asker, used.TriggerId, answers.Say(actor, new Reply { Form = form }), stop) };
    }

    private async Task ShowAsync(Asker asker, SlackSecret trigger, Answer answer, CancellationToken cancellationToken)
    {
        if (!await answers.OpenAsync(asker, trigger, answer, cancellationToken))
        {
            await answers.PostAsync(asker, answer, cancellationToken);
        }
    }

    /// <summary>What a message says as people read it, with names in place of ids.</summary>
    private async Task<string> WordsAsync(SlackWorkspace workspace, SourceMessage? message, CancellationToken cancellationToken)
    {
        var said = message is null ? null : message.Text is { Length: > 0 } text && text != Undisplayed ? text : message.Shown;
        var named = await actors.NamedAsync(workspace, said ?? "", MostNamed, cancellationToken);
        return TypedText.Of(Mentions.InWords(named, _ => null));
    }

    private static Form Filled(CommandDefinition definition, SlackShortcut shortcut, string said)
    {
        var parameter = definition.Parameters.FirstOrDefault(p => p.Name == shortcut.Field);
        var words = parameter is null ? "" : Excerpt.OfMessage(said, parameter.Longest);
        var known = words.Length == 0 ? [] : new Dictionary<string, string> { [parameter!.Name] = words };
        foreach (var usual in definition.Parameters.Where(p => p.Default is not null))
        {
            known.TryAdd(usual.Name, usual.Default!);
        }

        return Forms.Of(definition, known);
    }
}
