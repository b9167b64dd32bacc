using CoachBot.Application.Chat;
using CoachBot.Application.Commands;
using CoachBot.Slack.Protocol;
using CoachBot.Slack.Protocol.Events;
using CoachBot.Slack.Workspaces;

namespace CoachBot.Slack.Interactions;

/// <summary><c>/coach …</c>: answered in its acknowledgement, or with the form that asks for what is missing.</summary>
internal sealed class SlashCommands(CommandPipeline pipeline, Actors actors, PickedRooms rooms, Answers answers)
{
    public async Task<Outcome> HandleAsync(SlackWorkspace workspace, SlashCommand slash, CancellationToken cancellationToken)
    {
        var actor = await actors.OfAsync(workspace, slash.UserId, slash.UserName, cancellationToken);
        var line = TypedText.Of(slash.Text);
        var bots = await actors.BotsAsync(workspace, line, cancellationToken);
        var invoked = new CommandInvoked(slash.Id, actor, line)
        {
            Bots = bots,
            RoomWithoutCoach = await rooms.WithoutCoachAsync(workspace, line, cancellationToken),
        };
        var answer = await pipeline.AnswerAsync(invoked, cancellationToken);
        var asker = await answers.AskerAsync(workspace, actor, slash.ChannelId, null, cancellationToken);
        if (await answers.OpenAsync(asker, slash.TriggerId, answer, cancellationToken))
        {
            return Outcome.Silent;
        }

        Func<CancellationToken, Task>? respond = slash.ResponseUrl is { } address ? stop => answers.RespondAsync(asker, address, answer, stop) : null;
        // Nobody hears whether an acknowledgement arrives: what was missed before is not told in it.
        return answer.Missed is not null && respond is not null
            ? new Outcome { Then = async stop => await Task.WhenAll(respond(stop), answers.SendFilesAsync(asker, answer, stop)) }
            : new Outcome
            {
                Acknowledgement = SlackAnswer.Message(await answers.MessageAsync(asker, answer, cancellationToken)),
                Late = respond,
                Then = answer.Did is not null || answer.Reply.Attachments.Count > 0 ? stop => answers.AcknowledgedAsync(asker, answer, stop) : null,
            };
    }
}
