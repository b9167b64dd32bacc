using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Application.Replies;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Blocks;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Rendering;
using CoachBot.Slack.Workspaces;

namespace CoachBot.Slack.Interactions;

/// <summary>What would fit into a field of a form, while somebody types.</summary>
internal sealed class Suggestions(Completer completer, Actors actors)
{
    public async ValueTask<SlackAnswer> HandleAsync(SlackWorkspace workspace, BlockSuggestion asked, CancellationToken cancellationToken)
    {
        if (!FormId.TryParse(asked.View?.PrivateMetadata, out var form))
        {
            return SlackAnswer.Suggestions([]);
        }

        var actor = await actors.OfAsync(workspace, asked.UserId, asked.UserName, cancellationToken);
        var found = await completer.CompleteAsync(
            new CompletionAsked(asked.Id, actor, form.Path, asked.ActionId, asked.Value), cancellationToken);
        return SlackAnswer.Suggestions([.. found
            .Where(one => one.Value.Length <= SlackLimits.OptionValue)
            .Select(one => new SelectOption(new PlainText(TextCut.To(one.Label, SlackLimits.OptionText)), one.Value))]);
    }
}
