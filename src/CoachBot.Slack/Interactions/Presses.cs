using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Commands.Drafts;
using CoachBot.Application.Replies;
using CoachBot.Application.Texts;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Rendering;
using CoachBot.Slack.Workspaces;

namespace CoachBot.Slack.Interactions;

/// <summary>Buttons: acknowledged after the commit, and answered with a message or a form.</summary>
internal sealed class Presses(CommandPipeline pipeline, CommandCatalog catalog, Actors actors, Answers answers, FormDrafts drafts)
{
    public async Task<Outcome> HandleAsync(SlackWorkspace workspace, BlockActions pressed, CancellationToken cancellationToken)
    {
        var actor = await actors.OfAsync(workspace, pressed.UserId, pressed.UserName, cancellationToken);
        var room = pressed.View is { Type: "home" } ? Asker.Home : pressed.ChannelId;
        var asker = await answers.AskerAsync(workspace, actor, room, pressed.Message?.ThreadTs, cancellationToken);
        var answer = await AnswerAsync(actor, pressed, cancellationToken);
        return new Outcome { Then = stop => ShowAsync(asker, pressed, answer, stop) };
    }

    private async Task<Answer> AnswerAsync(Actor actor, BlockActions pressed, CancellationToken cancellationToken)
    {
        var id = pressed.Actions is [var first, ..] ? first.ActionId : "";
        if (FormId.TryParse(id, out var form) && catalog.Find(form.Path) is { } command)
        {
            var draft = await drafts.FindAsync(actor, command.Definition, cancellationToken);
            return answers.Say(actor, new Reply { Form = draft.FormOf(command.Definition) });
        }

        return ActionIds.TryRead(id, out var action, out var message)
            ? await pipeline.AnswerAsync(new ButtonPressed(pressed.Id, actor, action, message), cancellationToken)
            : answers.Say(actor, GeneralTexts.OldButton());
    }

    private async Task ShowAsync(Asker asker, BlockActions pressed, Answer answer, CancellationToken cancellationToken)
    {
        if (await answers.OpenAsync(asker, pressed.TriggerId, answer, cancellationToken))
        {
            return;
        }

        if (pressed.ResponseUrl is { } address)
        {
            await answers.RespondAsync(asker, address, answer, cancellationToken);
            await answers.SendFilesAsync(asker, answer, cancellationToken);
            return;
        }

        // A button of the Home tab has no message to answer at; the tab itself answers.
        await answers.PostAsync(asker, answer, cancellationToken);
    }
}
