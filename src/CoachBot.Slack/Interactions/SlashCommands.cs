using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Workspaces;

namespace CoachBot.Slack.Interactions;

/// <summary><c>/coach …</c>: answered in its acknowledgement, or with the form that asks for what is missing.</summary>
internal sealed class SlashCommands(CommandPipeline pipeline, Actors actors, Answers answers)
{
    public async Task<Outcome> HandleAsync(SlackWorkspace workspace, SlashCommand slash, CancellationToken cancellationToken)
    {
        var actor = await actors.OfAsync(workspace, slash.UserId, slash.UserName, cancellationToken);
        var answer = await pipeline.AnswerAsync(new CommandInvoked(slash.Id, actor, TypedText.Of(slash.Text)), cancellationToken);
        var asker = await answers.AskerAsync(workspace, actor, slash.ChannelId, null, cancellationToken);
        if (await answers.OpenAsync(asker, slash.TriggerId, answer, cancellationToken))
        {
            return Outcome.Silent;
        }

        var message = await answers.MessageAsync(asker, answer, cancellationToken);
        return new Outcome
        {
            Acknowledgement = SlackAnswer.Message(message),
            Late = slash.ResponseUrl is { } address ? stop => answers.RespondAsync(address, message, stop) : null,
            Then = answer.Reply.Attachments.Count > 0 ? stop => answers.SendFilesAsync(asker, answer, stop) : null,
        };
    }
}
